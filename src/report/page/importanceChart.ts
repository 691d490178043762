import type { Result } from '../../document/result.js';
import { drawImportance } from '../print/markdown/mermaid.js';
import { printMarkdown } from '../print/markdown/printMarkdown.js';
import { listImportance } from '../words/importanceWords.js';
import { importanceFigure } from './importanceFigure.js';

/** Columns that a chart has room for, and that the table beside it lists. */
const MOST_COLUMNS = 12;

/** The columns by importance as Markdown; `''` where it was not measured or no column has any. */
export function importanceChart(result: Result): string {
  const columns = listImportance(result).slice(0, MOST_COLUMNS);
  if (!columns.some(({ mean }) => mean > 0)) return '';
  return [
    '',
    drawImportance(columns),
    '',
    `${printMarkdown(importanceFigure.build(result, null), MOST_COLUMNS)}\n`,
  ].join('\n');
}
