import type { Result, ResultRule } from '../../document/result.js';
import { wordRule } from '../describeRule.js';
import { escapeName } from '../../text/escapeMarkdown.js';
import { listMetrics } from '../listMetrics.js';
import { keepTogether, renderMark, shortOutcome } from './ruleCells.js';
import type { Table } from './table.js';

const ruleCell = (rule: ResultRule): string => {
  const bound = keepTogether(escapeName(wordRule(rule)?.bound ?? rule.rule));
  const outcome = rule.outcome === 'passed' ? '' : `, ${shortOutcome(rule)}`;
  return `${renderMark(rule)}\u00a0${bound}${outcome}`;
};

/** The table of metrics; without a base it has no columns for one. */
export const metricsTable = (result: Result): Table => {
  const compared = result.comparison !== null;
  return {
    head: ['metric', ...(compared ? ['base', 'this', 'change'] : ['this']), 'rule'],
    align: compared ? 'lrrrl' : 'lrl',
    rows: listMetrics(result).map(({ label, baseline, current, change, rules }) => [
      escapeName(label),
      ...(compared ? [baseline, current, change] : [current]).map(keepTogether),
      rules.map(ruleCell).join('<br>'),
    ]),
  };
};
