import { change, count, emphasis, left, metric, name, right } from './pieces.js';
import type { Section } from './section.js';

/** Precision, recall and F1 of every class; with a base, on the rows both sides predicted. */
export const classesSection: Section = {
  name: 'classes',
  rank: 6,
  build: ({ evaluation, comparison }) => {
    const { perClass, weighted, rows } = comparison?.current ?? evaluation;
    const baseline = comparison?.baseline ?? null;
    const changeOf = (current: number, before: number | undefined) =>
      baseline === null ? [] : [change(before === undefined ? null : current - before)];
    return [
      {
        kind: 'fold',
        title: 'Per class',
        blocks: [
          {
            kind: 'table',
            columns: [
              left('class'),
              right('rows'),
              right('precision'),
              right('recall'),
              right('F1'),
              ...(baseline === null ? [] : [right('F1 change')]),
            ],
            rows: perClass.map((of, index) => [
              name(of.name),
              count(of.support),
              metric(of.precision),
              metric(of.recall),
              metric(of.f1),
              ...changeOf(of.f1, baseline?.perClass[index]?.f1),
            ]),
            foot: [
              [
                emphasis('weighted average'),
                count(rows),
                metric(weighted.precision),
                metric(weighted.recall),
                metric(weighted.f1),
                ...changeOf(weighted.f1, baseline?.weighted.f1),
              ],
            ],
          },
        ],
      },
    ];
  },
};
