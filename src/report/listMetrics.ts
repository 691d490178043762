import type { Evaluation } from '../metrics/evaluation.js';
import type { Result, ResultRule } from '../document/result.js';
import { wordRule } from './describeRule.js';
import {
  formatChange,
  formatCount,
  formatCountChange,
  formatMetric,
  formatPercent,
  formatPointsChange,
} from './numbers.js';
import { labelMetric, readMetric } from './readMetric.js';

/** One line of the table that opens every report: plain text, `''` where there is nothing. */
export interface MetricLine {
  readonly label: string;
  readonly baseline: string;
  readonly current: string;
  readonly change: string;
  /** The rules on this metric. */
  readonly rules: readonly ResultRule[];
}

/** What is shown of every run, after the accuracy. */
const SHOWN = ['balanced-accuracy', 'f1-macro', 'mcc', 'log-loss'];

/** The metrics that have a line: the shown ones, and those that a rule is about. */
const listNames = ({ comparison, evaluation, rules }: Result): Set<string> => {
  const current = comparison?.current ?? evaluation;
  const ruled = rules.flatMap((rule) => wordRule(rule)?.metric ?? []);
  const names = new Set([...SHOWN, ...ruled].filter((name) => readMetric(name, current) !== null));
  names.delete('accuracy');
  return names;
};

/**
 * The metrics with what they were on the base, how they changed and which rules hold them. With a
 * base all numbers are of the rows both sides predicted.
 */
export const listMetrics = (result: Result): MetricLine[] => {
  const { comparison, evaluation, rules } = result;
  const current = comparison?.current ?? evaluation;
  const baseline = comparison?.baseline ?? null;
  const rulesOn = (name: string): ResultRule[] =>
    rules.filter((rule) => wordRule(rule)?.metric === name);
  const right = (of: Evaluation): string => `${formatCount(of.correct)} of ${formatCount(of.rows)}`;

  return [
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
    ...[...listNames(result)].map((name) => {
      const now = readMetric(name, current) ?? NaN;
      const before = baseline === null ? null : readMetric(name, baseline);
      return {
        label: labelMetric(name),
        baseline: before === null ? '' : formatMetric(before),
        current: formatMetric(now),
        change: before === null ? '' : formatChange(now - before),
        rules: rulesOn(name),
      };
    }),
  ];
};

/** The rules that no metric's line tells of: those on the data, and on what was not measured. */
export const listOtherRules = (result: Result): ResultRule[] => {
  const told = new Set(listMetrics(result).flatMap(({ rules }) => rules));
  return result.rules.filter((rule) => !told.has(rule));
};
