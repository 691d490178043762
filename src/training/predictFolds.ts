import type { ForestOptions, GrowForest, TrainingSet, Votes } from '../forest/forest.js';

/** One measurement: a model grown on some rows, asked about others. */
export interface Fold {
  readonly trainingSet: TrainingSet;
  /** Where the answers go: one entry per row of `columns`. */
  readonly rows: Int32Array;
  /** The features of the rows to predict. */
  readonly columns: readonly Float64Array[];
}

/** The predicted class of a row that no fold predicts. */
export const NOT_PREDICTED = -1;

/**
 * Grows one model per fold and lets it predict rows it has not seen.
 *
 * @param rows the number of rows that answers are kept for
 * @param classes the number of classes
 * @param folds made one at a time, since each holds a copy of its columns
 * @returns votes per row; `predicted` is -1 and the counts are 0 for a row that no fold predicts
 */
export async function predictFolds(
  rows: number,
  classes: number,
  folds: Iterable<Fold>,
  options: ForestOptions,
  grow: GrowForest,
): Promise<Votes> {
  const counts = new Int32Array(rows * classes);
  const predicted = new Int32Array(rows).fill(NOT_PREDICTED);
  for (const fold of folds) {
    if (fold.rows.length === 0) continue;
    const forest = await grow(fold.trainingSet, classes, options);
    const votes = forest.vote(fold.columns);
    for (const [index, row] of fold.rows.entries()) {
      predicted[row] = votes.predicted[index] ?? NOT_PREDICTED;
      const from = index * classes;
      counts.set(votes.counts.subarray(from, from + classes), row * classes);
    }
  }
  return { counts, predicted };
}
