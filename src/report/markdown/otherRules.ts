import type { Result } from '../../document/result.js';
import { describeRule, wordRule } from '../describeRule.js';
import { escapeMarkdown } from '../../text/escapeMarkdown.js';
import { listOtherRules } from '../listMetrics.js';
import { keepTogether, outcomeCell } from './ruleCells.js';
import { renderTable } from './table.js';

/** The rules that have no place in the table of metrics, if there are any. */
export const otherRules = (result: Result): string[] => {
  const rules = listOtherRules(result);
  if (rules.length === 0) return [];
  return [
    renderTable({
      head: ['other rules', 'this', 'outcome'],
      align: 'lrl',
      rows: rules.map((rule) => [
        keepTogether(escapeMarkdown(describeRule(rule))),
        wordRule(rule)?.actual ?? '',
        outcomeCell(rule),
      ]),
    }),
  ];
};
