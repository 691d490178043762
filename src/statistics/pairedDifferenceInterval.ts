import type { Interval } from './interval.js';
import { normalQuantile } from './normalQuantile.js';

/** Halvings of [-1, 1] until its middle no longer moves. */
const STEPS = 60;

/** What two models did on the same rows, as far as they differ. */
export interface ChangedRows {
  readonly newlyWrong: number;
  readonly newlyRight: number;
  readonly rows: number;
}

/**
 * Tango's score interval for the drop of a share, measured on the same rows: the true drops that a
 * one-sided score test of size `significance` does not refuse in either direction, so that it holds
 * the true drop in 1 - 2 significance of all cases. It has a width also when no row changed.
 *
 * With b rows newly wrong and c newly right of n, and z the normal quantile, the ends are the d with
 * (b - c - n d) = +-z sqrt(n (2 q + d (1 - d))), where q is the likeliest share of rows newly right
 * if the true drop is d. For d = 0 the test is McNemar's.
 * Source: T. Tango, "Equivalence test and confidence interval for the difference in proportions for
 * the paired-sample design", Statistics in Medicine 17 (1998).
 *
 * @param significance in (0, 0.5]
 */
export function pairedDifferenceInterval(changed: ChangedRows, significance: number): Interval {
  const { newlyWrong, newlyRight, rows } = changed;
  const z = normalQuantile(1 - significance);
  const drop = (newlyWrong - newlyRight) / rows;
  return {
    low: bisect(-1, drop, (at) => scoreOf(changed, at) > z),
    high: bisect(drop, 1, (at) => scoreOf(changed, at) >= -z),
  };
}

/** How far the observed drop is above a true one, in standard deviations. */
function scoreOf({ newlyWrong: b, newlyRight: c, rows: n }: ChangedRows, drop: number): number {
  const linear = (2 * n - b + c) * drop - b - c;
  const root = Math.sqrt(linear * linear + 8 * n * c * drop * (1 - drop));
  const share = Math.max(0, (root - linear) / (4 * n));
  const distance = b - c - n * drop;
  const deviation = Math.sqrt(Math.max(0, n * (2 * share + drop * (1 - drop))));
  return distance === 0 ? 0 : distance / deviation;
}

/** Where a condition that holds at the low end ceases to hold. */
function bisect(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
