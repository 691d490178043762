import type { Interval } from './interval.js';

/**
 * The values between which 95 % of a bootstrap's draws fall, 2.5 % left out on either side: of B
 * draws in order, the k-th from below and from above, k = 0.025 (B + 1) rounded down. No value is
 * made up between two draws.
 * Source: B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 *
 * @param values at least 39, below which there is no such interval
 */
export function percentileInterval(values: Float64Array): Interval {
  const leftOut = Math.floor((values.length + 1) / 40);
  if (leftOut === 0) throw new RangeError(`${values.length} draws are too few for an interval.`);
  const sorted = values.toSorted();
  return {
    low: sorted[leftOut - 1]!,
    high: sorted[values.length - leftOut]!,
  };
}
