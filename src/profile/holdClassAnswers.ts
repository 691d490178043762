import { hypergeometricTail } from '../statistics/hypergeometricTail.js';
import type { HoldAnswers } from './holdAnswers.js';
import { holdColumn } from './holdColumn.js';
import type { ClassProfile } from './profile.js';

/** Holds classes against those that a profile counts. */
export function holdClassAnswers({ target, classes, tested }: ClassProfile): HoldAnswers {
  const column = (count: 'rows' | 'predicted') => {
    const levels = classes.map((of) => ({ text: of.name, rows: of[count] }));
    return { name: target, kind: 'category' as const, levels };
  };
  return {
    predictions: (predicted) => {
      const names = classes.map(({ name }) => name);
      const answers = { name: '', values: Float64Array.from(predicted), levels: names };
      const { statistic, pValue, populationStabilityIndex } = holdColumn(
        column('predicted'),
        answers,
      );
      return { statistic, pValue, populationStabilityIndex };
    },

    labels: (labels) => holdColumn(column('rows'), labels),

    quality: (predicted, { column: { levels, values }, rows }) => {
      const correct = rows.reduce(
        (sum, row, index) =>
          sum + Number(classes[predicted[row]!]?.name === levels?.[values[index]!]),
        0,
      );
      const right = tested.correct + correct;
      return {
        accuracy: {
          rows: rows.length,
          correct,
          accuracy: correct / rows.length,
          before: tested.rows === 0 ? 0 : tested.correct / tested.rows,
          pValue: hypergeometricTail(correct, rows.length, right, tested.rows + rows.length),
        },
      };
    },
  };
}
