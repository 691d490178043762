/** Truth and predictions of a number for the rows that were tested. */
export interface NumberPredictions {
  /** Finite. */
  readonly truth: Float64Array;
  /** Finite; NaN for a row that is not answered. */
  readonly predicted: Float64Array;
}

/** The quantiles that a pinball loss is found for. */
export const QUANTILES = [0.1, 0.5, 0.9] as const;

/** What predicted numbers are worth against the truth, in scikit-learn's definitions. */
export interface RegressionEvaluation {
  readonly rows: number;
  /** `mean_absolute_error`, in the unit of the target. */
  readonly mae: number;
  /** `root_mean_squared_error`, in the unit of the target. */
  readonly rmse: number;
  /**
   * `r2_score`: the share of the squared distances from the mean that is explained; of a constant
   * truth 1 where all is right, else 0. `null` of a single row.
   */
  readonly r2: number | null;
  /** `median_absolute_error`, in the unit of the target. */
  readonly medianAbsoluteError: number;
  /** `mean_absolute_percentage_error`, as a ratio: 0.1 is 10 %. */
  readonly mape: number;
  /** `mean_pinball_loss`, by the order of `QUANTILES`. */
  readonly pinballLoss: readonly number[];
  /** The mean absolute error of always answering the median of these rows. */
  readonly medianMae: number;
}

/** What a mistake costs, of one row. */
export type Loss = (truth: number, predicted: number) => number;

/** The least divisor of a percentage: scikit-learn's, the machine epsilon. */
const EPSILON = 2.220446049250313e-16;

export const absoluteLoss: Loss = (truth, predicted) => Math.abs(truth - predicted);
export const squaredLoss: Loss = (truth, predicted) => (truth - predicted) * (truth - predicted);
export const percentageLoss: Loss = (truth, predicted) =>
  Math.abs(truth - predicted) / Math.max(EPSILON, Math.abs(truth));
/** Of the prediction of a quantile. */
export function pinballLoss(quantile: number): Loss {
  return (truth, predicted) => {
    const over = truth - predicted;
    return over >= 0 ? quantile * over : (quantile - 1) * over;
  };
}

/** The loss of each row. */
export function lossesOf({ truth, predicted }: NumberPredictions, loss: Loss): Float64Array {
  return truth.map((value, row) => loss(value, predicted[row]!));
}

/**
 * The sum of numbers, the same to the last digit in whatever order they come: in ascending order, with
 * the digits that each addition drops kept.
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen",
 * Zeitschrift für Angewandte Mathematik und Mechanik 54 (1974).
 */
export function sumNumbers(values: Float64Array): number {
  let sum = 0;
  let dropped = 0;
  for (const value of values.toSorted()) {
    const next = sum + value;
    dropped += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + dropped;
}

export function meanOf(values: Float64Array): number {
  return sumNumbers(values) / values.length;
}

/** Of an even number of them, the mean of the middle two. */
export function medianOfNumbers(values: Float64Array): number {
  const sorted = values.toSorted();
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]!;
  return lower === upper ? lower : (lower + upper) / 2;
}

/** The mean square of the distances from the mean: what R2 is relative to. */
export function varianceOf(truth: Float64Array): number {
  const mean = meanOf(truth);
  return meanOf(truth.map((value) => squaredLoss(value, mean)));
}

/** R2 from the mean squared error; see `RegressionEvaluation`. */
export function r2Of(meanSquaredError: number, variance: number): number {
  if (variance === 0) return meanSquaredError === 0 ? 1 : 0;
  return 1 - meanSquaredError / variance;
}

/**
 * What predicted numbers are worth, in scikit-learn's definitions. The same rows in any order give
 * the same numbers to the last digit.
 *
 * @throws RangeError when there is no row, since nothing can then be said
 */
export function evaluateRegression(predictions: NumberPredictions): RegressionEvaluation {
  const { truth, predicted } = predictions;
  const rows = truth.length;
  if (rows === 0) throw new RangeError('There are no rows to evaluate.');
  if (predicted.length !== rows) {
    throw new RangeError('Truth and predictions are of different numbers of rows.');
  }
  const absolute = lossesOf(predictions, absoluteLoss);
  const squared = meanOf(lossesOf(predictions, squaredLoss));
  const median = medianOfNumbers(truth);
  return {
    rows,
    mae: meanOf(absolute),
    rmse: Math.sqrt(squared),
    r2: rows < 2 ? null : r2Of(squared, varianceOf(truth)),
    medianAbsoluteError: medianOfNumbers(absolute),
    mape: meanOf(lossesOf(predictions, percentageLoss)),
    pinballLoss: QUANTILES.map((quantile) => meanOf(lossesOf(predictions, pinballLoss(quantile)))),
    medianMae: meanOf(truth.map((value) => absoluteLoss(value, median))),
  };
}
