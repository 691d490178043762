/** How the default settings do on one table, beside scikit-learn's. Accuracies are shares. */
export interface Comparison {
  /** Means over the seeds. */
  readonly ours: number;
  readonly theirs: number;
  readonly difference: number;
  /** What other seeds would change: of the mean of the differences, paired by seed. */
  readonly standardError: number;
  /**
   * What other rows would change: of scikit-learn's accuracy on so many rows, as in the
   * one-standard-error rule of Breiman et al., Classification and Regression Trees, 1984: 3.4.3.
   */
  readonly samplingError: number;
  /** Whether the difference is at least minus one `standardError`. */
  readonly withinSeeds: boolean;
  /** Whether the difference is at least minus one `samplingError`. */
  readonly withinSampling: boolean;
}

/**
 * @param ours per seed, as `theirs`: at the same folds
 * @param rows that are tested
 */
export function compareAccuracy(
  ours: readonly number[],
  theirs: readonly number[],
  rows: number,
): Comparison {
  const differences = ours.map((accuracy, seed) => accuracy - (theirs[seed] ?? NaN));
  const difference = mean(differences);
  const squares = differences.map((value) => (value - difference) ** 2);
  const standardError = Math.sqrt(mean(squares) / (differences.length - 1));
  const reference = mean(theirs);
  const samplingError = Math.sqrt((reference * (1 - reference)) / rows);
  return {
    ours: mean(ours),
    theirs: reference,
    difference,
    standardError,
    samplingError,
    withinSeeds: difference >= -standardError,
    withinSampling: difference >= -samplingError,
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
