import { modelMetricOf } from '../rules/measureOf.js';
import type { Rule } from '../rules/rule.js';
import { readModelMetric, type MissingReading, type Reading } from './readMetric.js';
import { snapToLimit } from './snapToLimit.js';
import type { Beside } from './standBeside.js';
import type { ComparedDrop, Sides } from './weighDrops.js';

/** The rows that a rule is about: all that are compared, or those that are in both tables. */
export type Basis = 'compared' | 'stayed';

/**
 * How much worse the metric of a rule is than on the other side.
 *
 * @returns `null` when there is nothing to compare with
 */
export function measureDrop(
  rule: Rule,
  { comparison, pair, stayed }: Beside,
  basis: Basis,
): ComparedDrop | MissingReading | null {
  if (comparison === null) return null;
  if (pair === null) throw new Error('There is a comparison, but not its predictions.');
  const sides = basis === 'stayed' && stayed !== null ? stayed : { comparison, pair };
  const reading = readDrop(rule, sides.comparison);
  if (!('value' in reading)) return reading;
  const asBefore = (basis === 'compared' && stayed?.asBefore) || null;
  return { rule, drop: reading.value, sides, asBefore };
}

/** How much worse the metric is than on the other side; negative for an improvement. */
export function readDrop(rule: Rule, comparison: Sides['comparison']): Reading {
  const metric = modelMetricOf(rule.metric);
  const before = readModelMetric(metric, rule.of, comparison.baseline);
  const now = readModelMetric(metric, rule.of, comparison.current);
  if (!('value' in before)) return before;
  if (!('value' in now)) return now;
  const change = metric.better === 'more' ? before.value - now.value : now.value - before.value;
  // One division of whole numbers needs no tolerance.
  const drop = metric.isShareOfRight
    ? (comparison.newlyWrong - comparison.newlyRight) / comparison.rows
    : snapToLimit(change, rule.limit);
  return Number.isFinite(drop)
    ? { value: drop }
    : { outcome: 'failed', reason: 'The number is missing or not finite.' };
}
