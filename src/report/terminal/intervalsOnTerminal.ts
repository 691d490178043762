import { intervalLines } from '../words/intervalLines.js';
import { metricFormats } from '../words/metricFormats.js';
import { left, number, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';

/** How sure the numbers are; what the tests said stands under the metrics. */
export const intervalsOnTerminal: Section = {
  name: 'intervals on a terminal',
  on: ['terminal'],
  build: (result) => {
    const lines = intervalLines(result);
    if (lines.length === 0) return [];
    const sides = <T>(base: T, now: T, change: T): T[] =>
      result.comparison === null ? [now] : [base, now, change];
    return [
      {
        kind: 'fold',
        title: 'How sure: 95% intervals',
        blocks: [
          {
            kind: 'table',
            columns: [
              left('metric'),
              ...sides('base', 'this', 'change').map((head) => right(head)),
            ],
            rows: lines.map((line) => {
              const { interval, changeInterval } = metricFormats(line.metric);
              return [
                line.label,
                ...sides(
                  number(line.baseline, interval),
                  number(line.current, interval),
                  number(line.difference, changeInterval),
                ),
              ];
            }),
          },
        ],
      },
    ];
  },
};
