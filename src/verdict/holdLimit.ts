import type { ResultRule } from '../document/result.js';
import { evaluate } from '../metrics/evaluate.js';
import type { Scores } from '../metrics/score.js';
import { countAll } from '../metrics/weightOf.js';
import { selectRows } from '../metrics/selectRows.js';
import { modelMetricOf } from '../rules/measureOf.js';
import type { Rule } from '../rules/rule.js';
import { FEWEST_SLICE_ROWS } from '../rules/slice.js';
import { joinSlices } from './joinSlices.js';
import type { JudgedRun } from './judgedRun.js';
import { NO_BASE, readMetric, readModelMetric, type Reading } from './readMetric.js';
import { describeFew, findSlices, sliceSides, type SlicedRows } from './slicedSides.js';
import { stateRule } from './stateRule.js';

/** Holds a number against a floor or a ceiling: inclusive, and without a test. */
export function holdLimit(rule: Rule, run: JudgedRun): ResultRule {
  if (rule.slice !== null) return holdOnSlices(rule, run);
  return holdReading(rule, readMetric(rule, run));
}

/** A slice with too few rows, or in which the number is not defined, says nothing of the others. */
function holdOnSlices(rule: Rule, run: JudgedRun): ResultRule {
  const slices = findSlices(rule, run.slices);
  if ('outcome' in slices) return { ...stateRule(rule), ...slices };
  const read = slices.map((rows) => ({ slice: rows.slice, reading: readOnSlice(rule, run, rows) }));
  const results = read.flatMap(({ slice, reading }) =>
    reading !== null && 'value' in reading ? [{ slice, result: holdReading(rule, reading) }] : [],
  );
  if (results.length > 0) return joinSlices(rule, results, read.length - results.length);
  const undefinedOn = read.find(({ reading }) => reading !== null)?.reading;
  return holdReading(rule, undefinedOn ?? describeFew(rule, 'tested rows'));
}

/** `null` for a slice with too few rows. */
function readOnSlice({ metric: name, of }: Rule, run: JudgedRun, rows: SlicedRows): Reading | null {
  const metric = modelMetricOf(name);
  if (metric.rows === 'stayed' && run.comparison === null) return NO_BASE;
  const scores = metric.rows === 'tested' ? scoreTested(run, rows) : scoreStayed(run, rows);
  return scores && readModelMetric(metric, of, scores);
}

function scoreTested({ predictions }: JudgedRun, { has }: SlicedRows): Scores | null {
  const sliced = selectRows(predictions, Array.from(predictions.truth.keys()).filter(has));
  return countAll(sliced) < FEWEST_SLICE_ROWS ? null : evaluate(sliced);
}

function scoreStayed({ stayed, pair }: JudgedRun, rows: SlicedRows): Scores | null {
  const both = stayed?.pair ?? pair;
  return (both && sliceSides({ pair: both }, rows)?.comparison.current) ?? null;
}

/** Holds a number that is known, or says why there is none. */
export function holdReading(rule: Rule, reading: Reading): ResultRule {
  const { kind, limit } = rule;
  const stated = stateRule(rule);
  if (!('value' in reading)) return { ...stated, ...reading };
  const { value } = reading;
  const isFloor = kind === 'floor';
  const passes = isFloor ? value >= limit : value <= limit;
  return {
    ...stated,
    actual: value,
    outcome: passes ? 'passed' : 'failed',
    reason: passes
      ? `At or ${isFloor ? 'above' : 'below'} the limit.`
      : `${isFloor ? 'Below' : 'Above'} the limit.`,
  };
}
