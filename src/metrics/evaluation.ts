/** How well one class is recognised. Ratios of nothing are 0, as scikit-learn's `zero_division` default. */
export interface ClassMetrics {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Rows of this class. */
  readonly support: number;
}

export interface AverageMetrics {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What the shares of the votes are worth, of one class or of all; `null` where it is not defined. */
export interface ShareScores {
  /** The mean square of the distance from the truth: at most 1 for two classes, at most 2 for more. */
  readonly brierScore: number;
  readonly rocAuc: number | null;
  readonly averagePrecision: number | null;
  /** The expected calibration error, in ten bins. */
  readonly calibrationError: number;
}

export interface Probabilities extends ShareScores {
  /** Each class against the rest, in their order. */
  readonly perClass: readonly ShareScores[];
}

/** What predictions are worth against the truth, in scikit-learn's definitions. */
export interface Evaluation {
  readonly rows: number;
  readonly correct: number;
  readonly accuracy: number;
  readonly balancedAccuracy: number;
  /** Matthews correlation coefficient. */
  readonly mcc: number;
  /**
   * Of votes with half a vote added to each class; of shares clipped as scikit-learn does. `null`
   * where there are neither.
   */
  readonly logLoss: number | null;
  readonly macro: AverageMetrics;
  readonly weighted: AverageMetrics;
  readonly perClass: readonly ClassMetrics[];
  /** From the shares as they are, clipped as scikit-learn's `log_loss` does; `null` where there are none. */
  readonly clippedLogLoss: number | null;
  /** `null` where there are answers without shares. */
  readonly probabilities: Probabilities | null;
  /** `[truth][predicted]`, rows. */
  readonly confusionMatrix: readonly (readonly number[])[];
  /** The share of the most frequent class: the accuracy of a model that always answers with it. */
  readonly majorityShare: number;
}

/** Truth and predictions of the rows that were tested. */
export interface Predictions {
  readonly classes: readonly string[];
  /** Per row, an index into `classes`. */
  readonly truth: Int32Array;
  readonly predicted: Int32Array;
  /**
   * How much speaks for each class, rows x classes; each row adds up to `total`. Whole votes of trees,
   * or shares (a `Float64Array`) where a model states probabilities; `null` where only answers are known.
   */
  readonly votes: VotesOfRows | null;
  /** What a row's votes add up to: the trees, or 1 where they are shares. */
  readonly total: number;
  /** How many rows each entry stands for; absent where each is one row. */
  readonly weights?: Float64Array | undefined;
  /** Of two classes the one that is looked for, an index into `classes`; else the last one. */
  readonly positive?: number | undefined;
}

/** How far from 1 the shares of a row may add up to, as they are rounded in files. */
export const SHARES_TOLERANCE = 0.01;

export type VotesOfRows = Int32Array | Float64Array;

/** What a model answers, without the truth. */
export interface Answers {
  /** The class of each row; -1 for one that is not answered. */
  readonly predicted: Int32Array;
  /** As `votes` of predictions. */
  readonly counts: VotesOfRows | null;
}

/** Whether votes are probabilities that a model states, and not counted. */
export function areShares(votes: VotesOfRows | null): votes is Float64Array {
  return votes instanceof Float64Array;
}

/** Room for as many votes of the same kind, all of them 0. */
export function noVotes(kind: VotesOfRows, length: number): VotesOfRows {
  return areShares(kind) ? new Float64Array(length) : new Int32Array(length);
}
