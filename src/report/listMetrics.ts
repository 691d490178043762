import type { Evaluation } from '../evaluation/evaluation.js';
import type { Result, ResultRule } from '../result/result.js';
import { wordRule } from './describeRule.js';
import {
  formatChange,
  formatCount,
  formatCountChange,
  formatMetric,
  formatPercent,
  formatPointsChange,
} from './numbers.js';

/** One line of the table that opens every report: plain text, `''` where there is nothing. */
export interface MetricLine {
  readonly label: string;
  readonly baseline: string;
  readonly current: string;
  readonly change: string;
  /** The rules on this metric. */
  readonly rules: readonly ResultRule[];
}

const METRICS: readonly [name: string, label: string, read: (of: Evaluation) => number][] = [
  ['balanced-accuracy', 'balanced accuracy', (of) => of.balancedAccuracy],
  ['f1-macro', 'F1, macro average', (of) => of.macro.f1],
  ['mcc', 'Matthews correlation', (of) => of.mcc],
  ['log-loss', 'log loss, lower is better', (of) => of.logLoss],
];

/**
 * The metrics with what they were on the base, how they changed and which rules hold them. With a
 * base all numbers are of the rows both sides predicted. A rule on another metric has its own line.
 */
export const listMetrics = ({ comparison, evaluation, rules }: Result): MetricLine[] => {
  const current = comparison?.current ?? evaluation;
  const baseline = comparison?.baseline ?? null;
  const rulesOn = (name: string): ResultRule[] =>
    rules.filter((rule) => wordRule(rule)?.metric === name);
  const right = (of: Evaluation): string => `${formatCount(of.correct)} of ${formatCount(of.rows)}`;

  const lines: MetricLine[] = [
    {
      label: 'accuracy',
      baseline: baseline === null ? '' : formatPercent(baseline.accuracy),
      current: formatPercent(current.accuracy),
      change: comparison === null ? '' : formatPointsChange(comparison.accuracyChange),
      rules: rulesOn('accuracy'),
    },
    {
      label: 'rows right',
      baseline: baseline === null ? '' : right(baseline),
      current: right(current),
      change: baseline === null ? '' : formatCountChange(current.correct - baseline.correct),
      rules: [],
    },
    ...METRICS.map(([name, label, read]) => ({
      label,
      baseline: baseline === null ? '' : formatMetric(read(baseline)),
      current: formatMetric(read(current)),
      change: baseline === null ? '' : formatChange(read(current) - read(baseline)),
      rules: rulesOn(name),
    })),
  ];
  const shown = new Set(lines.flatMap((line) => line.rules));
  const others = rules.filter((rule) => !shown.has(rule));
  return [
    ...lines,
    ...others.map((rule) => ({
      label: rule.rule,
      baseline: '',
      current: rule.actual === null ? '' : formatMetric(rule.actual),
      change: '',
      rules: [rule],
    })),
  ];
};
