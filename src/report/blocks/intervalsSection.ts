import { intervalLines } from '../words/intervalLines.js';
import { metricFormats } from '../words/metricFormats.js';
import { formatChance, formatRoughly } from '../words/numbers.js';
import { labelCell, left, number, right } from './pieces.js';
import type { Section } from './section.js';

const MEANING =
  'Approximate 95% intervals: how the numbers would vary with other rows of the same kind, the trained models kept as they are. With few mistakes or few rows of a class they are too narrow.';

const CHANCE =
  'If equal, this large: how often two equally good models would show a drop this large or larger, corrected for the number of rules (Holm).';

/**
 * How sure the numbers are. What a test said has its columns here, but on a terminal, which says
 * it under the rules.
 */
export const intervalsSection: Section = {
  name: 'intervals',
  rank: 5,
  build: (result) => {
    const lines = intervalLines(result);
    if (lines.length === 0) return [];
    const sides = <T>(base: T, now: T, change: T): T[] =>
      result.comparison === null ? [now] : [base, now, change];
    const isTested = lines.some(({ chance }) => chance !== null);
    const whereTested = <T>(...items: T[]): T[] => (isTested ? items : []);
    return [
      {
        kind: 'fold',
        title: 'How sure: 95% intervals',
        blocks: [
          { kind: 'note', text: [MEANING, ...whereTested(CHANCE)].join(' ') },
          {
            kind: 'table',
            columns: [
              left('metric'),
              ...sides('base', 'this', 'change').map((head) => right(head)),
              ...whereTested('if equal, this large', 'rows to settle it').map((head) =>
                right(head, 'markdown'),
              ),
            ],
            rows: lines.map((line) => {
              const { interval, changeInterval } = metricFormats(line.metric);
              return [
                labelCell(line),
                ...sides(
                  number(line.baseline, interval),
                  number(line.current, interval),
                  number(line.difference, changeInterval),
                ),
                ...whereTested(
                  number(line.chance, formatChance),
                  number(line.rowsToSettle, (rows) => `about ${formatRoughly(rows)}`),
                ),
              ];
            }),
          },
        ],
      },
    ];
  },
};
