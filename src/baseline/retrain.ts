import { type Fold, predictFolds } from '../training/predictFolds.js';
import type { ForestOptions, GrowForest, Votes } from '../forest/forest.js';
import type { MeasuredRun } from '../training/measureForest.js';
import { orderRows, selectColumns, selectTrainingSet } from '../training/trainingSet.js';
import type { Table } from '../table/table.js';
import type { MatchKeys } from '../table/matchRows.js';

/** The rows of the base, as its models are grown from them again. */
export interface BaseRows {
  /** The base's table, with the same classes as this run's. */
  readonly table: Table;
  /** The fold each row falls into unless it is one of this run's rows. */
  readonly folds: Int32Array;
  /** How its rows are matched with this run's. */
  readonly keys: MatchKeys;
  /** Whether its models are asked about its own version of a row, as when this run's is in other units. */
  readonly ownValues: boolean;
}

/**
 * Grows the base's models again and asks them about the rows that this run tests.
 *
 * A row of the base is kept from training exactly those models that are asked about it, so both
 * sides are measured on the same rows and neither has seen them.
 *
 * @param options the base's hyperparameters
 * @returns votes for each tested row; none for a row whose features the base's model cannot be given
 */
export function retrain(
  base: BaseRows,
  run: MeasuredRun,
  options: ForestOptions,
  grow: GrowForest,
): Promise<Votes> {
  const folds = planFolds(base, run);
  return predictFolds(run.tested.length, run.table.classes.length, folds, options, grow);
}

function* planFolds(base: BaseRows, run: MeasuredRun): Generator<Fold> {
  const { table, keys } = base;
  const foldsOfKey = collectFolds(keys, run);
  const isHeldOut = (row: number, fold: number): boolean =>
    foldsOfKey.get(keys.base[row]!)?.has(fold) ?? base.folds[row] === fold;
  const order = orderRows(table);
  const features = pairFeatures(base, run);
  for (let fold = 0; fold < run.split.folds; fold += 1) {
    const rows = Int32Array.from(run.tested.keys()).filter(
      (position) =>
        run.split.foldOf[run.tested[position]!] === fold && features.rows[position]! >= 0,
    );
    const sourceRows = Int32Array.from(rows, (position) => features.rows[position]!);
    yield {
      trainingSet: selectTrainingSet(
        table,
        order.filter((row) => !isHeldOut(row, fold)),
      ),
      rows,
      columns: selectColumns(features.columns, sourceRows),
    };
  }
}

/** Which folds test a row with a given key: more than one only where rows differ in columns the base lacks. */
function collectFolds(keys: MatchKeys, { table, split }: MeasuredRun): Map<string, Set<number>> {
  const folds = new Map<string, Set<number>>();
  for (let row = 0; row < table.labels.length; row += 1) {
    const key = keys.current[row] ?? '';
    const known = folds.get(key) ?? new Set();
    folds.set(key, known.add(split.foldOf[row] ?? -1));
  }
  return folds;
}

/**
 * Where the base's model finds its features for each tested row: in this run's table when it has
 * all of the base's columns, else in the base's own version of the row, if there is one (-1 if not).
 */
function pairFeatures(
  { table: base, keys, ownValues }: BaseRows,
  { table, tested }: MeasuredRun,
): { columns: Float64Array[]; rows: Int32Array } {
  const byName = new Map(table.features.map((feature) => [feature.name, feature.values]));
  const columns = base.features.map((feature) => byName.get(feature.name));
  if (!ownValues && columns.every((column) => column !== undefined)) {
    return { columns, rows: tested };
  }
  const rowOfKey = new Map<string, number>();
  for (const [row, key] of keys.base.entries()) if (!rowOfKey.has(key)) rowOfKey.set(key, row);
  return {
    columns: base.features.map((feature) => feature.values),
    rows: tested.map((row) => rowOfKey.get(keys.current[row]!) ?? -1),
  };
}
