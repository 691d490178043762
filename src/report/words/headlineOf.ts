import type { AnyResult } from '../../document/regressionResult.js';
import { readScore } from '../../rules/readScore.js';
import { wordsOf } from '../tasks/words.js';

/** The one metric that a gate is known by, where several gates stand in one table. */
export interface Headline {
  readonly metric: string;
  readonly now: number;
  /** The base's, on the same rows; `null` without a base. */
  readonly before: number | null;
  readonly change: number | null;
}

/** The metric that reports lead with: on the rows of the comparison, where there is one. */
export function headlineOf(result: AnyResult): Headline {
  const { metric, difference } = wordsOf(result);
  const { comparison, evaluation } = result;
  return {
    metric,
    now: readScore(metric, null, comparison?.current ?? evaluation) ?? NaN,
    before: comparison && readScore(metric, null, comparison.baseline),
    change: difference,
  };
}
