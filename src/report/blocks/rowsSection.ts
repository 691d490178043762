import type { Result } from '../../document/result.js';
import { findLineAddresses, unitOfRows } from '../words/addresses.js';
import { listFlips, listMistakes } from '../words/listFlips.js';
import type { Row } from '../words/listRows.js';
import { formatCount } from '../words/numbers.js';
import type { Block, Cell, Column } from './block.js';
import { left, link, mark, name, number, right } from './pieces.js';
import type { Section } from './section.js';

/** Rows shown; all are in predictions.csv. */
const MOST_ROWS = 20;

/** The rows that became wrong or right; without a base, those that are wrong. */
export const rowsSection: Section = {
  name: 'rows',
  rank: 1,
  on: 'markdown',
  build: (result) => (result.comparison === null ? buildMistakes(result) : buildFlips(result)),
};

function buildFlips(result: Result): Block[] {
  const { newlyWrong, newlyRight } = listFlips(result);
  const title = `Rows that flipped: ${formatCount(newlyWrong.length)} newly wrong, ${formatCount(newlyRight.length)} newly right`;
  const columns = [left(''), right(unitOfRows(result)), left('actual'), left('base'), left('this')];
  const linkLine = linkLines(result);
  const cells = (row: Row, isRight: boolean): Cell[] => [
    mark(isRight ? 'passed' : 'failed'),
    linkLine(row),
    name(row.actual),
    name(row.baseline ?? ''),
    name(row.predicted),
  ];
  return foldRows(title, columns, [
    ...newlyWrong.map((row) => [row, cells(row, false)] as const),
    ...newlyRight.map((row) => [row, cells(row, true)] as const),
  ]);
}

function buildMistakes(result: Result): Block[] {
  const mistakes = listMistakes(result);
  const linkLine = linkLines(result);
  return foldRows(
    `Rows predicted wrong: ${formatCount(mistakes.length)}`,
    [right(unitOfRows(result)), left('actual'), left('predicted')],
    mistakes.map((row) => [row, [linkLine(row), name(row.actual), name(row.predicted)]] as const),
  );
}

function foldRows(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly [row: Row, cells: readonly Cell[]])[],
): Block[] {
  if (rows.length === 0) return [];
  const rest = rows.length - MOST_ROWS;
  const more = rest > 0 ? ` The ${formatCount(rest)} others are in predictions.csv.` : '';
  return [
    {
      kind: 'fold',
      title,
      blocks: [
        { kind: 'note', text: `Surest first; votes are the share of the trees that agree.${more}` },
        {
          kind: 'table',
          columns: [...columns, right('votes')],
          rows: rows
            .slice(0, MOST_ROWS)
            .map(([{ confidence }, cells]) => [...cells, number(confidence, formatVotes)]),
        },
      ],
    },
  ];
}

export function formatVotes(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}

/** Makes the number of a row's line a link to it, where the data lies in a known place. */
export function linkLines(result: Result): (row: Row) => Cell {
  const addressOf = findLineAddresses(result);
  return ({ line }) => link(number(line, String), addressOf(line));
}
