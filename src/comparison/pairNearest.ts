import type { ComparedColumn } from './comparedColumn.js';
import type { Unmatched } from './findUnmatched.js';
import { compareText } from '../text/compareText.js';
import { meanDistance } from './meanDistance.js';

/** Distances that are looked at in all, in about two seconds; enough to look at all below 14,000 rows. */
const MOST_DISTANCES = 200_000_000;
const FEWEST_PER_ROW = 256;

/** Columns of one table, in the same order on both sides, and a key per row. */
export interface KeyedRows {
  readonly columns: readonly ComparedColumn[];
  /** Equal keys, equal values. */
  readonly keys: readonly string[];
}

/**
 * For each row of the base without a partner the nearest row that was added: the row it may have
 * been edited into. Near is a small sum of the differences of all columns: of numbers in units of the
 * column's mean distance from its median, of categories, and beside a missing number, 0 for equal and
 * 1 for different; of rows equally near, the one with the smaller key.
 *
 * The sum of a row's own scaled numbers, of columns without gaps, is a bound: two rows differ by no
 * less than their sums do.
 * Added rows are sorted by it and looked at from a row's own sum outwards, so that a row that was
 * hardly edited is found at once. Above 14,000 rows only the nearest sums are looked at, so that
 * rows with nothing near them take no time without end.
 *
 * @returns per entry of `unmatched.base` a row of the current table; -1 when no row was added
 */
export function pairNearest(base: KeyedRows, current: KeyedRows, unmatched: Unmatched): Int32Array {
  const [gone, come] = [unmatched.base, unmatched.current];
  const pairs = new Int32Array(gone.length).fill(-1);
  if (come.length === 0 || gone.length === 0) return pairs;
  const scales = base.columns.map(({ values, isCategory }, column) => {
    const all = join(select(values, gone), select(current.columns[column]!.values, come));
    const isBound = !isCategory && !all.some(Number.isNaN);
    return { unit: isCategory ? 1 : meanDistance(all), isBound };
  });
  const before = scaleRows(base.columns, gone, scales);
  const after = scaleRows(current.columns, come, scales);
  const isPlain = base.columns.map(({ isCategory }) => !isCategory);
  const order = Int32Array.from(come.keys()).sort(
    (a, b) =>
      after.sums[a]! - after.sums[b]! ||
      compareText(current.keys[come[a]!]!, current.keys[come[b]!]!),
  );
  const sums = Float64Array.from(order, (position) => after.sums[position]!);
  const most = Math.max(FEWEST_PER_ROW, Math.floor(MOST_DISTANCES / gone.length));
  const width = scales.length;

  const distance = (row: number, other: number, limit: number): number => {
    let total = 0;
    for (let column = 0; column < width && total <= limit; column += 1) {
      const from = before.values[row * width + column]!;
      const to = after.values[other * width + column]!;
      const difference = Math.abs(from - to);
      // A difference is not itself where a number is missing.
      total +=
        isPlain[column]! && difference === difference ? difference : Number(!Object.is(from, to));
    }
    return total;
  };
  for (let row = 0; row < gone.length; row += 1) {
    const sum = before.sums[row]!;
    let right = lowerBound(sums, sum);
    let left = right - 1;
    let best = Infinity;
    let nearest = -1;
    for (let looked = 0; looked < most; looked += 1) {
      const below = left < 0 ? Infinity : sum - sums[left]!;
      const above = right >= sums.length ? Infinity : sums[right]! - sum;
      // Sums are rounded, so that a bound may be off by some last digits.
      if (Math.min(below, above) > best * (1 + 1e-9)) break;
      if (below === Infinity && above === Infinity) break;
      const other = order[below < above ? left-- : right++]!;
      const found = distance(row, other, best);
      if (found > best) continue;
      const isNearer =
        found < best || compareText(current.keys[come[other]!]!, current.keys[come[nearest]!]!) < 0;
      if (isNearer) [best, nearest] = [found, other];
    }
    pairs[row] = come[nearest]!;
  }
  return pairs;
}

function select(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row]!);
}

function join(before: Float64Array, after: Float64Array): Float64Array {
  const all = new Float64Array(before.length + after.length);
  all.set(before);
  all.set(after, before.length);
  return all;
}

/** What the values of a column are divided by, and whether their sum is a bound. */
interface Scale {
  readonly unit: number;
  readonly isBound: boolean;
}

interface ScaledRows {
  /** rows x columns, row after row. */
  readonly values: Float64Array;
  readonly sums: Float64Array;
}

function scaleRows(
  columns: readonly ComparedColumn[],
  rows: Int32Array,
  scales: readonly Scale[],
): ScaledRows {
  const width = columns.length;
  const values = new Float64Array(rows.length * width);
  const sums = new Float64Array(rows.length);
  for (const [column, { unit, isBound }] of scales.entries()) {
    if (unit === 0 && isBound) continue;
    const from = columns[column]!.values;
    for (const [index, row] of rows.entries()) {
      // Where all numbers are alike, there may be gaps beside them.
      const value = from[row]! / (unit === 0 ? 1 : unit);
      values[index * width + column] = value;
      if (isBound) sums[index] = sums[index]! + value;
    }
  }
  return { values, sums };
}

/** The first position whose value is not below. */
function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
