import type { AnyResult } from '../document/regressionResult.js';
import type { KnownHistory } from '../history/knownHistory.js';
import { buildReport } from './buildReport.js';
import { fitMarkdown } from './print/markdown/fitMarkdown.js';

export interface MarkdownOptions {
  /** The most bytes of UTF-8 to use. A text of so many has no more characters, however they are counted. */
  readonly limit?: number;
  /** The runs before this one; `null` where none is kept. */
  readonly history?: KnownHistory | null;
}

/**
 * The whole report as GitHub-flavoured Markdown, for the job summary and `report.md`. Its first line
 * is the verdict.
 *
 */
export function renderMarkdown(
  result: AnyResult,
  { limit = Infinity, history = null }: MarkdownOptions = {},
): string {
  return fitMarkdown([...buildReport(result, 'markdown', history)], limit);
}
