import type { Result } from '../../document/result.js';
import { type AcceptanceWords, describeAcceptance } from '../describeAcceptance.js';
import { describeDecisive } from '../describeEvidence.js';
import { escapeMarkdown } from '../../text/escapeMarkdown.js';
import { linkCommit } from './links.js';

const renderAcceptance = (
  { source }: Result,
  { beginning, commit, end }: AcceptanceWords,
): string =>
  `\u2611\ufe0f ${escapeMarkdown(beginning)} ${linkCommit(source, commit)} ${escapeMarkdown(end)}`;

/** How sure the verdict is, and who accepted it all the same. */
export const evidenceParagraphs = (result: Result): string[] => {
  const words = describeDecisive(result);
  const acceptance = describeAcceptance(result);
  return [
    ...(words === null
      ? []
      : [`**${escapeMarkdown(words.rule)}:** ${escapeMarkdown(words.explanation)}`]),
    ...(acceptance === null ? [] : [renderAcceptance(result, acceptance)]),
  ];
};
