import { binomialWeights } from './binomialWeights.js';

/**
 * P(X >= c) and P(X = c - 1) of a binomial X, carried along while trials are added one by one
 * and c stays or grows by one with them. From P(X = c - 1) both steps follow by Pascal's rule.
 */
interface Tail {
  readonly share: number;
  reached: number;
  justMissed: number;
}

/** To one trial more, with the same c. */
function stay(tail: Tail, trials: number, c: number): void {
  tail.reached += tail.share * tail.justMissed;
  tail.justMissed *= ((1 - tail.share) * (trials + 1)) / (trials + 2 - c);
}

/** To one trial more, with c one more. */
function rise(tail: Tail, trials: number, c: number): void {
  tail.reached -= (tail.share * tail.justMissed * (trials - c + 1)) / c;
  tail.justMissed *= (tail.share * (trials + 1)) / c;
}

/**
 * The probability that McNemar's exact one-sided test finds a model worse. The number of rows
 * that change sides is itself left to chance, so this is the power for a number of tested rows
 * rather than of changed ones.
 *
 * Sum over d of P(D = d) P(W >= c(d)), D binomial of `rows` and `changedShare`, W binomial of d
 * and `wrongShare`, c(d) the fewest newly wrong of d changed rows that reach `significance`.
 * Source: the exact unconditional power of F. Faul, E. Erdfelder, A.-G. Lang and A. Buchner,
 * "G*Power 3", Behavior Research Methods 39 (2007).
 *
 * @param changedShare the share of all rows that change sides, in (0, 1]
 * @param wrongShare the share of the changed rows that get wrong, in [0, 1]
 * @param significance in (0, 0.5)
 */
export function mcnemarPower(
  rows: number,
  changedShare: number,
  wrongShare: number,
  significance: number,
): number {
  const { from, weights } = binomialWeights(rows, changedShare);
  const equal: Tail = { share: 0.5, reached: 0, justMissed: 1 };
  const worse: Tail = { share: wrongShare, reached: 0, justMissed: 1 };
  let power = 0;
  let c = 1;
  for (let changed = 0; changed < from + weights.length; changed++) {
    if (changed >= from) power += weights[changed - from]! * worse.reached;
    if (equal.reached + equal.share * equal.justMissed <= significance) {
      stay(equal, changed, c);
      stay(worse, changed, c);
    } else {
      rise(equal, changed, c);
      rise(worse, changed, c);
      c++;
    }
  }
  return power;
}
