/** Terms beyond are below the last digit on either side of the crossing. */
const TERMS = 5;

/** Below it the one series needs few terms, above it the other. */
const CROSSING = 1.18;

/**
 * The probability that the cumulative distributions of m and n values of one continuous
 * distribution are anywhere `statistic` or more apart, when m and n are large.
 *
 * With N = mn / (m + n) and x = (sqrt N + 0.12 + 0.11 / sqrt N) statistic:
 * 2 sum (-1)^(k-1) exp(-2 kk xx), or for small x the same number as
 * 1 - sqrt(2 pi) / x sum exp(-(2k-1)^2 pi pi / 8xx), k from 1.
 * Source: M. A. Stephens, "Use of the Kolmogorov-Smirnov, Cramer-von Mises and related statistics
 * without extensive tables", Journal of the Royal Statistical Society B 32 (1970).
 */
export function kolmogorovLimit(statistic: number, m: number, n: number): number {
  const root = Math.sqrt((m / (m + n)) * n);
  const x = (root + 0.12 + 0.11 / root) * statistic;
  if (x === 0) return 1;
  let sum = 0;
  if (x < CROSSING) {
    for (let k = 1; k <= TERMS; k++) {
      const odd = ((2 * k - 1) * Math.PI) / x;
      sum += Math.exp((-odd * odd) / 8);
    }
    return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
  }
  for (let k = 1; k <= TERMS; k++) {
    const term = Math.exp(-2 * k * k * x * x);
    sum += k % 2 === 1 ? term : -term;
  }
  return 2 * sum;
}
