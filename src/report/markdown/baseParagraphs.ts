import type { Result } from '../../result/result.js';
import { describeChanges, describeFlips, describeNextStep, describeRows } from '../describeBase.js';
import { escapeMarkdown } from '../escapeMarkdown.js';
import { shortSentence } from '../visibleText.js';
import { linkCommit } from './links.js';

/** What the result is compared with and what is different; or why it is compared with nothing. */
export const baseParagraphs = (result: Result): string[] => {
  const { baseline, comparison, rows, source } = result;
  const reason = escapeMarkdown(shortSentence(baseline.reason));
  if (baseline.source === 'unreadable') return [`> [!WARNING]\n> ${reason}`];
  if (comparison === null) {
    const next = describeNextStep(result);
    return [next === null ? reason : `${reason} ${next}`];
  }
  const base = baseline.commit === null ? 'Base' : `Base ${linkCommit(source, baseline.commit)}`;
  const flips = `${describeRows(comparison)}: **${describeFlips(comparison, rows)}**.`;
  return [`${flips} ${escapeMarkdown(describeChanges(result))}`, `${base}: ${reason}`];
};
