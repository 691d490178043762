import type { AnyResult } from '../../document/regressionResult.js';
import type { Result } from '../../document/result.js';
import { findLineAddresses, unitOfRows, unitOfSureness } from '../words/addresses.js';
import { listFlips, listMistakes, type Flips } from '../words/listFlips.js';
import type { Row } from '../words/listRows.js';
import { formatCount, formatPlural, formatWholePercent } from '../words/numbers.js';
import type { Block, Cell, Fold } from './block.js';
import { left, link, name, number, right } from './pieces.js';
import type { Room } from './room.js';

type Answer = 'predicted' | 'now predicted' | 'on the base';

/** The rows that turned; without a base, those that are wrong. */
export function rowsFold(result: Result, room: Room): Fold[] {
  const table = rowsTable(result, room);
  if (result.comparison === null) {
    const mistakes = listMistakes(result);
    if (mistakes.length === 0) return [];
    const title = nameMistakes(mistakes);
    return [{ kind: 'fold', title, blocks: table('Predicted wrong', 'predicted', mistakes) }];
  }
  const { newlyRight, newlyWrong } = listFlips(result);
  if (newlyWrong.length + newlyRight.length === 0) return [];
  return [
    {
      kind: 'fold',
      title: nameFlips({ newlyRight, newlyWrong }),
      blocks: [
        ...table('Newly wrong', 'now predicted', newlyWrong),
        ...table('Newly right', 'on the base', newlyRight),
      ],
    },
  ];
}

/** `9 rows newly wrong, 5 newly right` */
export function nameFlips({ newlyRight, newlyWrong }: Flips): string {
  return `${formatPlural(newlyWrong.length, 'row')} newly wrong, ${formatCount(newlyRight.length)} newly right`;
}

/** `10 rows predicted wrong` */
export function nameMistakes(mistakes: readonly Row[]): string {
  return `${formatPlural(mistakes.length, 'row')} predicted wrong`;
}

/** `Newly wrong, 10 of 58, the surest first` and the rows; nothing for no rows. */
function rowsTable(
  result: Result,
  room: Room,
): (title: string, answer: Answer, rows: readonly Row[]) => Block[] {
  const linkLine = lineLinker(result);
  return (title, answer, rows) => {
    if (rows.length === 0) return [];
    const shown = rows.slice(0, room.rows);
    const rest = shown.length < rows.length ? ` All are ${room.rest}.` : '';
    const count = `${formatCount(shown.length)} of ${formatCount(rows.length)}`;
    return [
      { kind: 'paragraph', line: [`${title}, ${count}, the surest first.${rest}`] },
      {
        kind: 'table',
        columns: [
          right(unitOfRows(result)),
          left('actual'),
          left(answer),
          right(unitOfSureness(result)),
        ],
        rows: shown.map((row) => [
          linkLine(row),
          name(row.actual),
          name(answer === 'on the base' ? (row.baseline ?? '') : row.predicted),
          votesCell(row),
        ]),
      },
    ];
  };
}

/** Makes the number of a row's line a link to it, where the data lies in a known place. */
export function lineLinker(
  result: Pick<AnyResult, 'source' | 'data'>,
): (row: { readonly line: number }) => Cell {
  const addressOf = findLineAddresses(result);
  return ({ line }) => link(number(line, String), addressOf(line));
}

/** How sure a prediction is; empty where only the answer is known. */
export function votesCell({ confidence }: Row): Cell {
  return number(confidence, formatWholePercent);
}
