import type { NumberSpread } from '../document/result.js';
import type { Column } from '../table/table.js';

/** Bins of a column, fewer when it has fewer different values. */
const MOST_BINS = 20;
/** The share of values beyond the range at each end: a single outlier must not take all the room. */
const BEYOND = 0.01;

/**
 * How numbers are spread on both sides, in the same bins. Empty when the values are all one, or none
 * is finite.
 */
export function binNumbers(before: Column, after: Column): NumberSpread[] {
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
