import type { Result } from '../../document/result.js';
import { describeCause } from '../describeCause.js';
import {
  describeChanges,
  describeFlips,
  describeNextStep,
  describeRejected,
  describeRows,
  describeUnreadable,
} from '../describeBase.js';
import { escapeMarkdown } from '../../text/escapeMarkdown.js';
import { shortSentence } from '../../text/visibleText.js';
import { linkCommit } from './links.js';

/**
 * What the result is compared with and what is different, or why it is compared with nothing; and
 * what was refused on the way.
 */
export const baseParagraphs = (result: Result): string[] => [
  ...describeSource(result),
  ...describeRejected(result).map(warn),
];

const warn = (text: string): string => `> [!WARNING]\n> ${escapeMarkdown(text)}`;

const describeSource = (result: Result): string[] => {
  const { baseline, comparison, rows, source } = result;
  const reason = escapeMarkdown(shortSentence(baseline.reason));
  const unreadable = describeUnreadable(result);
  if (unreadable !== null) return [warn(unreadable)];
  const commit = baseline.commit === null ? '' : ` ${linkCommit(source, baseline.commit)}`;
  if (baseline.notComparable) {
    return [`> [!WARNING]\n> Not comparable with the base${commit}: ${reason}`];
  }
  if (comparison === null) {
    const next = describeNextStep(result);
    return [next === null ? reason : `${reason} ${next}`];
  }
  const flips = `${describeRows(comparison)}: **${describeFlips(comparison, rows)}**.`;
  const causes = describeCause(result);
  return [
    `${flips} ${escapeMarkdown(describeChanges(result))}`,
    ...(causes.length === 0 ? [] : [escapeMarkdown(causes.join(' '))]),
    `Base${commit}: ${reason}`,
  ];
};
