/**
 * So many rows of a table at equal distances, or all of them where there are no more: what a check
 * looks at before it takes the time for all.
 */
export function sampleRows(rows: number, most: number): Int32Array {
  const count = Math.min(rows, most);
  return Int32Array.from({ length: count }, (_, index) => Math.floor((index * rows) / count));
}
