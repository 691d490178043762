import type { Result } from '../../document/result.js';
import type { Block, Cell, Column } from '../blocks/block.js';
import { left, mark, name, phrase, right } from '../blocks/pieces.js';
import { lineLinker, nameFlips, nameMistakes, votesCell } from '../blocks/rowsFold.js';
import type { Section } from '../blocks/section.js';
import { unitOfRows, unitOfSureness } from '../words/addresses.js';
import { listFlips, listMistakes } from '../words/listFlips.js';
import type { Row } from '../words/listRows.js';

/** All rows that became wrong or right; without a base, all that are wrong. */
export const allRowsSection: Section<Result> = {
  name: 'all rows',
  on: ['page'],
  build: (result) => (result.comparison === null ? buildMistakes(result) : buildFlips(result)),
};

function buildFlips(result: Result): Block[] {
  const { newlyWrong, newlyRight } = listFlips(result);
  const linkLine = lineLinker(result);
  const cells = (row: Row, isRight: boolean): Cell[] => [
    linkLine(row),
    [mark(isRight ? 'passed' : 'failed'), phrase(isRight ? ' newly right' : ' newly wrong')],
    name(row.actual),
    name(row.baseline ?? ''),
    name(row.predicted),
    votesCell(row),
  ];
  return buildTable(
    result,
    nameFlips({ newlyRight, newlyWrong }),
    [
      right(unitOfRows(result)),
      left('flip'),
      left('actual'),
      left('base'),
      left('this'),
      right(unitOfSureness(result)),
    ],
    [...newlyWrong.map((row) => cells(row, false)), ...newlyRight.map((row) => cells(row, true))],
  );
}

function buildMistakes(result: Result): Block[] {
  const mistakes = listMistakes(result);
  const linkLine = lineLinker(result);
  return buildTable(
    result,
    nameMistakes(mistakes),
    [right(unitOfRows(result)), left('actual'), left('predicted'), right(unitOfSureness(result))],
    mistakes.map((row) => [linkLine(row), name(row.actual), name(row.predicted), votesCell(row)]),
  );
}

function buildTable(
  result: Result,
  title: string,
  columns: readonly Column[],
  rows: readonly Cell[][],
): Block[] {
  if (rows.length === 0) return [];
  const text =
    unitOfSureness(result) === 'votes'
      ? 'Surest first; votes are the share of the trees that agree.'
      : 'Surest first, by the share that the model states.';
  return [
    {
      kind: 'fold',
      title,
      blocks: [
        { kind: 'note', text },
        { kind: 'table', columns, rows, isSortable: true },
      ],
    },
  ];
}
