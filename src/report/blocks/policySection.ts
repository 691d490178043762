import type { Result } from '../../document/result.js';
import { policyWords } from '../words/policyWords.js';
import { describeRule } from '../words/ruleWords.js';
import type { Block, Table } from './block.js';
import { left, phrase } from './pieces.js';
import { outcomeCell } from './ruleTable.js';
import type { Section } from './section.js';

/** What the base's rules say of a run that comes with rules of its own. */
export const policySection: Section = {
  name: 'policy',
  on: 'markdown',
  build: buildPolicy,
};

/** Which rules differ, and what each side says of them. */
export function buildPolicy(result: Result): Block[] {
  const words = policyWords(result);
  if (words === null) return [];
  const table: Table = {
    kind: 'table',
    columns: [left('rules that differ'), left('on the base'), left('here')],
    rows: words.rules.map(({ rule, side }) => {
      const outcome = outcomeCell(rule);
      return [phrase(describeRule(rule)), ...(side === 'base' ? [outcome, ''] : ['', outcome])];
    }),
  };
  return [
    { kind: words.disagrees ? 'alert' : 'paragraph', line: [words.summary] },
    ...(words.rules.length === 0 ? [] : [table]),
  ];
}
