/** Below this share of the most likely number, a number of successes is left out. */
const NEGLIGIBLE = 1e-18;

export interface BinomialWeights {
  /** The number of successes that the first weight belongs to. */
  readonly from: number;
  /** Probabilities of consecutive numbers of successes; they add up to 1. */
  readonly weights: readonly number[];
}

/**
 * The binomial distribution where it is not negligible. Terms are built outwards from the most
 * likely number by their ratios and divided by their sum, which needs neither factorials nor
 * logarithms.
 *
 * @param share the probability of a success, in (0, 1]
 */
export function binomialWeights(trials: number, share: number): BinomialWeights {
  const mode = Math.min(trials, Math.floor((trials + 1) * share));
  const odds = share / (1 - share);
  const above: number[] = [];
  for (let k = mode, term = 1; k < trials && term > NEGLIGIBLE; k++) {
    term *= ((trials - k) / (k + 1)) * odds;
    above.push(term);
  }
  const below: number[] = [];
  for (let k = mode, term = 1; k > 0 && term > NEGLIGIBLE; k--) {
    term *= k / (trials - k + 1) / odds;
    below.push(term);
  }
  const terms = [...below.reverse(), 1, ...above];
  const sum = terms.reduce((total, term) => total + term, 0);
  return { from: mode - below.length, weights: terms.map((term) => term / sum) };
}
