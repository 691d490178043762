import type { Result } from '../../document/result.js';
import { left, name, number, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';
import { describeImportance, listImportance } from '../words/importanceWords.js';
import { formatPoints, formatPointsChange } from '../words/numbers.js';

/** Columns that are drawn; all are in the table. */
const MOST_COLUMNS = 30;

/** What the model loses without each column. */
export const importanceFigure: Section<Result> = {
  name: 'importance',
  on: ['page'],
  build: (result) => {
    const columns = listImportance(result);
    const shown = columns.slice(0, MOST_COLUMNS);
    const most = shown.length < columns.length ? `, ${shown.length} of ${columns.length}` : '';
    return [
      {
        kind: 'fold',
        title: 'Which columns matter',
        blocks: [
          { kind: 'note', text: describeImportance(result) },
          ...(columns.length === 0
            ? []
            : [
                {
                  kind: 'figure' as const,
                  drawings: [
                    {
                      kind: 'importance' as const,
                      title: `Points of accuracy lost when a column is shuffled${most}`,
                      columns: shown.map(({ column, mean, deviation }) => ({
                        name: column,
                        loss: mean,
                        deviation,
                      })),
                    },
                  ],
                  numbers: {
                    kind: 'table' as const,
                    columns: [left('column'), right('lost'), right('standard deviation')],
                    rows: columns.map(({ column, mean, deviation }) => [
                      name(column),
                      number(mean, (loss) => formatPointsChange(loss).replace(/^\+/, '')),
                      number(deviation, (of) => (of === 0 ? '0' : formatPoints(of))),
                    ]),
                  },
                },
              ]),
        ],
      },
    ];
  },
};
