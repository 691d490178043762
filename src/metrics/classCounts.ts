import type { Predictions } from './evaluation.js';
import { weightOf } from './weightOf.js';

/** How many rows there are of each class. Every metric but the log loss follows from these three. */
export interface ClassCounts {
  /** Rows that are of the class. */
  readonly truth: Int32Array | Float64Array;
  /** Rows predicted to be of the class. */
  readonly predicted: Int32Array | Float64Array;
  /** Rows that are both. */
  readonly hits: Int32Array | Float64Array;
}

export function countClasses(predictions: Predictions): ClassCounts {
  const { classes, truth, predicted } = predictions;
  const counts = {
    truth: new Int32Array(classes.length),
    predicted: new Int32Array(classes.length),
    hits: new Int32Array(classes.length),
  };
  truth.forEach((label, row) => {
    const guess = predicted[row]!;
    const rows = weightOf(predictions, row);
    counts.truth[label]! += rows;
    counts.predicted[guess]! += rows;
    if (label === guess) counts.hits[label]! += rows;
  });
  return counts;
}
