import type { DataChanges, Distribution } from '../document/result.js';
import type { Column, Table } from '../table/table.js';

/** Bins of a column, fewer when it has fewer different values. */
const MOST_BINS = 20;
/** Columns that are binned; more would tell a reader no more. */
const MOST_COLUMNS = 12;
/** The share of values beyond the range at each end: a single outlier must not take all the room. */
const BEYOND = 0.01;

/**
 * How the values of the columns that drifted are spread in the base's table and in this one, those
 * that moved the farthest first. Both sides have the same bins, which tell no row.
 */
export function binColumns(
  base: Table,
  current: Table,
  changes: DataChanges | null,
): Distribution[] {
  const drifted = (changes?.drift ?? [])
    .filter((one) => one.drifted && one.kind === 'number')
    .sort((a, b) => b.statistic - a.statistic)
    .slice(0, MOST_COLUMNS);
  return drifted.flatMap(({ column }) => {
    const [before, after] = [findColumn(base, column), findColumn(current, column)];
    return before === undefined || after === undefined ? [] : binColumn(before, after);
  });
}

function findColumn({ features }: Table, column: string): Column | undefined {
  return features.find(({ name }) => name === column);
}

/** Empty when the values are all one, or none is finite. */
function binColumn(before: Column, after: Column): Distribution[] {
  const values = new Float64Array(before.values.length + after.values.length);
  values.set(before.values);
  values.set(after.values, before.values.length);
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  const beyond = Math.floor(sorted.length * BEYOND);
  if (sorted.length === 0) return [];
  const low = sorted[beyond]!;
  const high = sorted[sorted.length - 1 - beyond]!;
  if (!(low < high) || !Number.isFinite(high - low)) return [];
  const bins = Math.min(MOST_BINS, countDistinct(sorted, MOST_BINS));
  const count = (column: Column): number[] => countBins(column.values, low, high, bins);
  return [{ column: after.name, low, high, baseline: count(before), current: count(after) }];
}

function countDistinct(sorted: Float64Array, most: number): number {
  let distinct = 0;
  for (let i = 0; i < sorted.length && distinct < most; i += 1) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct += 1;
  }
  return distinct;
}

function countBins(values: Float64Array, low: number, high: number, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const bin = Math.floor(((value - low) / (high - low)) * bins);
    counts[Math.min(bins - 1, Math.max(0, bin))]! += 1;
  }
  return counts;
}
