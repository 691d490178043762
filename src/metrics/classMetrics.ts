import type { ClassCounts } from './classCounts.js';
import type { ClassMetrics } from './evaluation.js';

/** A share of nothing is 0, as scikit-learn's `zero_division` default has it; never NaN. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * Precision, recall, F1 and support of every class, as scikit-learn's
 * `precision_recall_fscore_support(truth, predicted, labels=classes)`: a class that is never
 * predicted has precision 0, one that does not occur has recall 0.
 */
export function classMetrics(classes: readonly string[], counts: ClassCounts): ClassMetrics[] {
  return classes.map((name, index) => {
    const support = counts.truth[index]!;
    const predicted = counts.predicted[index]!;
    const hits = counts.hits[index]!;
    return {
      name,
      precision: ratio(hits, predicted),
      recall: ratio(hits, support),
      f1: ratio(2 * hits, support + predicted),
      support,
    };
  });
}
