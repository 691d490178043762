import type { RegressionComparison } from '../document/regressionResult.js';
import { absoluteLoss, evaluateRegression, type NumberPredictions } from '../metrics/regression.js';

/** The rows that have an answer, counted from 0. */
export function answeredRows(predicted: Float64Array): Int32Array {
  return Int32Array.from(predicted.keys()).filter((row) => !Number.isNaN(predicted[row]!));
}

/** Some rows of predictions, in that order. */
export function selectNumbers(
  { truth, predicted }: NumberPredictions,
  rows: Int32Array,
): NumberPredictions {
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(rows, (row) => values[row]!);
  return { truth: pick(truth), predicted: pick(predicted) };
}

/**
 * Scores both sides on the rows both could predict, against the same numbers.
 *
 * @param baseline of the same rows, in the same order; NaN for a row it could not predict
 * @returns `null` when there is no row that both could predict
 */
export function compareNumbers(
  current: NumberPredictions,
  baseline: Float64Array,
): RegressionComparison | null {
  const shared = answeredRows(baseline);
  if (shared.length === 0) return null;
  const now = selectNumbers(current, shared);
  const before = selectNumbers({ ...current, predicted: baseline }, shared);
  let nearer = 0;
  let farther = 0;
  for (const [row, truth] of now.truth.entries()) {
    const change =
      absoluteLoss(truth, now.predicted[row]!) - absoluteLoss(truth, before.predicted[row]!);
    if (change < 0) nearer += 1;
    if (change > 0) farther += 1;
  }
  return {
    rows: shared.length,
    leftOut: baseline.length - shared.length,
    current: evaluateRegression(now),
    baseline: evaluateRegression(before),
    nearer,
    farther,
  };
}
