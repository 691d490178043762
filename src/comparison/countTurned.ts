/** Rows that only one side has right. */
export interface TurnedRows {
  readonly newlyRight: number;
  readonly newlyWrong: number;
}

/**
 * Counts, of some rows, those that one side has right and the other wrong.
 *
 * @param rows positions in all three of the others
 */
export function countTurned(
  rows: Int32Array,
  current: Int32Array,
  baseline: Int32Array,
  truth: Int32Array,
): TurnedRows {
  let newlyRight = 0;
  let newlyWrong = 0;
  for (const row of rows) {
    const isRight = current[row] === truth[row];
    const wasRight = baseline[row] === truth[row];
    if (isRight && !wasRight) newlyRight += 1;
    if (wasRight && !isRight) newlyWrong += 1;
  }
  return { newlyRight, newlyWrong };
}
