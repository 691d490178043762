import { modelMetricOf } from '../rules/measureOf.js';
import type { Rule } from '../rules/rule.js';
import type { Slice } from '../rules/slice.js';
import { readModelMetric, type MissingReading, type Reading } from './readMetric.js';
import { snapToLimit } from './snapToLimit.js';
import type { Beside } from './standBeside.js';
import { describeFew, findSlices, sliceSides } from './slicedSides.js';
import type { ComparedDrop, Sides } from './weighDrops.js';
import type { CutSlice } from './weighSlices.js';

/** The rows that a rule is about: all that are compared, or those that are in both tables. */
export type Basis = 'compared' | 'stayed';

/** A drop rule, and its drop on all rows or on each of its slices. */
export interface MeasuredRule {
  readonly rule: Rule;
  /** At least one. */
  readonly drops: readonly ComparedDrop[];
  /** Slices with too few rows, or without such a number. */
  readonly leftOut: number;
}

/**
 * How much worse the metric of a rule is than on the other side, by its slices where it is of some.
 *
 * @returns `null` when there is nothing to compare with
 */
export function measureDrop(
  rule: Rule,
  { comparison, pair, stayed }: Beside,
  basis: Basis,
  slices: readonly CutSlice[],
): MeasuredRule | MissingReading | null {
  const on = rule.slice === null ? null : findSlices(rule, slices);
  if (on !== null && 'outcome' in on) return on;
  if (comparison === null) return null;
  if (pair === null) throw new Error('There is a comparison, but not its predictions.');
  const sides = basis === 'stayed' && stayed !== null ? stayed : { comparison, pair };
  const asBefore = (basis === 'compared' && stayed?.asBefore) || null;
  if (on === null) {
    const drop = measureSides(rule, sides, asBefore, null, 1);
    return 'outcome' in drop ? drop : { rule, drops: [drop], leftOut: 0 };
  }
  const large = on.flatMap((rows) => {
    const sliced = sliceSides(sides, rows);
    return sliced === null ? [] : [{ rows, sliced }];
  });
  const measured = large.map(({ rows, sliced }) =>
    measureSides(rule, sliced, asBefore && sliceSides(asBefore, rows), rows.slice, large.length),
  );
  const drops = measured.flatMap((drop) => ('outcome' in drop ? [] : [drop]));
  if (drops.length > 0) return { rule, drops, leftOut: on.length - drops.length };
  return measured.find((drop) => 'outcome' in drop) ?? describeFew(rule, 'rows of both sides');
}

function measureSides(
  rule: Rule,
  sides: Sides,
  asBefore: Sides | null,
  slice: Slice | null,
  parts: number,
): ComparedDrop | MissingReading {
  const reading = readDrop(rule, sides.comparison);
  if (!('value' in reading)) return reading;
  return { rule, drop: reading.value, sides, asBefore, slice, parts };
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
