import type { Votes } from '../forest/forest.js';
import type { Predictions } from '../metrics/evaluation.js';
import type { MeasuredRun } from '../training/measureForest.js';

/** Votes as predictions, beside the truth of this run's table. */
export function toPredictions({ table, tested }: MeasuredRun, votes: Votes): Predictions {
  const classes = table.classes.length;
  const first = votes.predicted.findIndex((code) => code >= 0);
  const trees = votes.counts
    .subarray(first * classes, (first + 1) * classes)
    .reduce((sum, count) => sum + count, 0);
  return {
    classes: table.classes,
    truth: tested.map((row) => table.labels[row]!),
    predicted: votes.predicted,
    votes: votes.counts,
    trees,
  };
}
