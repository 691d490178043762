/** Values in ascending order, each once, and how many rows have it. */
export interface Tally {
  readonly values: Float64Array;
  readonly rows: Float64Array;
}

/**
 * Counts how many rows have each value. What is summed over a tally does not depend on the order of
 * the rows, to the last digit.
 *
 * @param weights how many rows each entry stands for; absent where each is one
 */
export function tally(entries: Float64Array, weights?: Float64Array): Tally {
  if (weights === undefined) return countSorted(entries.slice().sort());
  const rowsOf = new Map<number, number>();
  entries.forEach((value, at) => rowsOf.set(value, (rowsOf.get(value) ?? 0) + weights[at]!));
  const values = Float64Array.from(rowsOf.keys()).sort();
  return { values, rows: values.map((value) => rowsOf.get(value) ?? 0) };
}

function countSorted(sorted: Float64Array): Tally {
  const rows = new Float64Array(sorted.length);
  let length = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at > 0 && sorted[at] !== sorted[length - 1]) length += 1;
    if (at === 0) length = 1;
    sorted[length - 1] = sorted[at]!;
    rows[length - 1]! += 1;
  }
  return { values: sorted.subarray(0, length), rows: rows.subarray(0, length) };
}

/** How many rows there are. */
export function rowsOf({ rows }: Tally): number {
  return rows.reduce((sum, count) => sum + count, 0);
}

/** The sum of a number over all rows. */
export function sumOver({ values, rows }: Tally, read: (value: number) => number): number {
  return values.reduce((sum, value, at) => sum + rows[at]! * read(value), 0);
}
