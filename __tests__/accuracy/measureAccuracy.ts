import { forestOptions } from '../../src/training/forestOptions.js';
import { growForest } from '../../src/forest/growForest.js';
import { measureForest } from '../../src/training/measureForest.js';
import { shareRight } from '../../src/explanation/shareRight.js';
import type { Hyperparameters } from '../../src/settings/settings.js';
import type { Table } from '../../src/table/table.js';

/** Accuracies per seed, and how many features the trees of each model drew. */
export interface Measured {
  readonly accuracies: readonly number[];
  readonly drawn: readonly number[];
}

/** @param folds per seed the fold that tests each row, -1 for a row that none tests */
export async function measureAccuracy(
  table: Table,
  folds: readonly (readonly number[])[],
  hyperparameters: Omit<Hyperparameters, 'seed'>,
): Promise<Measured> {
  const accuracies: number[] = [];
  const drawn: number[] = [];
  for (const [seed, given] of folds.entries()) {
    const foldOf = Int32Array.from(given);
    const tested = Int32Array.from(foldOf.keys()).filter((row) => foldOf[row]! >= 0);
    const models = Math.max(...given) + 1;
    const isHoldOut = models === 1;
    const run = {
      table,
      tested,
      split: {
        method: isHoldOut ? ('hold-out' as const) : ('cross-validation' as const),
        folds: models,
        testSize: isHoldOut ? 0.2 : 0,
        foldOf,
      },
    };
    const options = forestOptions(
      { ...hyperparameters, seed },
      table.features.length,
      table.labels.length,
    );
    const votes = await measureForest(run, options, growForest, ({ featuresPerTree }) =>
      drawn.push(featuresPerTree),
    );
    accuracies.push(shareRight(run, votes, Int32Array.from(tested.keys())));
  }
  return { accuracies, drawn };
}
