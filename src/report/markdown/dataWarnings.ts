import type { Result } from '../../document/result.js';
import { describeSimilarClasses } from '../describeSimilarClasses.js';
import { escapeMarkdown } from '../../text/escapeMarkdown.js';

/** What is doubtful about the data itself. */
export const dataWarnings = (result: Result): string[] => {
  const similar = describeSimilarClasses(result);
  return similar === null ? [] : [`> [!WARNING]\n> ${escapeMarkdown(similar)}`];
};
