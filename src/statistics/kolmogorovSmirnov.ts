import { kolmogorovExact } from './kolmogorovExact.js';
import { kolmogorovLimit } from './kolmogorovLimit.js';

/** Up to so many pairs of values the p-value is exact, which takes some 20 milliseconds. */
const EXACT_PAIRS = 1_000_000;

export interface KolmogorovSmirnov {
  /** The largest distance of the two cumulative distributions, 0 to 1. */
  readonly statistic: number;
  readonly pValue: number;
}

/**
 * The two-sample Kolmogorov-Smirnov test, two-sided: whether two columns of numbers could come
 * from one distribution. The p-value is exact up to a million pairs of values, as scipy's
 * `ks_2samp(method='exact')`, and from the limiting distribution beyond, within 0.005 of the
 * exact one. (scipy's `auto` is exact up to 10,000 values a side, at many times the cost.) It
 * takes both columns for independent samples of a continuous quantity: equal values among them,
 * or rows that they share, make it larger than it should be, that is, slower to find a
 * difference.
 *
 * @throws RangeError when a column is empty
 */
export function kolmogorovSmirnov(a: Float64Array, b: Float64Array): KolmogorovSmirnov {
  if (a.length === 0 || b.length === 0) throw new RangeError('There are no values to compare.');
  const distance = largestDistance(a.toSorted(), b.toSorted());
  const pairs = a.length * b.length;
  const statistic = distance / pairs;
  return {
    statistic,
    pValue:
      pairs <= EXACT_PAIRS
        ? kolmogorovExact(distance, a.length, b.length)
        : kolmogorovLimit(statistic, a.length, b.length),
  };
}

/** The largest distance of the cumulative distributions as a whole number, in units of one pair. */
function largestDistance(a: Float64Array, b: Float64Array): number {
  let largest = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i]! <= value) i++;
    while (j < b.length && b[j]! <= value) j++;
    largest = Math.max(largest, Math.abs(i * b.length - j * a.length));
  }
  return largest;
}
