import type { Result } from '../../document/result.js';
import { escapeName } from '../../text/escapeMarkdown.js';
import { listConfusions } from '../listConfusions.js';
import { formatCount } from '../numbers.js';
import type { Section } from './fitSections.js';
import type { Table } from './table.js';

/** More classes than these make a matrix that nobody can read. */
const MOST_CLASSES = 12;

const matrix = ({ perClass, confusionMatrix }: Result['evaluation']): Table => {
  const names = perClass.map(({ name }) => escapeName(name));
  const cell = (rows: number, isRight: boolean): string => {
    if (rows === 0) return '\u00b7';
    return isRight ? `**${formatCount(rows)}**` : formatCount(rows);
  };
  return {
    head: ['actual \u2193 predicted \u2192', ...names],
    align: `l${'r'.repeat(names.length)}`,
    rows: confusionMatrix.map((cells, actual) => [
      names[actual] ?? '',
      ...cells.map((rows, predicted) => cell(rows, actual === predicted)),
    ]),
  };
};

const confusions = (evaluation: Result['evaluation']): Table => ({
  head: ['actual', 'predicted', 'rows'],
  align: 'llr',
  rows: listConfusions(evaluation).map(({ actual, predicted, rows }) => [
    escapeName(actual),
    escapeName(predicted),
    formatCount(rows),
  ]),
});

/** The confusion matrix; of many classes the most frequent mistakes, if there are any. */
export const confusionSection = ({ evaluation }: Result): Section | null => {
  const fits = evaluation.perClass.length <= MOST_CLASSES;
  const table = fits ? matrix(evaluation) : confusions(evaluation);
  if (table.rows.length === 0) return null;
  const summary = fits ? 'Confusion matrix' : 'Most frequent mistakes';
  return { summary, paragraphs: [], table, rank: 7 };
};
