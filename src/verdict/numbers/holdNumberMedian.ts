import type { ResultRule } from '../../document/result.js';
import { LEAST_RUNS } from '../../rules/parseRule.js';
import type { Rule } from '../../rules/rule.js';
import { medianOf } from '../../statistics/medianOf.js';
import { describeMedian, tooFewRuns } from '../holdMedian.js';
import { finite } from '../readMetric.js';
import { snapToLimit } from '../snapToLimit.js';
import { stateRule } from '../stateRule.js';
import type { JudgedNumbers } from './judgeNumbers.js';
import { numberMetricOf } from './weighNumberDrop.js';

/** Holds a metric of predicted numbers against its median over earlier runs, as `holdMedian` does. */
export function holdNumberMedian(rule: Rule, { evaluation, medians }: JudgedNumbers): ResultRule {
  const { metric: name, of, runs, isRelative } = rule;
  const known = medians.find((one) => one.metric === name && one.of === of && one.runs === runs);
  const values = known?.values ?? [];
  const stated = stateRule(rule);
  if (values.length < LEAST_RUNS) return { ...stated, ...tooFewRuns(known) };
  const metric = numberMetricOf(name);
  const now = finite(metric.read(evaluation, of ?? ''));
  if (!('value' in now)) return { ...stated, ...now };
  const median = medianOf(values);
  const change = metric.better === 'more' ? median - now.value : now.value - median;
  const actual = snapToLimit(isRelative ? change / Math.abs(median) : change, rule.limit);
  const reading = finite(actual);
  if (!('value' in reading)) return { ...stated, ...reading };
  return {
    ...stated,
    actual,
    outcome: actual <= rule.limit ? 'passed' : 'failed',
    reason: describeMedian(median, values.length, runs, actual, rule.limit),
  };
}
