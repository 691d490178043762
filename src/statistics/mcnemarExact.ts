/** 2 to the power of 512: sums beyond it are scaled down by it, which costs no digit. */
const LARGE = 1.3407807929942597e154;
const LARGE_EXPONENT = 512;

/**
 * McNemar's exact test, one-sided: the probability that chance alone turns at least `newlyWrong`
 * of the rows that changed sides from right to wrong, were either direction as likely. Small
 * when the model got worse. Rows that are right or wrong on both sides say nothing and do not
 * count. 1 when no row changed sides.
 *
 * With n = newlyWrong + newlyRight: the sum of the binomial coefficients (n over k) for k from
 * newlyWrong to n, divided by 2 to the power of n. Only sums, products and quotients, so the same
 * digits everywhere; exact up to 56 changed rows.
 * Source: A. Agresti, "Categorical Data Analysis", 2nd edition (2002), section 10.1.4.
 */
export function mcnemarExact(newlyWrong: number, newlyRight: number): number {
  const changed = newlyWrong + newlyRight;
  let coefficient = 1;
  let sum = 0;
  let halvings = changed;
  for (let k = changed; k >= newlyWrong; k--) {
    sum += coefficient;
    coefficient = (coefficient * k) / (changed - k + 1);
    if (sum > LARGE) {
      sum /= LARGE;
      coefficient /= LARGE;
      halvings -= LARGE_EXPONENT;
    }
  }
  for (; halvings > 0; halvings--) sum /= 2;
  return Math.min(1, sum);
}
