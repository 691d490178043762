import type { Result } from '../../result/result.js';
import { listConfusions } from '../listConfusions.js';
import { formatCount } from '../numbers.js';
import { shortName, shortText } from '../visibleText.js';
import { alignColumns, measureWidth } from './alignColumns.js';
import { type Block, withHeading } from './block.js';
import type { Paint } from './paint.js';

/** How far names are shortened to make the matrix fit. */
const NAME_LENGTHS = [40, 10];

/** A column of the matrix takes at least so much, which tells when not to try. */
const NARROWEST_COLUMN = 3;

const matrixLines = (
  { perClass, confusionMatrix }: Result['evaluation'],
  most: number,
): string[] => {
  const names = perClass.map(({ name }) => shortText(name, most));
  const rows = confusionMatrix.map((cells, actual) => [
    names[actual] ?? '',
    ...cells.map((count) => (count === 0 ? '\u00b7' : formatCount(count))),
  ]);
  return alignColumns([['', ...names], ...rows], `l${'r'.repeat(names.length)}`);
};

const mistakeLines = (evaluation: Result['evaluation']): string[] =>
  alignColumns(
    listConfusions(evaluation).map(({ actual, predicted, rows }) => [
      formatCount(rows),
      shortName(actual),
      '\u2192',
      shortName(predicted),
    ]),
    'rlll',
  );

/** The confusion matrix where it fits, else the most frequent mistakes; nothing without any. */
export const confusionBlock = ({ evaluation }: Result, width: number, paint: Paint): Block => {
  const lengths = evaluation.perClass.length * NARROWEST_COLUMN < width ? NAME_LENGTHS : [];
  const lines = lengths
    .map((most) => matrixLines(evaluation, most))
    .find((matrix) => measureWidth(matrix) <= width);
  if (lines !== undefined) {
    return withHeading(
      ['Confusion matrix: a line per class, a column per prediction', ...lines],
      paint,
    );
  }
  const mistakes = mistakeLines(evaluation);
  return mistakes.length === 0
    ? []
    : withHeading(['Most frequent mistakes: rows, class \u2192 prediction', ...mistakes], paint);
};
