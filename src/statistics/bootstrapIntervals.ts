import type { Predictions } from '../metrics/evaluation.js';
import type { Interval } from './interval.js';
import type { Measure } from './measure.js';
import { findOutcomes } from './outcomes.js';
import { percentileInterval } from './percentileInterval.js';
import { resample } from './resample.js';
import type { Resampling } from './resampling.js';
import { outcomeSide, scoreOutcomes } from './scoreOutcomes.js';

/**
 * 95 % bootstrap intervals of what predictions are worth, one per measure: how much each would
 * vary had other rows of the same kind been tested. A class with few rows is missing from some
 * draws; there its ratios are 0 as everywhere, which widens its intervals.
 */
export function bootstrapIntervals(
  predictions: Predictions,
  measures: readonly Measure[],
  resampling: Resampling,
): Interval[] {
  const outcomes = findOutcomes(predictions);
  const side = outcomeSide(predictions, outcomes.examples);
  const values = measures.map(() => new Float64Array(resampling.draws));
  resample(outcomes, resampling, (counts, draw) => {
    const scores = scoreOutcomes([side, counts]);
    measures.forEach((measure, index) => {
      (values[index] as Float64Array)[draw] = measure(scores);
    });
  });
  return values.map(percentileInterval);
}
