import type { Result } from '../../document/result.js';
import { escapeName } from '../../text/escapeMarkdown.js';
import { listFlips, listMistakes } from '../listFlips.js';
import type { Row } from '../listRows.js';
import { formatCount } from '../numbers.js';
import type { Section } from './fitSections.js';
import { createLineLinks } from './links.js';

/** Rows shown; all are in predictions.csv. */
const MOST_ROWS = 20;

const formatConfidence = ({ confidence }: Row): string => `${(confidence * 100).toFixed(0)}%`;

const explain = (total: number): string[] => {
  const rest = total - MOST_ROWS;
  const more = rest > 0 ? ` The ${formatCount(rest)} others are in predictions.csv.` : '';
  return [`Surest first; votes are the share of the trees that agree.${more}`];
};

const flipsSection = (result: Result): Section | null => {
  const { newlyWrong, newlyRight } = listFlips(result);
  const link = createLineLinks(result.source);
  const cells = (mark: string) => (row: Row) => [
    mark,
    link(row.line),
    escapeName(row.actual),
    escapeName(row.baseline ?? ''),
    escapeName(row.predicted),
    formatConfidence(row),
  ];
  const rows = [...newlyWrong.map(cells('\u274c')), ...newlyRight.map(cells('\u2705'))];
  if (rows.length === 0) return null;
  return {
    summary: `Rows that flipped: ${formatCount(newlyWrong.length)} newly wrong, ${formatCount(newlyRight.length)} newly right`,
    paragraphs: explain(rows.length),
    table: {
      head: ['', 'line', 'actual', 'base', 'this', 'votes'],
      align: 'lrlllr',
      rows: rows.slice(0, MOST_ROWS),
    },
    rank: 1,
  };
};

const mistakesSection = (result: Result): Section | null => {
  const mistakes = listMistakes(result);
  const link = createLineLinks(result.source);
  if (mistakes.length === 0) return null;
  return {
    summary: `Rows predicted wrong: ${formatCount(mistakes.length)}`,
    paragraphs: explain(mistakes.length),
    table: {
      head: ['line', 'actual', 'predicted', 'votes'],
      align: 'rllr',
      rows: mistakes
        .slice(0, MOST_ROWS)
        .map((row) => [
          link(row.line),
          escapeName(row.actual),
          escapeName(row.predicted),
          formatConfidence(row),
        ]),
    },
    rank: 1,
  };
};

/** The rows that became wrong or right; without a base, those that are wrong. */
export const rowsSection = (result: Result): Section | null =>
  result.comparison === null ? mistakesSection(result) : flipsSection(result);
