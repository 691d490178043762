import type { Predictions } from '../metrics/evaluation.js';
import type { MetricIntervals } from '../document/result.js';
import { bootstrapIntervals } from '../statistics/bootstrapIntervals.js';
import type { Interval } from '../statistics/interval.js';
import { pairedBootstrap } from '../statistics/pairedBootstrap.js';
import { wilsonInterval } from '../statistics/wilsonInterval.js';
import { drawsFor } from './drawsFor.js';
import { measureOf, unitOf } from '../rules/measureOf.js';
import { METRICS } from '../rules/metrics.js';
import type { Pair } from './weighDrops.js';

const NAMES = [...METRICS].flatMap(([name, metric]) =>
  metric.source === 'model' && metric.hasInterval ? [name] : [],
);

/** Predictions, and per row the key of its group; `null` without a group column. */
export interface Tested {
  readonly predictions: Predictions;
  readonly groups: readonly string[] | null;
}

/**
 * 95 % intervals of the metrics of a whole model, in their own units: of all tested rows, and of
 * the base and of the difference (current - baseline) on the rows of the comparison.
 *
 * Wilson's is used for an accuracy of independent rows. The rows of a group are not, so groups are
 * drawn by the bootstrap, as all rows are for the other metrics.
 */
export function listIntervals(tested: Tested, pair: Pair | null, seed: number): MetricIntervals[] {
  const measures = NAMES.map((metric) => measureOf(metric, null));
  const { predictions, groups } = tested;
  const draws = drawsFor(predictions.truth.length);
  const sides =
    pair &&
    pairedBootstrap(pair.current, pair.baseline, measures, { draws, seed, groups: pair.groups });
  // A comparison of all tested rows has drawn this side already.
  const isWhole = pair?.current.truth.length === predictions.truth.length;
  const alone =
    sides !== null && isWhole
      ? sides.map(({ current }) => current)
      : bootstrapIntervals(predictions, measures, { draws, seed, groups });

  const intervals: MetricIntervals[] = [];
  for (const [index, current] of alone.entries()) {
    const metric = String(NAMES[index]);
    const sided = sides?.[index];
    intervals.push({
      metric,
      current: unitOf(metric, current),
      baseline: sided === undefined ? null : unitOf(metric, sided.baseline),
      difference: sided === undefined ? null : unitOf(metric, sided.difference),
    });
  }
  const [accuracy] = intervals;
  if (accuracy !== undefined && groups === null) {
    accuracy.current = wilsonOf(predictions);
    accuracy.baseline = pair && wilsonOf(pair.baseline);
  }
  return intervals;
}

function wilsonOf({ truth, predicted }: Predictions): Interval {
  const correct = truth.reduce((sum, label, row) => sum + (label === predicted[row] ? 1 : 0), 0);
  return wilsonInterval(correct, truth.length);
}
