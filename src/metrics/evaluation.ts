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
  /** From the vote shares, with half a vote added to each class. */
  readonly logLoss: number;
  readonly macro: AverageMetrics;
  readonly weighted: AverageMetrics;
  readonly perClass: readonly ClassMetrics[];
  /** From the vote shares as they are, clipped as scikit-learn's `log_loss` does. */
  readonly clippedLogLoss: number;
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
  /** rows x classes; each row adds up to `trees`. */
  readonly votes: Int32Array;
  readonly trees: number;
  /** Of two classes the one that is looked for, an index into `classes`; else the last one. */
  readonly positive?: number | undefined;
}
