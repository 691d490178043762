import type { RegressionEvaluation } from '../metrics/regression.js';
import type { Scores } from '../metrics/score.js';
import { METRICS } from './metrics.js';

/** What answers are worth, whether these are classes or numbers. */
export type AnyScores = Scores | RegressionEvaluation;

/**
 * A metric of a model by its name.
 *
 * @param of the class or the quantile that it is of; `null` for a number of the whole
 * @returns `null` for what is no metric of such answers, where it is not defined, and for a class that is not there
 */
export function readScore(name: string, of: string | null, scores: AnyScores): number | null {
  const metric = METRICS.get(name);
  if (metric?.source === 'model' && 'accuracy' in scores) {
    return metric.read(scores, of ?? '') ?? null;
  }
  if (metric?.source === 'numbers' && 'mae' in scores) {
    return metric.read(scores, of ?? '') ?? null;
  }
  return null;
}
