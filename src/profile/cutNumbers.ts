import { mergeNearEqual } from '../comparison/mergeNearEqual.js';

/** Rows between two cuts at least: fewer would tell of single rows. */
const FEWEST_ROWS = 10;
/** By more, a distance is hardly measured more closely. */
const MOST_BINS = 100;

/** How the numbers of a column are spread. */
export interface Spread {
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly cuts: number[];
  readonly counts: number[];
}

/**
 * Cuts a column into parts of about as many rows, halfway between two values as the splits of trees
 * are, so that no value of a row stands in it. Values that differ by rounding are not told apart.
 *
 * @param values without missing ones
 */
export function cutNumbers(values: Float64Array): Spread {
  const sorted = values.toSorted();
  const [merged] = mergeNearEqual(sorted, new Float64Array(0));
  const rows = sorted.length;
  const least = Math.max(FEWEST_ROWS, Math.ceil(rows / MOST_BINS));
  const cuts: number[] = [];
  const counts: number[] = [];
  let from = 0;
  for (let row = least; row + least <= rows; row += 1) {
    if (row - from < least || merged[row - 1] === merged[row]) continue;
    cuts.push(halfway(sorted[row - 1]!, sorted[row]!));
    counts.push(row - from);
    from = row;
  }
  return { range: rangeOf(values), cuts, counts: [...counts, rows - from] };
}

function halfway(before: number, after: number): number {
  const middle = before / 2 + after / 2;
  return middle > before ? middle : after;
}

/** Where a value falls: how many cuts it is not below. */
export function partOf(value: number, cuts: readonly number[]): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The least and the greatest value, outwards to two digits of what is between them. */
function rangeOf(values: Float64Array): Spread['range'] {
  if (values.length === 0) return null;
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const width = high - low;
  if (width === 0 || width === Infinity) return { low, high };
  const exponent = Number(width.toExponential().split('e')[1]) - 1;
  const unit = Number(`1e${exponent}`);
  const round = (value: number, steps: number): number => {
    const rounded = Number((steps * unit).toPrecision(12));
    return Number.isFinite(rounded) ? rounded : value;
  };
  return {
    low: Math.min(low, round(low, Math.floor(low / unit))),
    high: Math.max(high, round(high, Math.ceil(high / unit))),
  };
}
