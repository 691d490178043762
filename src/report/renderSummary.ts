import type { Result } from '../document/result.js';
import { floorOf } from '../history/createEntry.js';
import type { KnownHistory } from '../history/knownHistory.js';
import type { Block } from './blocks/block.js';
import type { CommentFrame } from './comment/commentFrame.js';
import { buildFooter } from './comment/footer.js';
import { listGapNotes, tabulateHistory } from './page/historyFigure.js';
import { importanceFigure } from './page/importanceFigure.js';
import { measureBytes } from './print/markdown/fitParts.js';
import { printMarkdown } from './print/markdown/printMarkdown.js';
import { drawHistory, drawImportance } from './print/markdown/mermaid.js';
import { renderMarkdown } from './renderMarkdown.js';
import { describeRuns } from './words/historyWords.js';
import { formatLimitPercent } from './words/numbers.js';
import { listImportance } from './words/importanceWords.js';

/** Columns and runs that a chart has room for, and that the table beside it lists. */
const MOST_COLUMNS = 12;
const MOST_RUNS = 30;
const MOST_LISTED = 10;

/**
 * The report as the job's summary: the comment's words and its last line, and charts of the accuracy
 * from run to run and of the columns by importance, as far as they fit.
 *
 * @param limit the most bytes of UTF-8 to use
 */
export function renderSummary(result: Result, limit: number, frame: CommentFrame): string {
  const { history } = frame;
  const footer = `\n${printMarkdown([buildFooter(result, frame)])}\n`;
  const room = limit - measureBytes(footer);
  const report = renderMarkdown(result, { limit: room, history });
  const charts = [renderHistory(result, history), renderImportance(result)];
  return (
    charts.reduce(
      (text, chart) => (measureBytes(text) + measureBytes(chart) <= room ? text + chart : text),
      report,
    ) + footer
  );
}

/** `''` where nothing is known of earlier runs. */
function renderHistory(result: Result, history: KnownHistory | null): string {
  if (history === null || history.entries.length === 0) return '';
  const entries = history.entries.slice(1 - MOST_RUNS);
  const accuracies = entries.map(({ scores }) => scores.accuracy);
  const runs = describeRuns(entries.length, history.branch);
  const floor = floorOf(result);
  const blocks: Block[] = [
    ...(floor === null
      ? []
      : [
          {
            kind: 'note' as const,
            text: `The red line is the accuracy that is required, ${formatLimitPercent(floor)}.`,
          },
        ]),
    ...listGapNotes(history),
    {
      kind: 'fold',
      title: `This run and ${runs}`,
      blocks: [tabulateHistory(result, { ...history, entries })],
    },
  ];
  return [
    '',
    drawHistory(
      `Accuracy of ${runs}, and of this one`,
      [...accuracies, result.evaluation.accuracy],
      floor,
    ),
    '',
    `${printMarkdown(blocks, MOST_LISTED)}\n`,
  ].join('\n');
}

/** `''` where importance was not measured or no column has any. */
function renderImportance(result: Result): string {
  const columns = listImportance(result).slice(0, MOST_COLUMNS);
  if (!columns.some(({ mean }) => mean > 0)) return '';
  return [
    '',
    drawImportance(columns),
    '',
    `${printMarkdown(importanceFigure.build(result, null), MOST_COLUMNS)}\n`,
  ].join('\n');
}
