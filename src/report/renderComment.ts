import type { AnyResult } from '../document/regressionResult.js';
import { buildComment } from './comment/buildComment.js';
import type { CommentFrame } from './comment/commentFrame.js';
import { fitMarkdown } from './print/markdown/fitMarkdown.js';

/**
 * The comment on a pull request as GitHub-flavoured Markdown: what happened in a sentence, what
 * decides in at most 120 words, the rest folded, and nothing wider than a phone.
 *
 * @param limit the most bytes of UTF-8 to use
 */
export function renderComment(result: AnyResult, frame: CommentFrame, limit = Infinity): string {
  return fitMarkdown(buildComment(result, frame), limit);
}
