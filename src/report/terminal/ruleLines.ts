import type { Policy, ResultRule } from '../../result/result.js';
import { describeEvidence } from '../describeEvidence.js';
import { describeOutcome, markRule, wordRule } from '../describeRule.js';
import { shortName } from '../visibleText.js';
import { alignColumns } from './alignColumns.js';
import type { Paint } from './paint.js';

const MARKS = {
  passed: ['green', '\u2714'],
  failed: ['red', '\u2718'],
  warning: ['yellow', '!'],
  accepted: ['yellow', '\u2714'],
  'not-applied': ['dim', '-'],
} as const;

/** Rules as they were written, with the number each was held against and what became of it. */
export const ruleLines = (rules: readonly ResultRule[], paint: Paint): string[] =>
  alignColumns(
    rules.map((rule) => {
      const [style, mark] = MARKS[markRule(rule)];
      const actual = wordRule(rule)?.actual ?? '';
      return [paint(style, mark), shortName(rule.rule), actual, describeOutcome(rule)];
    }),
    'llrl',
  );

/** How sure what became of them is: a line for each rule that was tested. */
export const evidenceLines = (rules: readonly ResultRule[], policy: Policy): string[] =>
  rules.flatMap((rule) => {
    const words = describeEvidence(rule, policy);
    return words === null ? [] : [`${words.rule}: ${words.explanation}`];
  });
