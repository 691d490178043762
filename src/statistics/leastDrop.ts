import { mcnemarPower } from './mcnemarPower.js';

/** The chance that a drop has to have of being found before it is called one that can be found. */
const POWER = 0.8;
const STEPS = 40;
/** As in the comparison, a limit is exceeded by whole rows. */
const ROUNDING = 1e-9;

/**
 * The smallest drop of the accuracy that can fail at all on so many rows: beyond its limit, and
 * significant by McNemar's exact one-sided test with no row newly right. With k rows newly wrong the
 * test gives 1/2 to the power of k.
 *
 * @param significance what the test is held against, corrected for the number of rules
 * @returns `null` when there are too few rows for any
 */
export function leastDrop(rows: number, limit: number, significance: number): number | null {
  let wrong = 1;
  for (let chance = 0.5; chance > significance; chance /= 2) wrong += 1;
  const beyond = Math.floor(limit * rows + ROUNDING) + 1;
  const least = Math.max(wrong, beyond);
  return least > rows ? null : least / rows;
}

/**
 * The smallest true drop that the same test finds 4 times out of 5, when a given share of the
 * predictions is right on one side only.
 *
 * @param changedShare in (0, 1]
 * @returns `null` when not even a drop of all these rows is found so often
 */
export function dropToFind(
  rows: number,
  changedShare: number,
  significance: number,
): number | null {
  const isFound = (wrongShare: number): boolean =>
    mcnemarPower(rows, changedShare, wrongShare, significance) >= POWER;
  if (!isFound(1)) return null;
  let [low, high] = [0.5, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (isFound(middle)) high = middle;
    else low = middle;
  }
  return changedShare * (2 * high - 1);
}
