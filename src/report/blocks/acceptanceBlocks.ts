import type { Result } from '../../document/result.js';
import { acceptanceWords } from '../words/acceptanceWords.js';
import type { Block } from './block.js';
import { commit, mark } from './pieces.js';

/** Who accepted what is broken, if anybody did. */
export function acceptanceBlocks(result: Result): Block[] {
  const words = acceptanceWords(result);
  if (words === null) return [];
  const sha = commit(result.source, words.commit);
  return [
    { kind: 'paragraph', line: [mark('accepted'), ` ${words.beginning} `, sha, ` ${words.end}`] },
  ];
}
