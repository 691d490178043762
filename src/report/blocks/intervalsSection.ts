import { intervalLines } from '../words/intervalLines.js';
import { metricFormats } from '../words/metricFormats.js';
import { formatChance, formatRoughly } from '../words/numbers.js';
import { labelCell, left, number, right } from './pieces.js';
import type { Section } from './section.js';

const MEANING =
  'Approximate 95% intervals: how the numbers would vary with other rows of the same kind, the trained models kept as they are.';

const MISSING =
  'Where there is none, there are too few rows, too few mistakes or too few changes for an interval that holds what it promises.';

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
    const isMissing = lines.some((line) =>
      sides(line.baseline, line.current, line.difference).includes(null),
    );
    const isTested = lines.some(({ chance }) => chance !== null);
    const whereTested = <T>(...items: T[]): T[] => (isTested ? items : []);
    return [
      {
        kind: 'fold',
        title: 'How sure: 95% intervals',
        blocks: [
          {
            kind: 'note',
            text: [MEANING, ...(isMissing ? [MISSING] : []), ...whereTested(CHANCE)].join(' '),
          },
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
