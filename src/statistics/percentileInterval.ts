import type { Interval } from './interval.js';

/**
 * The values between which a bootstrap's draws fall but for a share on either side: of B draws in
 * order, the k-th from below and from above, k = share (B + 1) rounded down. No value is made up
 * between two draws.
 * Source: B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 *
 * @param values at least so many that one is left out: 39 for 2.5 %
 * @param share left out on either side; 2.5 % for a 95 % interval
 * @throws RangeError with fewer values
 */
export function percentileInterval(values: Float64Array, share = 0.025): Interval {
  const leftOut = Math.floor((values.length + 1) * share);
  if (leftOut === 0) throw new RangeError(`${values.length} draws are too few for an interval.`);
  const sorted = values.toSorted();
  return {
    low: sorted[leftOut - 1]!,
    high: sorted[values.length - leftOut]!,
  };
}
