/**
 * The probability that the cumulative distributions of m and n values of one continuous
 * distribution are anywhere `distance` / mn or more apart.
 *
 * Merged in order, the values are a path of m steps one way and n steps the other, every path as
 * likely as any other. `within[j]` is the probability of having come past i and j of them without
 * having been too far apart; what would get too far is added up and goes no further. Time mn,
 * only positive terms, so that small probabilities keep their digits.
 * Source: J. L. Hodges, "The significance probability of the Smirnov two-sample test", Arkiv för
 * Matematik 3 (1958).
 *
 * @param distance a whole number, the largest |i n - j m|
 */
export function kolmogorovExact(distance: number, m: number, n: number): number {
  if (distance === 0) return 1;
  const within = new Float64Array(n + 1);
  let apart = 0;
  for (let i = 0; i <= m; i++) {
    for (let j = 0; j <= n; j++) {
      const stepsLeft = m + n - i - j + 1;
      const fromBefore = i > 0 ? (within[j]! * (m - i + 1)) / stepsLeft : 0;
      const fromBelow = j > 0 ? (within[j - 1]! * (n - j + 1)) / stepsLeft : 0;
      const probability = i + j === 0 ? 1 : fromBefore + fromBelow;
      const tooFar = Math.abs(i * n - j * m) >= distance;
      if (tooFar) apart += probability;
      within[j] = tooFar ? 0 : probability;
    }
  }
  return Math.min(1, apart);
}
