/**
 * The mean distance of the values that are there from their median: how far a column spreads, in its own unit. It is
 * summed in sorted order, so that the order of the rows does not matter to the last digit.
 */
export function meanDistance(values: Float64Array): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return 0;
  const median = sorted[sorted.length >> 1]!;
  let total = 0;
  for (const value of sorted) total += Math.abs(value - median);
  return total / sorted.length;
}
