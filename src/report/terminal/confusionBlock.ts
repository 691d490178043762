import type { Result } from '../../document/result.js';
import { listConfusions } from '../listConfusions.js';
import { formatCount } from '../numbers.js';
import { shortText } from '../../text/visibleText.js';
import { alignColumns, measureWidth, padColumn } from './alignColumns.js';
import { type Block, withHeading } from './block.js';
import type { Paint } from './paint.js';

const ARROW = '  \u2192  ';

/** How long names are at most, and at least. */
const LONGEST = 40;
const SHORTEST = 10;

/** A column of the matrix takes at least so much, which tells when not to try. */
const NARROWEST_COLUMN = 3;

const matrixLines = (
  { perClass, confusionMatrix }: Result['evaluation'],
  [mostBefore, mostAbove]: readonly [number, number],
): string[] => {
  const rows = confusionMatrix.map((cells, actual) => [
    shortText(perClass[actual]?.name ?? '', mostBefore),
    ...cells.map((count) => (count === 0 ? '\u00b7' : formatCount(count))),
  ]);
  const head = perClass.map(({ name }) => shortText(name, mostAbove));
  return alignColumns([['', ...head], ...rows], `l${'r'.repeat(head.length)}`);
};

/** The lengths to cut names to, the names above the columns before those of the lines. */
const LENGTHS: readonly (readonly [number, number])[] = [
  ...countDown(LONGEST, SHORTEST).map((most) => [LONGEST, most] as const),
  ...countDown(LONGEST - 1, SHORTEST).map((most) => [most, SHORTEST] as const),
];

function countDown(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, index) => from - index);
}

const mistakeLines = (evaluation: Result['evaluation'], width: number): string[] => {
  const confusions = listConfusions(evaluation);
  const counts = padColumn(confusions.map(({ rows }) => formatCount(rows)));
  const room = Math.floor((width - measureWidth(counts) - ARROW.length) / 2);
  const most = Math.max(SHORTEST, Math.min(LONGEST, room));
  return alignColumns(
    confusions.map(({ actual, predicted, rows }) => [
      formatCount(rows),
      shortText(actual, most),
      `\u2192  ${shortText(predicted, most)}`,
    ]),
    'rll',
  );
};

/** The confusion matrix where it fits, else the most frequent mistakes; nothing without any. */
export const confusionBlock = ({ evaluation }: Result, width: number, paint: Paint): Block => {
  const lengths = evaluation.perClass.length * NARROWEST_COLUMN < width ? LENGTHS : [];
  const lines = lengths
    .map((most) => matrixLines(evaluation, most))
    .find((matrix) => measureWidth(matrix) <= width);
  if (lines !== undefined) {
    return withHeading(
      ['Confusion matrix: a line per class, a column per prediction', ...lines],
      paint,
    );
  }
  const mistakes = mistakeLines(evaluation, width);
  return mistakes.length === 0
    ? []
    : withHeading(['Most frequent mistakes: rows, class \u2192 prediction', ...mistakes], paint);
};
