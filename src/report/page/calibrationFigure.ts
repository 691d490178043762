import type { Result } from '../../document/result.js';
import { count, number, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';
import { calibrate } from '../words/calibrate.js';
import { formatPercent, formatPercentInterval } from '../words/numbers.js';

/** How far the votes can be believed. */
export const calibrationFigure: Section<Result> = {
  name: 'calibration',
  on: ['page'],
  build: (result) => {
    // A single tree always agrees with itself.
    if (result.model?.trees === 1 || result.rows.votes === null) return [];
    const bins = calibrate(result);
    return [
      {
        kind: 'fold',
        title: 'Can the votes be believed?',
        blocks: [
          {
            kind: 'note',
            text: 'A forest whose votes are shares to believe lies on the dashed line: of the rows for which 80% of the trees agree, it gets 80% right. Above it the forest is surer than its votes say, below it less. A dot is larger the more rows it stands for; its line is the 95% interval.',
          },
          {
            kind: 'figure',
            drawings: [
              {
                kind: 'calibration',
                title: 'Votes for the prediction, and how often it was right',
                bins,
              },
            ],
            numbers: {
              kind: 'table',
              columns: [right('votes'), right('rows'), right('right'), right('95% interval')],
              rows: bins.map((bin) => [
                number(
                  bin,
                  ({ from, to }) => `${(from * 100).toFixed(0)} to ${(to * 100).toFixed(0)}%`,
                ),
                count(bin.rows),
                number(bin.share, formatPercent),
                number({ low: bin.low, high: bin.high }, formatPercentInterval),
              ]),
            },
          },
        ],
      },
    ];
  },
};
