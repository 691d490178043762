import type { PolicyText, ResultRule } from '../../document/result.js';
import { describeEvidence } from '../describeEvidence.js';
import { describeOutcome, markRule, wordRule } from '../describeRule.js';
import { shortName } from '../../text/visibleText.js';
import { wrapBeside } from '../../text/wrapBeside.js';
import { wrapText } from '../../text/wrapText.js';
import { alignColumns, padColumn } from './alignColumns.js';
import type { Paint } from './paint.js';

const MARKS = {
  passed: ['green', '\u2714'],
  failed: ['red', '\u2718'],
  warning: ['yellow', '!'],
  accepted: ['yellow', '\u2714'],
  'not-applied': ['dim', '-'],
} as const;

/** Rules as they were written, with the number each was held against and what became of it. */
export const ruleLines = (rules: readonly ResultRule[], width: number, paint: Paint): string[] => {
  const beginnings = alignColumns(
    rules.map((rule) => {
      const [style, mark] = MARKS[markRule(rule)];
      return [paint(style, mark), shortName(rule.rule), wordRule(rule)?.actual ?? ''];
    }),
    'llr',
  );
  const padded = padColumn(beginnings);
  return rules.flatMap((rule, index) =>
    wrapBeside(padded[index] ?? '', describeOutcome(rule), width),
  );
};

/** How sure what became of them is: a sentence for each rule that was tested. */
export const evidenceLines = (
  rules: readonly ResultRule[],
  policy: PolicyText,
  width: number,
): string[] =>
  rules.flatMap((rule) => {
    const words = describeEvidence(rule, policy);
    return words === null ? [] : wrapText(`${words.rule}: ${words.explanation}`, width);
  });
