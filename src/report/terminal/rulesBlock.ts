import type { Result } from '../../result/result.js';
import { describeOutcome } from '../describeRule.js';
import { shortName } from '../visibleText.js';
import { alignColumns } from './alignColumns.js';
import { type Block, withHeading } from './block.js';
import type { Paint } from './paint.js';

const MARKS = {
  passed: ['green', '\u2714'],
  failed: ['red', '\u2718'],
  'not-applied': ['dim', '-'],
} as const;

/** The rules as they were written, and what became of each. */
export const rulesBlock = ({ rules }: Result, paint: Paint): Block => {
  const rows = rules.map((rule) => {
    const [style, mark] = MARKS[rule.outcome];
    return [paint(style, mark), shortName(rule.rule), describeOutcome(rule)];
  });
  return withHeading(['Rules', ...alignColumns(rows, 'lll')], paint);
};
