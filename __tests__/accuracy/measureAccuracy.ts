import { forestOptions } from '../../src/training/forestOptions.js';
import { growForest } from '../../src/forest/growForest.js';
import { predictFolds } from '../../src/training/predictFolds.js';
import type { Fold } from '../../src/training/predictFolds.js';
import type { Hyperparameters } from '../../src/settings/settings.js';
import type { SharedTable } from './sharedTable.js';

/** Per seed, the share of a table's rows that the folds' forests predict right. */
export async function measureAccuracy(
  table: SharedTable,
  hyperparameters: Omit<Hyperparameters, 'seed'>,
): Promise<number[]> {
  const { classes, labels, folds } = table;
  const accuracies: number[] = [];
  for (const [seed, tested] of folds.entries()) {
    const options = forestOptions({ ...hyperparameters, seed }, table.columns.length);
    const measured = tested.map((rows) => foldOf(table, rows));
    const { predicted } = await predictFolds(labels.length, classes, measured, options, growForest);
    accuracies.push(labels.filter((label, row) => label === predicted[row]).length / labels.length);
  }
  return accuracies;
}

function foldOf({ columns, labels }: SharedTable, tested: readonly number[]): Fold {
  const isTested = new Set(tested);
  const trained = [...labels.keys()].filter((row) => !isTested.has(row));
  const select = (rows: readonly number[]): Float64Array[] =>
    columns.map((values) => Float64Array.from(rows, (row) => values[row] ?? NaN));
  return {
    trainingSet: {
      columns: select(trained),
      labels: Int32Array.from(trained, (row) => labels[row] ?? 0),
    },
    rows: Int32Array.from(tested),
    columns: select(tested),
  };
}
