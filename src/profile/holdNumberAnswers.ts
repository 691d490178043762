import { meanOf } from '../metrics/regression.js';
import type { HoldAnswers } from './holdAnswers.js';
import { holdColumn, type HeldColumn } from './holdColumn.js';
import type { NumberProfile, SpreadProfile } from './profile.js';

/** Holds numbers against how those that a profile tells of are spread. */
export function holdNumberAnswers({ target, numbers, tested }: NumberProfile): HoldAnswers {
  const hold = (spread: SpreadProfile, values: Float64Array): HeldColumn =>
    holdColumn(
      { name: target, kind: 'number', missing: 0, ...spread },
      { name: target, values, levels: null },
    );
  return {
    predictions: (predicted) => {
      const { statistic, pValue, populationStabilityIndex } = hold(
        tested.predicted,
        Float64Array.from(predicted),
      );
      return { statistic, pValue, populationStabilityIndex };
    },

    labels: ({ values }) => hold(numbers, values),

    quality: (predicted, { column: { values }, rows }) => {
      const errors = Float64Array.from(rows, (row, index) =>
        Math.abs(predicted[row]! - values[index]!),
      );
      const { pValue } = hold(tested.errors, errors);
      return { error: { rows: rows.length, mae: meanOf(errors), before: tested.mae, pValue } };
    },
  };
}
