/** More different numbers than this are measurements, unless they are counted as codes are. */
const MOST_NUMBERED_CLASSES = 20;

/**
 * Whether the values of a target measure something: they are numbers with fractions, more than two
 * of them, or more than 20 whole ones. Whole numbers that count from 0 or 1 without a gap are codes
 * of classes, as encoders give them.
 *
 * @param numbers of the distinct texts; NaN for one that is no number
 */
export function areMeasurements(numbers: readonly number[]): boolean {
  if (numbers.length <= 2 || numbers.some((number) => !Number.isFinite(number))) return false;
  if (!numbers.every(Number.isInteger)) return true;
  const distinct = new Set(numbers).size;
  if (distinct <= MOST_NUMBERED_CLASSES) return false;
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers.reduce((a, b) => Math.max(a, b));
  return !((least === 0 || least === 1) && most - least === distinct - 1);
}
