/**
 * Adjusts p-values for their number, so that the chance that any of them is at most the
 * significance while nothing is the matter is itself at most the significance. The adjusted
 * values are in the order of the given ones.
 *
 * The k-th smallest of m, counted from 0, is multiplied by m - k; none may be below a smaller one
 * or above 1.
 * Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
 * Journal of Statistics 6 (1979).
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  [...pValues.entries()]
    .sort(([, a], [, b]) => a - b)
    .forEach(([index, pValue], rank) => {
      largest = Math.max(largest, Math.min(1, pValue * (pValues.length - rank)));
      adjusted[index] = largest;
    });
  return adjusted;
}
