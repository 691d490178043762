import type { ResultRule } from '../document/result.js';
import type { Policy } from '../rules/policy.js';
import { describeEvidence } from './describeEvidence.js';
import type { JudgedRun } from './judgedRun.js';
import { modelMetricOf } from '../rules/measureOf.js';
import { readModelMetric, type Reading } from './readMetric.js';
import type { Rule } from '../rules/rule.js';
import { isSignificant } from '../rules/significance.js';
import { stateRule } from './stateRule.js';
import { weighDrops } from './weighDrops.js';

/** A difference of two doubles this near to a limit is the limit, but for rounding. */
const ROUNDING = 1e-12;

/**
 * Holds what got worse since the base against the drop rules. Within its limit a drop passes
 * untested; beyond, it fails when the evidence supports that there is one, and is inconclusive
 * when it does not. Holm's correction is for the rules that can fail the gate and can be broken;
 * those that only warn have a correction of their own, so that they make nothing else harder to fail.
 */
export function holdDrops(run: JudgedRun, gate: Policy): Map<Rule, ResultRule> {
  const held = new Map<Rule, ResultRule>();
  const beyond = new Map<Rule, number>();
  const families: Record<Rule['level'], Rule[]> = { fail: [], warn: [] };
  for (const rule of gate.rules.filter(({ kind }) => kind === 'drop')) {
    const reading = readDrop(rule, run, gate.baselineRequired);
    if (!('value' in reading)) {
      held.set(rule, { ...stateRule(rule), ...reading });
      continue;
    }
    const { value } = reading;
    if (canBeBroken(rule)) families[rule.level].push(rule);
    if (value > rule.limit) beyond.set(rule, value);
    const reason = value <= 0 ? 'There is no drop.' : 'Within the limit.';
    held.set(rule, { ...stateRule(rule), actual: value, outcome: 'passed', reason });
  }

  const { comparison, pair } = run;
  if (beyond.size === 0 || comparison === null) return held;
  if (pair === null) throw new Error('There is a comparison, but not its predictions.');
  const { significance, strict } = gate;
  for (const family of Object.values(families)) {
    if (!family.some((rule) => beyond.has(rule))) continue;
    const weighed = weighDrops(family, comparison, pair, significance, run.seed);
    family.forEach((rule, index) => {
      const [actual, evidence] = [beyond.get(rule), weighed[index]];
      if (actual === undefined || evidence === undefined) return;
      const fails = strict || isSignificant(evidence, significance);
      held.set(rule, {
        ...stateRule(rule),
        actual,
        outcome: fails ? 'failed' : 'inconclusive',
        reason: describeEvidence(evidence, family.length, significance, strict),
        evidence,
      });
    });
  }
  return held;
}

/** A limit as large as a metric's range holds anything, and must not make the others harder to fail. */
function canBeBroken({ metric, limit }: Rule): boolean {
  const { least, most } = modelMetricOf(metric);
  return limit < most - least;
}

/** How much worse than the base's the metric is; negative for an improvement. */
function readDrop(rule: Rule, { comparison, baseline }: JudgedRun, required: boolean): Reading {
  if (comparison === null) {
    return required
      ? {
          outcome: 'failed',
          reason: `baseline-required is true, but there is nothing to compare with. ${baseline.reason}`,
        }
      : { outcome: 'not-applied', reason: 'There is nothing to compare with.' };
  }
  const metric = modelMetricOf(rule.metric);
  const before = readModelMetric(metric, rule.of, comparison.baseline);
  const now = readModelMetric(metric, rule.of, comparison.current);
  if (!('value' in before)) return before;
  if (!('value' in now)) return now;
  const change = metric.better === 'more' ? before.value - now.value : now.value - before.value;
  // One division of whole numbers needs no tolerance.
  const drop =
    rule.metric === 'accuracy'
      ? (comparison.newlyWrong - comparison.newlyRight) / comparison.rows
      : Math.abs(change - rule.limit) < ROUNDING
        ? rule.limit
        : change;
  return Number.isFinite(drop)
    ? { value: drop }
    : { outcome: 'failed', reason: 'The number is missing or not finite.' };
}
