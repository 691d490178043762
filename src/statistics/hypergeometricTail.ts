/**
 * The probability that rows picked at random from a table have at most so many successes among them:
 * P(X <= successes), X hypergeometric. Terms follow from each other by their ratios, from the
 * likeliest on, and are divided by their sum, which needs neither factorials nor logarithms.
 *
 * @param successes of the rows that were picked
 * @param picked how many rows were picked
 * @param all successes of all rows
 * @param rows how many rows there are
 * @throws RangeError unless these numbers can go together
 */
export function hypergeometricTail(
  successes: number,
  picked: number,
  all: number,
  rows: number,
): number {
  const least = Math.max(0, picked - (rows - all));
  const most = Math.min(picked, all);
  if (!(successes >= least && successes <= most)) {
    throw new RangeError(`${successes} of ${picked} cannot be picked from ${all} of ${rows}.`);
  }
  /** P(X = k + 1) / P(X = k). */
  const ratio = (k: number): number =>
    ((all - k) * (picked - k)) / ((k + 1) * (rows - all - picked + k + 1));
  const mode = Math.min(most, Math.max(least, Math.floor(((picked + 1) * (all + 1)) / (rows + 2))));
  let within = 0;
  let total = 0;
  const add = (k: number, term: number): void => {
    total += term;
    if (k <= successes) within += term;
  };
  for (let k = mode, term = 1; k <= most && term > 0; k += 1) {
    add(k, term);
    term *= ratio(k);
  }
  for (let k = mode - 1, term = 1; k >= least && term > 0; k -= 1) {
    term /= ratio(k);
    add(k, term);
  }
  return Math.min(1, within / total);
}
