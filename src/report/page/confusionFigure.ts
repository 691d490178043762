import type { Result } from '../../document/result.js';
import type { Evaluation } from '../../metrics/evaluation.js';
import type { Drawing } from '../blocks/drawing.js';
import { count, left, name, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';

/** A matrix of more classes is too small to read: those with the most mistakes are drawn. */
const MOST_CLASSES = 20;

/** The confusion matrices of both sides, on the rows of both. */
export const confusionFigure: Section<Result> = {
  name: 'confusion matrices',
  on: ['page'],
  build: ({ evaluation, comparison }) => {
    const sides: readonly (readonly [title: string, side: Evaluation])[] =
      comparison === null
        ? [['This', evaluation]]
        : [
            ['Base', comparison.baseline],
            ['This', comparison.current],
          ];
    const classes = chooseClasses(sides.map(([, side]) => side));
    const isWhole = classes.length === evaluation.perClass.length;
    const most = isWhole ? '' : `, the ${classes.length} classes with the most mistakes`;
    const names = classes.map((label) => evaluation.perClass[label]?.name ?? '');
    const drawings = sides.map(([title, { confusionMatrix }]): Drawing => {
      const counts = classes.map((actual) =>
        classes.map((predicted) => confusionMatrix[actual]?.[predicted] ?? 0),
      );
      return { kind: 'confusion', title: `${title}: confusion matrix${most}`, names, counts };
    });
    const cells = evaluation.perClass.flatMap((actual, row) =>
      evaluation.perClass.flatMap((predicted, column) => {
        const counts = sides.map(([, side]) => side.confusionMatrix[row]?.[column] ?? 0);
        const isEmpty = counts.every((rows) => rows === 0);
        return isEmpty ? [] : [[name(actual.name), name(predicted.name), ...counts.map(count)]];
      }),
    );
    return [
      {
        kind: 'fold',
        title: 'Which classes are taken for which',
        blocks: [
          {
            kind: 'figure',
            drawings,
            numbers: {
              kind: 'table',
              columns: [
                left('actual'),
                left('predicted'),
                ...sides.map(([title]) => right(title.toLowerCase())),
              ],
              rows: cells,
            },
          },
        ],
      },
    ];
  },
};

/** In their own order. */
function chooseClasses(sides: readonly Evaluation[]): number[] {
  const classes = sides[0]?.perClass ?? [];
  const all = [...classes.keys()];
  if (all.length <= MOST_CLASSES) return all;
  const mistakes = all.map((label) =>
    sides.reduce((sum, { confusionMatrix }) => sum + countMistakes(confusionMatrix, label), 0),
  );
  return all
    .sort((a, b) => mistakes[b]! - mistakes[a]! || a - b)
    .slice(0, MOST_CLASSES)
    .sort((a, b) => a - b);
}

/** Of a class, and for it. */
function countMistakes(matrix: Evaluation['confusionMatrix'], label: number): number {
  return matrix.reduce((sum, row, actual) => {
    if (actual !== label) return sum + row[label]!;
    return row.reduce((total, rows, to) => total + (to === label ? 0 : rows), sum);
  }, 0);
}
