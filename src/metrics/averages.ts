import type { AverageMetrics, ClassMetrics } from './evaluation.js';
import { ratio } from './classMetrics.js';

function average(
  perClass: readonly ClassMetrics[],
  weight: (metrics: ClassMetrics) => number,
): AverageMetrics {
  let total = 0;
  let precision = 0;
  let recall = 0;
  let f1 = 0;
  for (const metrics of perClass) {
    const share = weight(metrics);
    total += share;
    precision += share * metrics.precision;
    recall += share * metrics.recall;
    f1 += share * metrics.f1;
  }
  return {
    precision: ratio(precision, total),
    recall: ratio(recall, total),
    f1: ratio(f1, total),
  };
}

/**
 * Every class of the table counts the same, as scikit-learn's `average='macro'` with
 * `labels=classes`: a class without rows counts as 0. (Without `labels`, scikit-learn leaves out
 * the classes that are neither true nor predicted anywhere; then an average would be over other
 * classes on one set of rows than on the next.)
 */
export function macroAverage(perClass: readonly ClassMetrics[]): AverageMetrics {
  return average(perClass, () => 1);
}

/** Every class counts by its rows, as scikit-learn's `average='weighted'`. */
export function weightedAverage(perClass: readonly ClassMetrics[]): AverageMetrics {
  return average(perClass, ({ support }) => support);
}

/**
 * The mean recall of the classes that occur, as scikit-learn's `balanced_accuracy_score`: unlike
 * the macro average of the recall, a class without rows is left out.
 */
export function balancedAccuracy(perClass: readonly ClassMetrics[]): number {
  let recalls = 0;
  let occurring = 0;
  for (const { recall, support } of perClass) {
    if (support === 0) continue;
    recalls += recall;
    occurring++;
  }
  return ratio(recalls, occurring);
}
