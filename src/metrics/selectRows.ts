import type { Predictions } from './evaluation.js';

/** The predictions of some rows only, in the order given. */
export function selectRows(
  predictions: Predictions,
  rows: Int32Array | readonly number[],
): Predictions {
  const { classes, truth, predicted, votes, trees, positive } = predictions;
  const width = classes.length;
  const selected = {
    classes,
    truth: new Int32Array(rows.length),
    predicted: new Int32Array(rows.length),
    votes: new Int32Array(rows.length * width),
    trees,
    positive,
  };
  rows.forEach((row, index) => {
    selected.truth[index] = truth[row]!;
    selected.predicted[index] = predicted[row]!;
    selected.votes.set(votes.subarray(row * width, (row + 1) * width), index * width);
  });
  return selected;
}
