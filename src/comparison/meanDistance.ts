/**
 * The mean distance of values from their median: how far a column spreads, in its own unit. It is
 * summed in sorted order, so that the order of the rows does not matter to the last digit.
 */
export function meanDistance(values: Float64Array): number {
  const sorted = values.slice().sort();
  const median = sorted[sorted.length >> 1]!;
  let total = 0;
  for (const value of sorted) total += Math.abs(value - median);
  return total / sorted.length;
}
