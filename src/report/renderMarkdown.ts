import type { Result } from '../document/result.js';
import { buildReport } from './blocks/buildReport.js';
import { fitMarkdown } from './print/markdown/fitMarkdown.js';

/**
 * The whole report as GitHub-flavoured Markdown, for the job summary and `report.md`. Its first line
 * is the verdict.
 *
 * @param options.limit the most bytes of UTF-8 to use
 */
export function renderMarkdown(
  result: Result,
  { limit }: { limit: number } = { limit: Infinity },
): string {
  return fitMarkdown(buildReport(result, 'markdown'), limit);
}
