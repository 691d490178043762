import type { Result } from '../../document/result.js';
import type { Block, Cell, Fold } from '../blocks/block.js';
import { formatVotes, linkLines } from '../blocks/rowsSection.js';
import { left, name, number, right } from '../blocks/pieces.js';
import { unitOfRows } from '../words/addresses.js';
import { listFlips, listMistakes } from '../words/listFlips.js';
import type { Row } from '../words/listRows.js';
import { formatCount, formatPlural } from '../words/numbers.js';

const MOST_ROWS = 10;

/** The rows that turned; without a base, those that are wrong. */
export function rowsFold(result: Result): Fold[] {
  const link = linkLines(result);
  const unit = unitOfRows(result);
  if (result.comparison === null) {
    const mistakes = listMistakes(result);
    if (mistakes.length === 0) return [];
    const title = `${formatPlural(mistakes.length, 'row')} predicted wrong`;
    return [
      {
        kind: 'fold',
        title,
        blocks: rowsTable('Predicted wrong', 'predicted', mistakes, link, unit),
      },
    ];
  }
  const { newlyRight, newlyWrong } = listFlips(result);
  if (newlyWrong.length + newlyRight.length === 0) return [];
  return [
    {
      kind: 'fold',
      title: `${formatPlural(newlyWrong.length, 'row')} newly wrong, ${formatCount(newlyRight.length)} newly right`,
      blocks: [
        ...rowsTable('Newly wrong', 'now predicted', newlyWrong, link, unit),
        ...rowsTable('Newly right', 'on the base', newlyRight, link, unit),
      ],
    },
  ];
}

/** `Newly wrong, 10 of 58, the surest first` and the rows; nothing for no rows. */
function rowsTable(
  title: string,
  answer: 'predicted' | 'now predicted' | 'on the base',
  rows: readonly Row[],
  link: (row: Row) => Cell,
  unit: string,
): Block[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_ROWS);
  const rest = shown.length < rows.length ? ' All are in the report.' : '';
  return [
    {
      kind: 'paragraph',
      line: [
        `${title}, ${formatCount(shown.length)} of ${formatCount(rows.length)}, the surest first.${rest}`,
      ],
    },
    {
      kind: 'table',
      columns: [right(unit), left('actual'), left(answer), right('votes')],
      rows: shown.map((row) => [
        link(row),
        name(row.actual),
        name(answer === 'on the base' ? (row.baseline ?? '') : row.predicted),
        number(row.confidence, formatVotes),
      ]),
    },
  ];
}
