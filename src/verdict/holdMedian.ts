import type { ResultMedian, ResultRule } from '../document/result.js';
import { modelMetricOf } from '../rules/measureOf.js';
import { LEAST_RUNS } from '../rules/parseRule.js';
import type { Rule } from '../rules/rule.js';
import { medianOf } from '../statistics/medianOf.js';
import type { JudgedRun } from './judgedRun.js';
import { readModelMetric, type MissingReading, type Reading } from './readMetric.js';
import { snapToLimit } from './snapToLimit.js';
import { stateRule } from './stateRule.js';

/**
 * Holds a metric against its median over earlier runs of the branch. These tested other rows, so it is
 * a limit without a test: inclusive, and beyond it the rule fails.
 */
export function holdMedian(rule: Rule, run: JudgedRun): ResultRule {
  const reading = readDrop(rule, run);
  if (!('value' in reading)) return { ...stateRule(rule), ...reading };
  const { value, reason } = reading;
  const outcome = value <= rule.limit ? 'passed' : 'failed';
  return { ...stateRule(rule), actual: value, outcome, reason };
}

type DropReading = Exclude<Reading, { value: number }> | { value: number; reason: string };

/**
 * How much worse the metric is than the median. Too few runs are a history that has only begun, and
 * runs that cannot be read may hide anything.
 */
function readDrop(rule: Rule, { evaluation, medians }: JudgedRun): DropReading {
  const { metric: name, of, runs } = rule;
  const known = medians.find((one) => one.metric === name && one.of === of && one.runs === runs);
  const values = known?.values ?? [];
  if (values.length < LEAST_RUNS) {
    return tooFewRuns(known);
  }
  const metric = modelMetricOf(name);
  const now = readModelMetric(metric, of, evaluation);
  if (!('value' in now)) return now;
  const median = medianOf(values);
  const change = metric.better === 'more' ? median - now.value : now.value - median;
  const drop = snapToLimit(change, rule.limit);
  return { value: drop, reason: describeMedian(median, values.length, runs, drop, rule.limit) };
}

/** Fewer runs are known than a median takes, or none can be read. */
export function tooFewRuns(known: ResultMedian | undefined): MissingReading {
  const values = known?.values ?? [];
  const few = `${values.length === 1 ? '1 earlier run is' : `${values.length} earlier runs are`} known, and a median is of at least ${LEAST_RUNS}.`;
  const unread = known === undefined ? 'Nothing is known of earlier runs.' : known.reason;
  return unread === null
    ? { outcome: 'not-applied', reason: few }
    : { outcome: 'inconclusive', reason: `${unread} ${few}` };
}

/** Where a metric is beside its median, in a sentence. */
export function describeMedian(
  median: number,
  known: number,
  runs: number | null,
  drop: number,
  limit: number,
): string {
  const asked = known === runs ? '' : ` of ${runs ?? ''} that the rule asks for`;
  const ofRuns = `${median.toFixed(3)}, the median of the last ${known} runs${asked}`;
  return drop <= 0
    ? `No worse than ${ofRuns}.`
    : `Worse than ${ofRuns}, ${drop <= limit ? 'within' : 'beyond'} the limit.`;
}
