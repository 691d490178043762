import type { Interval } from './interval.js';

/** The 97.5 % quantile of the standard normal distribution. */
export const NORMAL_QUANTILE = 1.959963984540054;

/**
 * The 95 % score interval of a share, such as an accuracy, without continuity correction. Unlike
 * the textbook interval it stays within 0 and 1 and holds for few rows and for shares near 1.
 *
 * With n rows, share p and normal quantile z:
 * (p + z z / 2n -+ z sqrt(p (1 - p) / n + z z / 4nn)) / (1 + z z / n).
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927).
 *
 * @param correct need not be a whole number, nor need `rows`
 * @throws RangeError unless 0 <= correct <= rows and there is a row
 */
export function wilsonInterval(correct: number, rows: number): Interval {
  if (!(rows > 0 && correct >= 0 && correct <= rows)) {
    throw new RangeError(`There is no interval for ${correct} of ${rows} rows.`);
  }
  const share = correct / rows;
  const square = (NORMAL_QUANTILE * NORMAL_QUANTILE) / rows;
  const centre = share + square / 2;
  const reach = NORMAL_QUANTILE * Math.sqrt((share * (1 - share)) / rows + square / (4 * rows));
  return {
    low: correct === 0 ? 0 : (centre - reach) / (1 + square),
    high: correct === rows ? 1 : (centre + reach) / (1 + square),
  };
}
