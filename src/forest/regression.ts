import type { NumberTree } from './engine/tree.js';
import type { ForestOptions, Votes } from './forest.js';

/** What a model that answers with numbers is grown from: one array per feature, one number per row. */
export interface RegressionSet {
  readonly columns: readonly Float64Array[];
  /** Finite. */
  readonly targets: Float64Array;
  /** As in a `TrainingSet`: rows that share a number are never unseen where another was seen. */
  readonly groups?: Int32Array;
}

/**
 * Hyperparameters in the sense of ml-random-forest 2.1 and ml-cart 2.1, whose gain is an error here: a
 * node is split while the squared error that its best split leaves is more than `gainThreshold`.
 */
export type RegressionOptions = Omit<ForestOptions, 'candidates' | 'standardErrors'>;

/** A grown model that answers with numbers. */
export interface Regression {
  readonly trees: readonly NumberTree[];
  /** The mean of the trees' answers for each row, rounded as the libraries round it. */
  predict(columns: readonly Float64Array[]): Float64Array;
  /** The model in the libraries' own JSON, ready for `RandomForestRegression.load` (or `DecisionTreeRegression.load`). */
  toJSON(): unknown;
  /** The text of `toJSON()` in pieces: a large forest's is longer than a string can be. */
  chunks(): Iterable<string>;
}

/** Predicted numbers in the place of votes: one per row, which is of no class. */
export function asVotes(numbers: Float64Array): Votes {
  return { counts: numbers, predicted: new Int32Array(numbers.length) };
}
