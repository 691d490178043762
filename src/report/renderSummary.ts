import type { AnyResult } from '../document/regressionResult.js';
import { limitOf } from '../history/createEntry.js';
import type { KnownHistory } from '../history/knownHistory.js';
import type { Block } from './blocks/block.js';
import type { CommentFrame } from './comment/commentFrame.js';
import { buildFooter } from './comment/footer.js';
import { capitalise, limitWord, listGapNotes, tabulateHistory } from './page/historyFigure.js';
import { measureBytes } from './print/markdown/fitParts.js';
import { printMarkdown } from './print/markdown/printMarkdown.js';
import { drawHistory } from './print/markdown/mermaid.js';
import { renderMarkdown } from './renderMarkdown.js';
import { readScore } from '../rules/readScore.js';
import { blocksOf } from './tasks/blocks.js';
import { wordsOf } from './tasks/words.js';
import { describeRuns, listAlike, listLeads } from './words/historyWords.js';
import { metricFormats } from './words/metricFormats.js';

/** Runs that a chart has room for, and that the table beside it lists. */
const MOST_RUNS = 30;
const MOST_LISTED = 10;

/**
 * The report as the job's summary: the comment's words and its last line, and charts of the leading
 * metric from run to run and of the columns by importance, as far as they fit.
 *
 * @param limit the most bytes of UTF-8 to use
 */
export function renderSummary(result: AnyResult, limit: number, frame: CommentFrame): string {
  const { history } = frame;
  const footer = `\n${printMarkdown([buildFooter(result, frame)])}\n`;
  const room = limit - measureBytes(footer);
  const report = renderMarkdown(result, { limit: room, history });
  const charts = [renderHistory(result, history), blocksOf(result).chart()];
  return (
    charts.reduce(
      (text, chart) => (measureBytes(text) + measureBytes(chart) <= room ? text + chart : text),
      report,
    ) + footer
  );
}

/** `''` where nothing is known of earlier runs. */
function renderHistory(result: AnyResult, history: KnownHistory | null): string {
  if (history === null || history.entries.length === 0) return '';
  const entries = listAlike(result, history.entries).slice(1 - MOST_RUNS);
  if (entries.length === 0) return '';
  const { metric, label } = wordsOf(result);
  const values = listLeads(result, entries);
  const own = readScore(metric, null, result.evaluation);
  const runs = describeRuns(entries.length, history.branch);
  const limit = limitOf(result);
  const blocks: Block[] = [
    ...(limit === null
      ? []
      : [
          {
            kind: 'note' as const,
            text: `The red line is the ${label} that is ${limitWord(metric)}, ${metricFormats(metric).limit(limit)}.`,
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
      `${capitalise(label)} of ${runs}, and of this one`,
      [...values, ...(own === null ? [] : [own])],
      limit,
      metric === 'accuracy' ? 'percent' : label,
    ),
    '',
    `${printMarkdown(blocks, MOST_LISTED)}\n`,
  ].join('\n');
}
