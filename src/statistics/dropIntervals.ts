import type { Predictions } from '../metrics/evaluation.js';
import type { Interval } from './interval.js';
import type { Measure } from './measure.js';
import { findOutcomes } from './outcomes.js';
import { resample } from './resample.js';
import type { Resampling } from './resampling.js';
import { outcomeSide, scoreOutcomes } from './scoreOutcomes.js';

/**
 * Bootstrap intervals of how much worse than the base's each measure is, with a share of
 * `significance` of the draws left out on either side: of B draws in order, the k-th from below and
 * from above, k = significance (B + 1) rounded down.
 * Source: B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 *
 * @param current predictions of the same rows as `baseline`, with the same truth and classes
 * @param significance below 0.5, and such that a draw is left out
 */
export function dropIntervals(
  current: Predictions,
  baseline: Predictions,
  measures: readonly Measure[],
  resampling: Resampling,
  significance: number,
): Interval[] {
  const outcomes = findOutcomes(current, baseline);
  const currentSide = outcomeSide(current, outcomes.examples);
  const baselineSide = outcomeSide(baseline, outcomes.examples);
  const drops = measures.map(() => new Float64Array(resampling.draws));
  resample(outcomes, resampling, (counts, draw) => {
    const now = scoreOutcomes([currentSide, counts]);
    const before = scoreOutcomes([baselineSide, counts]);
    for (const [index, measure] of measures.entries()) {
      drops[index]![draw] = measure(before) - measure(now);
    }
  });
  const leftOut = Math.max(1, Math.floor(significance * (resampling.draws + 1)));
  return drops.map((values) => {
    const sorted = values.toSorted();
    return { low: sorted[leftOut - 1]!, high: sorted[resampling.draws - leftOut]! };
  });
}
