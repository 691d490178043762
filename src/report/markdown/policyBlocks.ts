import type { Result } from '../../document/result.js';
import { describePolicy } from '../describePolicy.js';
import { describeRule } from '../describeRule.js';
import { escapeMarkdown } from '../../text/escapeMarkdown.js';
import { keepTogether, outcomeCell } from './ruleCells.js';
import { renderTable } from './table.js';

/** What the base's rules say of a run that comes with rules of its own. */
export const policyBlocks = (result: Result): string[] => {
  const words = describePolicy(result);
  if (words === null) return [];
  const summary = escapeMarkdown(words.summary);
  const table = renderTable({
    head: ['rules that differ', "by the base's", "by this one's"],
    align: 'lll',
    rows: words.rules.map(({ rule, side }) => {
      const outcome = outcomeCell(rule);
      return [
        keepTogether(escapeMarkdown(describeRule(rule))),
        ...(side === 'base' ? [outcome, ''] : ['', outcome]),
      ];
    }),
  });
  return [
    words.disagrees ? `> [!WARNING]\n> ${summary}` : summary,
    ...(words.rules.length === 0 ? [] : [table]),
  ];
};
