import type { ResultRule } from '../../document/result.js';
import { describeOutcome, markRule } from '../describeRule.js';
import { escapeMarkdown } from '../../text/escapeMarkdown.js';

const MARKS = {
  passed: '\u2705',
  failed: '\u274c',
  warning: '\u26a0\ufe0f',
  accepted: '\u2611\ufe0f',
  'not-applied': '\u2796',
} as const;

/** A text longer than this is not kept on one line. */
const LONGEST_LINE = 60;

/** Keeps what stands between commas on one line, where a narrow screen would part each word. */
export const keepTogether = (text: string): string => text.replace(/(?<!,) /g, '\u00a0');

export const renderMark = (rule: ResultRule): string => MARKS[markRule(rule)];

/** What became of a rule; a reason, which is a sentence, may wrap. */
export const shortOutcome = (rule: ResultRule): string => {
  const words = escapeMarkdown(describeOutcome(rule));
  return words.length > LONGEST_LINE ? words : keepTogether(words);
};

/** What became of a rule, with its mark: `\u274c missed by 1.3 points`. */
export const outcomeCell = (rule: ResultRule): string =>
  `${renderMark(rule)}\u00a0${shortOutcome(rule)}`;
