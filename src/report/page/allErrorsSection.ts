import type { RegressionResult } from '../../document/regressionResult.js';
import type { Cell } from '../blocks/block.js';
import { nameErrors } from '../blocks/errorsFold.js';
import { number, right } from '../blocks/pieces.js';
import { lineLinker } from '../blocks/rowsFold.js';
import type { Section } from '../blocks/section.js';
import { unitOfRows } from '../words/addresses.js';
import { listFarther, listLargest, listNumberRows } from '../words/listNumberRows.js';
import { formatAmount, formatAmountChange, formatPlural } from '../words/numbers.js';

/** Rows of each kind; nearly all rows are a little off, and the page stays small. */
const MOST_ROWS = 250;

/** The rows of the largest errors and those that got worse most, to sort and to filter. */
export const allErrorsSection: Section<RegressionResult> = {
  name: 'all errors',
  on: ['page'],
  build: (result) => {
    const rows = listNumberRows(result);
    const largest = listLargest(rows).filter(({ error }) => error > 0);
    const shown = new Set([
      ...largest.slice(0, MOST_ROWS),
      ...listFarther(rows).slice(0, MOST_ROWS),
    ]);
    if (shown.size === 0) return [];
    const isCompared = result.comparison !== null;
    const linkLine = lineLinker(result);
    const rest = shown.size < rows.length ? ', all are in predictions.csv' : '';
    return [
      {
        kind: 'fold',
        title: nameErrors(result, largest),
        blocks: [
          {
            kind: 'note',
            text: `${formatPlural(shown.size, 'row')} of the largest errors${isCompared ? ' and of those that grew most' : ''}${rest}. Off by: the prediction less the actual number.`,
          },
          {
            kind: 'table',
            columns: [
              right(unitOfRows(result)),
              right('actual'),
              ...(isCompared ? [right('base')] : []),
              right(isCompared ? 'this' : 'predicted'),
              right('off by'),
              ...(isCompared ? [right('error grew by')] : []),
            ],
            rows: [...shown].map((row): Cell[] => [
              linkLine(row),
              number(row.actual, formatAmount),
              ...(isCompared ? [number(row.baseline, formatAmount)] : []),
              number(row.predicted, formatAmount),
              number(row.predicted - row.actual, formatAmountChange),
              ...(isCompared ? [number(row.change, formatAmountChange)] : []),
            ]),
            isSortable: true,
          },
        ],
      },
    ];
  },
};
