/** Rows that only one side has right. */
export interface TurnedRows {
  readonly newlyRight: number;
  readonly newlyWrong: number;
}

/**
 * Counts, of some rows, those that one side has right and the other wrong.
 *
 * @param rows positions in all of the others
 * @param weights how many rows each position stands for; absent where each is one
 */
export function countTurned(
  rows: Int32Array,
  current: Int32Array,
  baseline: Int32Array,
  truth: Int32Array,
  weights?: Float64Array,
): TurnedRows {
  let newlyRight = 0;
  let newlyWrong = 0;
  for (const row of rows) {
    const isRight = current[row] === truth[row];
    const wasRight = baseline[row] === truth[row];
    const times = weights === undefined ? 1 : weights[row]!;
    if (isRight && !wasRight) newlyRight += times;
    if (wasRight && !isRight) newlyWrong += times;
  }
  return { newlyRight, newlyWrong };
}
