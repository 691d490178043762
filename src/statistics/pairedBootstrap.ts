import type { Predictions } from '../metrics/evaluation.js';
import type { Interval } from './interval.js';
import type { Measure } from './measure.js';
import { pairOutcomes } from './pairedOutcomes.js';
import { percentileInterval } from './percentileInterval.js';
import { resample } from './resample.js';
import type { Resampling } from './resampling.js';
import { scoreOutcomes } from './scoreOutcomes.js';

/** The intervals of one measure. */
export interface PairedIntervals {
  readonly current: Interval;
  readonly baseline: Interval;
  /** current - baseline; positive is better. */
  readonly difference: Interval;
}

/**
 * Bootstrap intervals of both sides and of their difference, one per measure. Both sides are
 * scored on the same draws, so that what makes rows easy or hard for both cancels out.
 *
 * A draw without a row of some class, in which a measure is not defined, counts for nothing.
 *
 * @param current predictions of the same rows as `baseline`, with the same truth and classes
 * @param share of the draws that is left out on either side; 2.5 % for 95 % intervals
 */
export function pairedBootstrap(
  current: Predictions,
  baseline: Predictions,
  measures: readonly Measure[],
  resampling: Resampling,
  share?: number,
): PairedIntervals[] {
  const paired = pairOutcomes(current, baseline, resampling.isOfShares ?? false);
  const { current: currentSide, baseline: baselineSide } = paired;
  const values = measures.map(() => ({
    current: new Float64Array(resampling.draws),
    baseline: new Float64Array(resampling.draws),
    difference: new Float64Array(resampling.draws),
  }));
  resample(paired.outcomes, resampling, (counts, draw) => {
    const currentScores = scoreOutcomes([currentSide, counts]);
    const baselineScores = scoreOutcomes([baselineSide, counts]);
    values.forEach((value, index) => {
      const measure = measures[index] as Measure;
      value.current[draw] = measure(currentScores);
      value.baseline[draw] = measure(baselineScores);
      value.difference[draw] = value.current[draw] - value.baseline[draw];
    });
  });
  return values.map((value) => ({
    current: intervalOf(value.current, share),
    baseline: intervalOf(value.baseline, share),
    difference: intervalOf(value.difference, share),
  }));
}

/** Of the draws in which the measure is defined: all of them where these are few. */
function intervalOf(values: Float64Array, share: number | undefined): Interval {
  const defined = values.filter(Number.isFinite);
  if (defined.length === values.length) return percentileInterval(values, share);
  return percentileInterval(defined, Math.max(share ?? 0.025, 1 / (defined.length + 1)));
}
