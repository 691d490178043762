import { change, count, left, metric, name, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';

/** Classes that are drawn; all are in the table. */
const MOST_CLASSES = 30;

/** F1 of each class on both sides, the greatest loss first. */
export const classesFigure: Section = {
  name: 'class changes',
  on: ['page'],
  build: ({ comparison }) => {
    if (comparison === null) return [];
    const { baseline, current } = comparison;
    const classes = current.perClass
      .map((of, index) => ({ ...of, before: baseline.perClass[index]?.f1 ?? 0 }))
      .sort((a, b) => a.f1 - a.before - (b.f1 - b.before));
    const shown = classes.slice(0, MOST_CLASSES);
    const most = shown.length < classes.length ? `, ${shown.length} of ${classes.length}` : '';
    return [
      {
        kind: 'fold',
        title: 'Change of each class',
        blocks: [
          {
            kind: 'figure',
            drawings: [
              {
                kind: 'classes',
                title: `F1 from the base (\u25cb) to this (\u25cf), greatest loss first${most}`,
                classes: shown.map((of) => ({ name: of.name, before: of.before, now: of.f1 })),
              },
            ],
            numbers: {
              kind: 'table',
              columns: [
                left('class'),
                right('rows'),
                right('base'),
                right('this'),
                right('change'),
              ],
              rows: classes.map((of) => [
                name(of.name),
                count(of.support),
                metric(of.before),
                metric(of.f1),
                change(of.f1 - of.before),
              ]),
            },
          },
        ],
      },
    ];
  },
};
