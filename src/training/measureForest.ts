import { encodeOwn } from '../preprocessing/encode.js';
import type { Split } from '../split/split.js';
import type { Table } from '../table/table.js';
import type { ForestOptions, GrowForest, Votes } from '../forest/forest.js';
import { type Fold, type Growth, predictFolds, type WatchFold } from './predictFolds.js';
import { orderRows, selectColumns, selectTrainingSet } from './trainingSet.js';
import { turnOf } from './turnOf.js';

/** A table whose rows have been divided. */
export interface MeasuredRun {
  readonly table: Table;
  readonly split: Split;
  /** The rows of the table that are tested, in the order of the file. */
  readonly tested: Int32Array;
}

/**
 * Grows one model per part of the table, on the rows outside of it, and asks it about the tested
 * rows inside.
 *
 * @param watch is told of each model while it is there
 * @param growths by fold, what is other for its model
 * @returns votes per tested row
 */
export function measureForest(
  run: MeasuredRun,
  options: ForestOptions,
  grow: GrowForest,
  watch?: WatchFold,
  growths: readonly Growth[] = [],
): Promise<Votes> {
  const classes = run.table.classes.length;
  return predictFolds(run.tested.length, classes, planFolds(run, growths), options, grow, watch);
}

function* planFolds(
  { table, split, tested }: MeasuredRun,
  growths: readonly Growth[],
): Generator<Fold> {
  const order = orderRows(table);
  const features = encodeOwn(table.features);
  for (let fold = 0; fold < split.folds; fold += 1) {
    const training = order.filter((row) => split.foldOf[row] !== fold);
    const rows = Int32Array.from(tested.keys()).filter(
      (position) => split.foldOf[tested[position]!] === fold,
    );
    yield {
      trainingSet: selectTrainingSet(table, training, turnOf(split, fold)),
      rows,
      columns: selectColumns(
        features,
        rows.map((position) => tested[position]!),
      ),
      ...(growths[fold] && { growth: growths[fold] }),
    };
  }
}
