import type { RegressionEvaluation } from '../../metrics/regression.js';
import type { Result, ResultRule } from '../../document/result.js';
import { metricOf } from '../../rules/metrics.js';
import type { Policy } from '../../rules/policy.js';
import type { Rule } from '../../rules/rule.js';
import { conclude } from '../conclude.js';
import { holdReading } from '../holdLimit.js';
import type { Verdict } from '../judge.js';
import type { JudgedRun } from '../judgedRun.js';
import { finite, readOfTable, type Reading } from '../readMetric.js';
import { stateRule } from '../stateRule.js';
import { holdNumberDrops } from './holdNumberDrops.js';
import { holdNumberMedian } from './holdNumberMedian.js';
import type { NumberBeside } from './standBesideNumbers.js';
import { numberMetricOf } from './weighNumberDrop.js';

/** What a drop is measured from beside the base, on the same tested rows. */
export interface NumberAnchor extends NumberBeside {
  /** As the rules name it. */
  readonly since: string;
  readonly source: Result['baseline']['source'];
  readonly reason: string;
}

/** All that a verdict about predicted numbers rests on. */
export interface JudgedNumbers
  extends
    NumberBeside,
    Pick<JudgedRun, 'data' | 'findings' | 'dataChanges' | 'baseline' | 'medians' | 'seed'> {
  readonly evaluation: RegressionEvaluation;
  readonly anchors: readonly NumberAnchor[];
}

/** Holds a run that predicts numbers against its rules, as `judge` does one that predicts classes. */
export function judgeNumbers(run: JudgedNumbers, gate: Policy): Verdict {
  const { held, ofStayed } = holdNumberDrops(run, gate);
  const findings = run.findings.filter(({ code }) => !gate.ignoreChecks.includes(code));
  const hold = (rule: Rule): ResultRule => {
    const metric = metricOf(rule.metric);
    if (metric.source === 'model' || metric.source === 'rows') {
      return { ...stateRule(rule), ...OF_CLASSES };
    }
    if (metric.source !== 'numbers') {
      return holdReading(rule, readOfTable(metric, rule.of, { ...run, findings }));
    }
    if (rule.kind === 'median') return holdNumberMedian(rule, run);
    return held.get(rule) ?? holdReading(rule, readNumbers(rule, run));
  };
  const rules = [...gate.rules.map(hold), ...ofStayed];
  return { rules, verdict: conclude(rules, run.baseline, gate) };
}

const OF_CLASSES = {
  outcome: 'inconclusive',
  reason: 'It is of classes, and here numbers are predicted.',
} as const;

function readNumbers({ metric: name, of }: Rule, run: JudgedNumbers): Reading {
  const metric = numberMetricOf(name);
  if (metric.rows === 'tested') return finite(metric.read(run.evaluation, of ?? ''));
  const sides = run.stayed ?? run.compared;
  return sides === null
    ? { outcome: 'not-applied', reason: 'There is nothing to compare with.' }
    : finite(metric.read(sides.comparison.current, of ?? ''));
}
