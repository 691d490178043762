import type { ResultRule } from '../../result/result.js';
import { describeOutcome, markRule } from '../describeRule.js';
import { escapeMarkdown } from '../escapeMarkdown.js';

const MARKS = {
  passed: '\u2705',
  failed: '\u274c',
  warning: '\u26a0\ufe0f',
  accepted: '\u2611\ufe0f',
  'not-applied': '\u2796',
} as const;

/** Keeps a few words on one line, where a narrow screen would give each its own. */
export const keepTogether = (text: string): string => text.replaceAll(' ', '\u00a0');

export const renderMark = (rule: ResultRule): string => MARKS[markRule(rule)];

/** What became of a rule: `\u274c missed by 1.3 points`. */
export const outcomeCell = (rule: ResultRule): string =>
  `${renderMark(rule)}\u00a0${escapeMarkdown(describeOutcome(rule))}`;
