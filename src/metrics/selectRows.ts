import { noVotes, type Predictions } from './evaluation.js';

/** The predictions of some rows only, in the order given. */
export function selectRows(
  predictions: Predictions,
  rows: Int32Array | readonly number[],
): Predictions {
  const { classes, truth, predicted, votes, total, positive, weights } = predictions;
  const width = classes.length;
  const size = rows.length * width;
  const selected = {
    classes,
    truth: new Int32Array(rows.length),
    predicted: new Int32Array(rows.length),
    votes: votes && noVotes(votes, size),
    total,
    positive,
    weights: weights && Float64Array.from(rows, (row) => weights[row]!),
  };
  rows.forEach((row, index) => {
    selected.truth[index] = truth[row]!;
    selected.predicted[index] = predicted[row]!;
    if (votes !== null)
      selected.votes?.set(votes.subarray(row * width, (row + 1) * width), index * width);
  });
  return selected;
}
