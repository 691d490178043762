import type { RegressionResult } from '../../document/regressionResult.js';
import { unitOfRows } from '../words/addresses.js';
import {
  listFarther,
  listLargest,
  listNumberRows,
  type NumberRow,
} from '../words/listNumberRows.js';
import { formatAmount, formatAmountChange, formatCount, formatPlural } from '../words/numbers.js';
import type { Block, Cell, Fold } from './block.js';
import { number, right, twoLines } from './pieces.js';
import type { Room } from './room.js';
import { lineLinker } from './rowsFold.js';

/** The rows that got worse most, and those of the largest errors, with what both sides predicted. */
export function errorsFold(result: RegressionResult, room: Room): Fold[] {
  const rows = listNumberRows(result);
  const farther = listFarther(rows);
  const largest = listLargest(rows).filter(({ error }) => error > 0);
  if (largest.length + farther.length === 0) return [];
  return [
    {
      kind: 'fold',
      title: nameErrors(result, largest),
      blocks: [
        {
          kind: 'note',
          text: 'Below each prediction: how far it is above (+) or below (\u2212) the actual number.',
        },
        ...table(result, room, 'Got worse most', farther),
        ...table(result, room, 'Largest errors', largest),
      ],
    },
  ];
}

/** `280 rows farther, 210 nearer`; without a base `Rows: off by up to 12.3` */
export function nameErrors(
  { comparison }: RegressionResult,
  largest: readonly NumberRow[],
): string {
  if (comparison !== null && comparison.farther + comparison.nearer > 0) {
    return `${formatPlural(comparison.farther, 'row')} farther, ${formatCount(comparison.nearer)} nearer`;
  }
  return `Rows: off by up to ${formatAmount(largest[0]?.error ?? 0)}`;
}

function table(
  result: RegressionResult,
  room: Room,
  title: string,
  rows: readonly NumberRow[],
): Block[] {
  if (rows.length === 0) return [];
  const linkLine = lineLinker(result);
  const shown = rows.slice(0, room.rows);
  const rest = shown.length < rows.length ? ` All are ${room.rest}.` : '';
  const isCompared = result.comparison !== null;
  return [
    {
      kind: 'paragraph',
      line: [`${title}, ${formatCount(shown.length)} of ${formatCount(rows.length)}.${rest}`],
    },
    {
      kind: 'table',
      columns: [
        right(unitOfRows(result)),
        right('actual'),
        ...(isCompared ? [right('base'), right('this')] : [right('predicted')]),
      ],
      rows: shown.map((row) => [
        linkLine(row),
        number(row.actual, formatAmount),
        ...(isCompared ? [predictedCell(row.baseline, row.actual)] : []),
        predictedCell(row.predicted, row.actual),
      ]),
    },
  ];
}

/** A prediction and, below it, how far it is off; empty where there is none. */
function predictedCell(predicted: number | null, actual: number): Cell {
  return predicted === null
    ? ''
    : twoLines(formatAmount(predicted), formatAmountChange(predicted - actual));
}
