import type { AnyResult } from '../../document/regressionResult.js';
import { shortSentence } from '../../text/visibleText.js';
import type { Line } from './block.js';
import { commit } from './pieces.js';

/** `Base 1a2b3c4: The result of this very commit.` */
export function nameBase(beginning: string, { baseline, source }: AnyResult): Line {
  const sha = baseline.commit === null ? [] : [' ', commit(source, baseline.commit)];
  return [beginning, ...sha, `: ${shortSentence(baseline.reason)}`];
}
