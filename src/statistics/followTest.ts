import type { Interval } from './interval.js';

/**
 * The interval of a drop by rows that are drawn again, beside the test by answers that are swapped. They may
 * differ about whether there is a drop; the test decides.
 *
 * @param level what the p-value is held against, inclusive
 */
export function followTest({ low, high }: Interval, pValue: number, level: number): Interval {
  return { low: pValue > level ? Math.min(low, 0) : Math.max(low, 0), high };
}
