import { countClasses } from '../metrics/classCounts.js';
import type { Predictions } from '../metrics/evaluation.js';
import { score } from '../metrics/score.js';
import { rowLoss, votesForTruth } from '../metrics/logLoss.js';
import type { MetricIntervals } from '../document/result.js';
import { designEffect } from '../statistics/designEffect.js';
import type { Interval } from '../statistics/interval.js';
import { lossInterval } from '../statistics/lossInterval.js';
import { meanOfRecalls } from '../statistics/meanOfRecalls.js';
import { differenceInterval, scoreInterval } from '../statistics/scoreIntervals.js';
import { tally } from '../statistics/tally.js';
import { weightOf } from '../metrics/weightOf.js';
import { measureOf, modelMetricOf } from '../rules/measureOf.js';
import { METRICS } from '../rules/metrics.js';
import type { Pair } from './weighDrops.js';

/** Which tested rows they are does not count. */
type Sides = Omit<Pair, 'tested'>;

const NAMES = [...METRICS].flatMap(([name, metric]) =>
  metric.source === 'model' && metric.hasInterval ? [name] : [],
);

/** With fewer rows of a class, an average in which it counts as much as others is anyone's guess. */
const FEWEST_OF_CLASS = 10;
/** With fewer, the rows with a large loss are too few to tell how common they are. */
const FEWEST_FOR_LOSS = 100;
/** The same of a change, which few rows make. */
const FEWEST_OF_CLASS_CHANGED = 20;
/** Rows that are right on one side only; with fewer, the interval of a change says nothing. */
const FEWEST_CHANGED = 10;
/** With fewer groups, how alike their rows are cannot be told. */
const FEWEST_GROUPS = 30;
/** The same of a change. */
const FEWEST_GROUPS_CHANGED = 60;

/** Predictions, and per row the key of its group; `null` without a group column. */
export interface Tested {
  readonly predictions: Predictions;
  readonly groups: readonly string[] | null;
}

/**
 * 95 % intervals of the metrics of a whole model, in their own units: of all tested rows, and of
 * the base and of the difference (current - baseline) on the rows of the comparison. Where no
 * interval is known that holds what it promises there is none; what each of these holds is
 * measured by `npm run coverage-of-intervals`.
 */
export function listIntervals(
  { predictions, groups }: Tested,
  pair: Sides | null,
): MetricIntervals[] {
  const baseline = pair && { predictions: pair.baseline, groups: pair.groups };
  return NAMES.map((metric) => ({
    metric,
    current: intervalOf(metric, { predictions, groups }),
    baseline: baseline && intervalOf(metric, baseline),
    difference: pair && differenceOf(metric, pair),
  }));
}

function intervalOf(name: string, { predictions, groups }: Tested): Interval | null {
  if (!hasGroups(groups, FEWEST_GROUPS)) return null;
  if (!hasClasses(name, predictions, FEWEST_OF_CLASS)) return null;
  if (name === 'log-loss') return intervalOfLoss(predictions, groups);
  const { least, most } = modelMetricOf(name);
  const value = readCounted(name, predictions);
  const interval = scoreInterval(
    predictions,
    value,
    measureOf(name, null),
    { least, most },
    groups,
  );
  if (name !== 'balanced-accuracy' || interval === null) return interval;
  // Of few classes that differ in size the one is too narrow, of many the other.
  const effect = groups === null ? 1 : designEffect(rightOrWrong(predictions), groups);
  const other = meanOfRecalls(predictions, effect);
  return { low: Math.min(interval.low, other.low), high: Math.max(interval.high, other.high) };
}

function differenceOf(name: string, { current, baseline, groups }: Sides): Interval | null {
  if (name === 'log-loss' || !hasGroups(groups, FEWEST_GROUPS_CHANGED)) return null;
  if (!hasClasses(name, current, FEWEST_OF_CLASS_CHANGED)) return null;
  const [now, before] = [rightOrWrong(current), rightOrWrong(baseline)];
  const changed = now.reduce(
    (sum, right, row) => sum + Math.abs(right - before[row]!) * weightOf(current, row),
    0,
  );
  if (changed < FEWEST_CHANGED) return null;
  const difference = readCounted(name, current) - readCounted(name, baseline);
  return differenceInterval(current, baseline, difference, measureOf(name, null), groups);
}

/** A metric that follows from counts per class. */
function readCounted(name: string, predictions: Predictions): number {
  const scores = score(predictions.classes, countClasses(predictions), 0);
  return modelMetricOf(name).read(scores, '') ?? NaN;
}

function intervalOfLoss(
  predictions: Predictions,
  groups: readonly string[] | null,
): Interval | null {
  const { truth } = predictions;
  const lossOf = rowLoss(predictions);
  if (truth.length < FEWEST_FOR_LOSS || predictions.votes === null) return null;
  const losses = Float64Array.from(truth, (_, row) => lossOf(votesForTruth(predictions, row)));
  const effect = groups === null ? 1 : designEffect(losses, groups);
  return lossInterval(tally(losses), lossOf(0), effect);
}

function rightOrWrong({ truth, predicted }: Predictions): Float64Array {
  return Float64Array.from(truth, (label, row) => (label === predicted[row] ? 1 : 0));
}

function hasGroups(groups: readonly string[] | null, fewest: number): boolean {
  return groups === null || new Set(groups).size >= fewest;
}

/** In these two a class counts by its rows; in the log loss, classes do not count. */
function hasClasses(name: string, predictions: Predictions, fewest: number): boolean {
  return (
    name === 'accuracy' ||
    name === 'f1-weighted' ||
    name === 'log-loss' ||
    countClasses(predictions).truth.every((rows) => rows >= fewest)
  );
}
