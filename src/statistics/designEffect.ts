/**
 * How many times more the mean of rows varies because the rows of a group hang together: the
 * variance reckoned by groups over the variance reckoned by rows; at least 1, and at most what it
 * is when the rows of a group are all alike, which is also taken when all rows are.
 * Source: L. Kish, "Survey Sampling" (1965), chapter 5.
 *
 * @param groups per row the key of its group
 */
export function designEffect(values: Float64Array, groups: readonly string[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sums = new Map<string, { rows: number; sum: number }>();
  let byRows = 0;
  values.forEach((value, row) => {
    const group = groups[row]!;
    const known = sums.get(group) ?? { rows: 0, sum: 0 };
    sums.set(group, { rows: known.rows + 1, sum: known.sum + value - mean });
    byRows += (value - mean) * (value - mean);
  });
  let [byGroups, alike] = [0, 0];
  for (const { rows, sum } of sums.values()) {
    byGroups += sum * sum;
    alike += (rows * rows) / values.length;
  }
  if (!(byRows > 0)) return alike;
  const unbiased = byGroups * (sums.size / Math.max(1, sums.size - 1));
  return Math.min(alike, Math.max(1, unbiased / byRows));
}
