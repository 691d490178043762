import type { Predictions } from './evaluation.js';

/**
 * The loss of one row: minus the logarithm of the share of the trees that voted for the truth,
 * the share kept within the double-precision epsilon of 0 and 1 as scikit-learn's `log_loss`
 * does. So a row that no tree got right costs 36.04 and not infinity.
 */
export function rowLoss(votesForTruth: number, trees: number): number {
  const share = votesForTruth / trees;
  return -Math.log(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, share)));
}

/** The trees that voted for the true class of a row. */
export function votesForTruth(predictions: Predictions, row: number): number {
  return predictions.votes[row * predictions.classes.length + predictions.truth[row]!]!;
}

/**
 * The mean loss of the rows, as scikit-learn's `log_loss(truth, votes / trees)`. It is summed by
 * number of votes, so that it does not depend on the order of the rows.
 */
export function logLoss(predictions: Predictions): number {
  const { truth, trees } = predictions;
  const rowsByVotes = new Int32Array(trees + 1);
  truth.forEach((_, row) => {
    rowsByVotes[votesForTruth(predictions, row)]!++;
  });
  let total = 0;
  rowsByVotes.forEach((rows, votes) => {
    if (rows > 0) total += rows * rowLoss(votes, trees);
  });
  return total / truth.length;
}
