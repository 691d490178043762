/**
 * Adjusts p-values for their number, so that the chance that any of them is at most the
 * significance while nothing is the matter is itself at most the significance. The adjusted
 * values are in the order of the given ones.
 *
 * The k-th smallest of m, counted from 0, is multiplied by m - k; none may be below a smaller one
 * or above 1. Where some count for less than others, each is divided by its weight before, and what it
 * is multiplied by is the weight of those that are no smaller.
 * Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
 * Journal of Statistics 6 (1979), with weights in its section 5.
 *
 * @param weights above 0, one for each; equal ones by default
 */
export function holm(pValues: readonly number[], weights?: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length);
  const sorted = pValues
    .map((pValue, index) => ({ index, weight: weights?.[index] ?? 1, pValue }))
    .map((one) => ({ ...one, weighed: one.pValue / one.weight }))
    .sort((a, b) => a.weighed - b.weighed);
  const left = new Float64Array(sorted.length + 1);
  for (let rank = sorted.length - 1; rank >= 0; rank--) {
    left[rank] = left[rank + 1]! + sorted[rank]!.weight;
  }
  let largest = 0;
  for (const [rank, { index, weighed }] of sorted.entries()) {
    largest = Math.max(largest, Math.min(1, weighed * left[rank]!));
    adjusted[index] = largest;
  }
  return adjusted;
}
