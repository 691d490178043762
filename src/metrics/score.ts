import { balancedAccuracy, macroAverage, weightedAverage } from './averages.js';
import type { ClassCounts } from './classCounts.js';
import { classMetrics } from './classMetrics.js';
import type { Evaluation, Probabilities } from './evaluation.js';
import { matthewsCorrelation } from './matthewsCorrelation.js';

/** What can be told of an evaluation from counts per class and what the shares are worth. */
export type Scores = Omit<Evaluation, 'confusionMatrix' | 'clippedLogLoss'>;

/**
 * @param logLoss which counts per class do not tell; `null` where only answers are known
 * @param probabilities the same; `null` where nobody asks for them
 */
export function score(
  classes: readonly string[],
  counts: ClassCounts,
  logLoss: number | null,
  probabilities: Probabilities | null = null,
): Scores {
  const rows = sumOf(counts.truth);
  const correct = sumOf(counts.hits);
  const perClass = classMetrics(classes, counts);
  const mostFrequent = perClass.reduce((most, { support }) => Math.max(most, support), 0);
  return {
    rows,
    correct,
    accuracy: correct / rows,
    balancedAccuracy: balancedAccuracy(perClass),
    mcc: matthewsCorrelation(counts),
    logLoss,
    macro: macroAverage(perClass),
    weighted: weightedAverage(perClass),
    probabilities,
    perClass,
    majorityShare: mostFrequent / rows,
  };
}

function sumOf(counts: ClassCounts['truth']): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
