import type { Result } from '../document/result.js';
import { importanceFigure } from './page/importanceFigure.js';
import { measureBytes } from './print/markdown/fitParts.js';
import { printMarkdown } from './print/markdown/printMarkdown.js';
import { drawImportance } from './print/markdown/mermaid.js';
import { renderMarkdown } from './renderMarkdown.js';
import { listImportance } from './words/importanceWords.js';

/** Columns that a chart has room for, and that the table beside it lists. */
const MOST_COLUMNS = 12;

/**
 * The report as the job's summary: the same words, and a chart of the columns by importance where
 * that fits.
 *
 * @param limit the most bytes of UTF-8 to use
 */
export function renderSummary(result: Result, limit: number): string {
  const chart = renderImportance(result);
  const report = renderMarkdown(result, { limit });
  return measureBytes(report) + measureBytes(chart) <= limit ? report + chart : report;
}

/** `''` where importance was not measured or no column has any. */
function renderImportance(result: Result): string {
  const columns = listImportance(result).slice(0, MOST_COLUMNS);
  if (!columns.some(({ mean }) => mean > 0)) return '';
  return [
    '',
    drawImportance(columns),
    '',
    `${printMarkdown(importanceFigure.build(result), MOST_COLUMNS)}\n`,
  ].join('\n');
}
