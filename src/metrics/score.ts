import { balancedAccuracy, macroAverage, weightedAverage } from './averages.js';
import type { ClassCounts } from './classCounts.js';
import { classMetrics } from './classMetrics.js';
import type { Evaluation } from './evaluation.js';
import { matthewsCorrelation } from './matthewsCorrelation.js';

/** An evaluation without its confusion matrix: what can be told from counts per class alone. */
export type Scores = Omit<Evaluation, 'confusionMatrix'>;

/** @param logLoss the one metric that counts per class do not tell */
export function score(classes: readonly string[], counts: ClassCounts, logLoss: number): Scores {
  const rows = counts.truth.reduce((sum, support) => sum + support, 0);
  const correct = counts.hits.reduce((sum, hits) => sum + hits, 0);
  const mostFrequent = counts.truth.reduce((most, support) => Math.max(most, support), 0);
  const perClass = classMetrics(classes, counts);
  return {
    rows,
    correct,
    accuracy: correct / rows,
    balancedAccuracy: balancedAccuracy(perClass),
    mcc: matthewsCorrelation(counts),
    logLoss,
    macro: macroAverage(perClass),
    weighted: weightedAverage(perClass),
    perClass,
    majorityShare: mostFrequent / rows,
  };
}
