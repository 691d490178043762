import type { Column } from '../table/table.js';

/** Below this many rows, distinct whole numbers are nothing special. */
const FEWEST_ROWS = 20;
/** Rows per value of what is called an id, beyond which it is a code of something few. */
const MOST_PER_ID = 10;
const YEARS = { first: 1500, last: 2200 };

const ID_NAME =
  /^(?:id|uid|uuid|guid|index|idx|rownames?|row|row[ _.-]?(?:id|num|number|no|nr|index)|(?:.*[ _.-])id|id[ _.-].*|.*[a-z]I[dD])$/u;

/** Where the shortest form of a double is no longer all digits: measurements are as large. */
const LONGEST_WHOLE = 1e21;

/**
 * Whether a feature tells rows apart rather than what is measured of them: `rounded` where it is
 * whole numbers of which some are beyond 2^53, so that several may be read as the same double;
 * `row-number` where it is whole numbers that rise, or fall, from each row to the next; `id` where it is called one and has a
 * value for each ten rows at least. `null` for all else: years, and distinct numbers in no order, as
 * measurements and ranks are.
 */
export function readsAsId(column: Column): 'rounded' | 'row-number' | 'id' | null {
  const { values, levels, name } = column;
  if (levels === null && isRounded(values)) return 'rounded';
  if (values.length < FEWEST_ROWS) return null;
  const isCounted = levels === null && isWhole(values);
  if (isCounted && countsRows(values)) return 'row-number';
  if (!ID_NAME.test(name) && !ID_NAME.test(name.toLowerCase())) return null;
  const isNamed = levels !== null || isCounted;
  return isNamed && new Set(values).size * MOST_PER_ID >= values.length ? 'id' : null;
}

function isRounded(values: Float64Array): boolean {
  const isLong = (value: number): boolean => Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return (
    values.some(isLong) &&
    values.every(
      (value) =>
        Number.isNaN(value) || (Number.isInteger(value) && Math.abs(value) < LONGEST_WHOLE),
    )
  );
}

function isWhole(values: Float64Array): boolean {
  return values.every((value) => Number.isSafeInteger(value));
}

function countsRows(values: Float64Array): boolean {
  const [first, last] = [values[0]!, values[values.length - 1]!];
  const areYears = Math.min(first, last) >= YEARS.first && Math.max(first, last) <= YEARS.last;
  return !areYears && isMonotone(values);
}

function isMonotone(values: Float64Array): boolean {
  const rises = values[1]! > values[0]!;
  return values.every((value, row) => {
    const before = values[row - 1] ?? NaN;
    return row === 0 || (rises ? value > before : value < before);
  });
}
