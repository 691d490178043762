import type { Result } from '../../document/result.js';
import type { Block, Cell, Column } from '../blocks/block.js';
import { left, mark, name, number, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';
import { listFlips, listMistakes } from '../words/listFlips.js';
import type { Row } from '../words/listRows.js';
import { formatCount } from '../words/numbers.js';

/** Rows shown; all are in predictions.csv. */
const MOST_ROWS = 10;

/** A few of the rows that became wrong or right; without a base, of those that are wrong. */
export const flipsOnTerminal: Section = {
  name: 'flips',
  build: (result) => (result.comparison === null ? buildMistakes(result) : buildFlips(result)),
};

function buildFlips(result: Result): Block[] {
  const { newlyWrong, newlyRight } = listFlips(result);
  const cells =
    (isRight: boolean) =>
    (row: Row): Cell[] => [
      mark(isRight ? 'passed' : 'failed'),
      number(row.line, String),
      name(row.actual),
      name(row.baseline ?? ''),
      name(row.predicted),
      number(row.confidence, formatVotes),
    ];
  const columns = ['actual', 'base', 'this'].map((head) => left(head));
  const [wrong, others] = share(newlyWrong.length, newlyRight.length);
  return foldRows(
    `Rows that flipped, surest first: ${formatCount(newlyWrong.length)} newly wrong, ${formatCount(newlyRight.length)} newly right`,
    [left(''), right('line'), ...columns, right('votes')],
    [
      ...newlyWrong.slice(0, wrong).map(cells(false)),
      ...newlyRight.slice(0, others).map(cells(true)),
    ],
    newlyWrong.length + newlyRight.length,
  );
}

/** How many of each kind are shown: both kinds have a part of the room, the wrong ones the larger. */
function share(wrong: number, right: number): readonly [wrong: number, right: number] {
  const most = Math.max(MOST_ROWS - right, Math.ceil((MOST_ROWS * 7) / 10));
  const shown = Math.min(wrong, most);
  return [shown, MOST_ROWS - shown];
}

function buildMistakes(result: Result): Block[] {
  const mistakes = listMistakes(result);
  return foldRows(
    `Rows predicted wrong, surest first: ${formatCount(mistakes.length)}`,
    [right('line'), left('actual'), left('predicted'), right('votes')],
    mistakes
      .slice(0, MOST_ROWS)
      .map(({ line, actual, predicted, confidence }) => [
        number(line, String),
        name(actual),
        name(predicted),
        number(confidence, formatVotes),
      ]),
    mistakes.length,
  );
}

function foldRows(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  all: number,
): Block[] {
  if (all === 0) return [];
  const left = all - rows.length;
  const more: Block[] =
    left === 0
      ? []
      : [{ kind: 'paragraph', line: [`\u2026 and ${formatCount(left)} more in predictions.csv`] }];
  return [{ kind: 'fold', title, blocks: [{ kind: 'table', columns, rows }, ...more] }];
}

function formatVotes(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}
