import { buildGathered } from './comment/buildGathered.js';
import type { CommentFrame } from './comment/commentFrame.js';
import type { GatheredGate } from './comment/gatheredGate.js';
import { fitMarkdown } from './print/markdown/fitMarkdown.js';

/**
 * The comment on a pull request that several gates judged, as GitHub-flavoured Markdown.
 *
 * @param limit the most bytes of UTF-8 to use; folds of gates that are well go first
 */
export function renderGathered(
  gates: readonly GatheredGate[],
  frame: Pick<CommentFrame, 'looks' | 'request' | 'runUrl'>,
  limit = Infinity,
): string {
  return fitMarkdown(buildGathered(gates, frame), limit);
}
