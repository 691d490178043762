import { mcnemarPower } from './mcnemarPower.js';

/** The chance that a number of rows has to give the test before it is said to settle a drop. */
const POWER = 0.8;

/** More rows than this are not advice. */
const MOST_ROWS = 1_000_000;

/**
 * How many tested rows would settle whether a model got worse: with so many, and rows changing
 * sides as often and in the same proportion as observed, McNemar's exact one-sided test reaches
 * `significance` 4 times out of 5. (The power of an exact test rises in small saws; with one row
 * less it is below 0.8.) `null` when no number up to a million does, as when as many rows got
 * right as wrong.
 *
 * @param rows the rows that were tested
 */
export function rowsToSettle(
  newlyWrong: number,
  newlyRight: number,
  rows: number,
  significance: number,
): number | null {
  if (newlyWrong <= newlyRight) return null;
  const changed = newlyWrong + newlyRight;
  const settles = (enough: number): boolean =>
    mcnemarPower(enough, changed / rows, newlyWrong / changed, significance) >= POWER;

  let enough = rows;
  let tooFew = 0;
  while (!settles(enough)) {
    if (enough >= MOST_ROWS) return null;
    tooFew = enough;
    enough = Math.min(2 * enough, MOST_ROWS);
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (settles(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
