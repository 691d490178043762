import type { Distribution } from '../../document/result.js';
import { shortName } from '../../text/visibleText.js';
import type { Figure } from '../blocks/block.js';
import { count, left, name, number, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';

/** How the values of columns that drifted are spread on both sides. */
export const distributionFigure: Section = {
  name: 'distributions',
  build: ({ distributions }) =>
    distributions.length === 0
      ? []
      : [
          {
            kind: 'fold',
            title: 'Columns that moved',
            blocks: [
              {
                kind: 'note',
                text: 'The share of the rows in each range of values. The first and the last range hold whatever lies beyond.',
              },
              drawColumns(distributions),
            ],
          },
        ],
};

function drawColumns(distributions: readonly Distribution[]): Figure {
  return {
    kind: 'figure',
    drawings: distributions.map(({ column, low, high, baseline, current }) => ({
      kind: 'distribution',
      title: `${shortName(column)}: base (bars) and this (line)`,
      low,
      high,
      before: baseline,
      now: current,
    })),
    numbers: {
      kind: 'table',
      columns: [
        left('column'),
        right('from'),
        right('to'),
        right('rows, base'),
        right('rows, this'),
      ],
      rows: distributions.flatMap(({ column, low, high, baseline, current }) => {
        const step = (high - low) / baseline.length;
        return baseline.map((rows, bin) => [
          name(column),
          number(low + bin * step, formatEnd),
          number(low + (bin + 1) * step, formatEnd),
          count(rows),
          count(current[bin]!),
        ]);
      }),
    },
  };
}

function formatEnd(value: number): string {
  return String(Number(value.toPrecision(4))).replace('-', '\u2212');
}
