import type { Algorithm } from '../document/enums.js';
import type { Threshold } from '../metrics/threshold.js';
import type { AnsweringTrees, KeptTree } from './engine/tree.js';
import type { Regression } from './regression.js';

/** What a model is grown from: one array per feature, one label (0, 1, ...) per row. */
export interface TrainingSet {
  readonly columns: readonly Float64Array[];
  readonly labels: Int32Array;
  /** One finite number per row, where that is what is learned; then labels say nothing. */
  readonly targets?: Float64Array;
  /**
   * One number from 0 to rows - 1 per row: rows that are alike or belong together share it, and no
   * estimate takes one of them for unseen where another was seen. Absent where none do.
   */
  readonly groups?: Int32Array;
  /**
   * Which of a run's models is grown from it, and of how many that need nothing of each other; absent
   * where it stands alone.
   */
  readonly turn?: Turn;
}

/** One of a run's models. The base's model of a fold has the same turn as this run's. */
export interface Turn {
  /** From 0. */
  readonly model: number;
  readonly models: number;
}

/** Hyperparameters in the sense of ml-random-forest 2.1 and ml-cart 2.1. */
export interface ForestOptions {
  readonly algorithm: Algorithm;
  readonly trees: number;
  /** How many features each tree draws, without replacement: 1 to all of them. */
  readonly featuresPerTree: number;
  /** Other numbers of features, one of which is taken where it is better out of bag. */
  readonly candidates?: readonly number[];
  /** By how many standard errors it has to be better; `CLEARLY` unless said. */
  readonly standardErrors?: number;
  /** `null` grows to the end. */
  readonly maxDepth: number | null;
  /** A node with this many rows or fewer is a leaf. */
  readonly minNumSamples: number;
  /** A split has to gain more than this. */
  readonly gainThreshold: number;
  readonly seed: number;
  /** How two classes are told apart; absent where the most votes decide. It changes no tree. */
  readonly threshold?: Threshold;
}

/** A grown model. */
export interface Forest {
  /** How many features each tree drew. */
  readonly featuresPerTree: number;
  /** None of a model that answers with numbers. */
  readonly trees: readonly KeptTree[];
  /** What answers with numbers; absent where classes are answered. */
  readonly regression?: Regression;
  /**
   * How many trees vote for each class, per row: rows x classes, row after row.
   * The prediction is the class with the most votes, ties broken as the libraries break them, or that
   * of the threshold. Of a model that answers with numbers: the number of each row, and 0 as its class.
   */
  vote(columns: readonly Float64Array[]): Votes;
  /** The model in the libraries' own JSON, ready for `RandomForestClassifier.load` (or `DecisionTreeClassifier.load`). */
  toJSON(): unknown;
  /** The text of `toJSON()` in pieces: a large forest's is longer than a string can be. */
  chunks(): Iterable<string>;
}

/** The trees of a model, whatever they answer with. */
export function treesOf({ trees, regression }: Forest): AnsweringTrees {
  return regression?.trees ?? trees;
}

export interface Votes {
  /** rows x classes; or one number per row, where these are learned. */
  readonly counts: Int32Array | Float64Array;
  /** The predicted class of each row. */
  readonly predicted: Int32Array;
}

/** Grows a model. The only door to whatever grows it. */
export type GrowForest = (
  trainingSet: TrainingSet,
  classes: number,
  options: ForestOptions,
  onProgress?: (grown: number, trees: number) => void,
  /** Ends the work; the promise is rejected with the signal's reason. */
  signal?: AbortSignal,
) => Promise<Forest>;
