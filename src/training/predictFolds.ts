import type { Forest, ForestOptions, GrowForest, TrainingSet, Votes } from '../forest/forest.js';

/** One measurement: a model grown on some rows, asked about others. */
export interface Fold {
  readonly trainingSet: TrainingSet;
  /** Where the answers go: one entry per row of `columns`. */
  readonly rows: Int32Array;
  /** The features of the rows to predict. */
  readonly columns: readonly Float64Array[];
  /** What is other for this model than for all. */
  readonly growth?: Growth;
}

/** How many features the trees of one model draw, where that is not as for all. */
export type Growth = Partial<
  Pick<ForestOptions, 'featuresPerTree' | 'candidates' | 'standardErrors'>
>;

/** Looks at a model and the rows that it is asked about, before it is let go. */
export type WatchFold = (forest: Forest, fold: Fold) => void;

/** The predicted class of a row that no fold predicts. */
export const NOT_PREDICTED = -1;

/**
 * Grows one model per fold and lets it predict rows it has not seen.
 *
 * @param rows the number of rows that answers are kept for
 * @param classes the number of classes
 * @param folds made one at a time, since each holds a copy of its columns
 * @param watch is told of each model while it is there
 * @returns votes per row; `predicted` is -1 and the counts are 0 for a row that no fold predicts
 */
export async function predictFolds(
  rows: number,
  classes: number,
  folds: Iterable<Fold>,
  options: ForestOptions,
  grow: GrowForest,
  watch?: WatchFold,
): Promise<Votes> {
  const votes = noVotes(rows, classes);
  for (const fold of folds) {
    if (fold.rows.length === 0) continue;
    const forest = await grow(fold.trainingSet, classes, { ...options, ...fold.growth });
    takeVotes(votes, fold.rows, forest.vote(fold.columns));
    watch?.(forest, fold);
  }
  return votes;
}

/**
 * Room for the votes on so many rows, none of which is predicted yet.
 *
 * @param classes 0 where each row is answered with a number
 */
export function noVotes(rows: number, classes: number): Votes {
  return {
    counts: classes === 0 ? new Float64Array(rows) : new Int32Array(rows * classes),
    predicted: new Int32Array(rows).fill(NOT_PREDICTED),
  };
}

/** Puts a model's answers where they go: one position per row that it was asked about. */
export function takeVotes(votes: Votes, positions: Int32Array, answers: Votes): void {
  const classes = votes.counts.length / votes.predicted.length;
  for (const [index, row] of positions.entries()) {
    votes.predicted[row] = answers.predicted[index] ?? NOT_PREDICTED;
    const from = index * classes;
    votes.counts.set(answers.counts.subarray(from, from + classes), row * classes);
  }
}
