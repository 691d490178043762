import { type Growth, NOT_PREDICTED, noVotes, takeVotes } from '../training/predictFolds.js';
import { encode, encodeOwn } from '../preprocessing/encode.js';
import { fitEncoding } from '../preprocessing/fitEncoding.js';
import type { ForestOptions, GrowForest, TrainingSet, Votes } from '../forest/forest.js';
import type { MeasuredRun } from '../training/measureForest.js';
import { orderRows, selectColumns, selectTrainingSet } from '../training/trainingSet.js';
import { turnOf } from '../training/turnOf.js';
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

/** What models of the base answer. */
export interface Retrained {
  /** For each row that this run tests; none where the base's model cannot be given its features. */
  readonly votes: Votes;
  /** For each row of the base's own table; -1 where no model of the base was kept from it. */
  readonly own: Int32Array;
  /** The numbers for these rows, where these are predicted; NaN where no model was kept from a row. */
  readonly ownNumbers: Float64Array | null;
  /** By fold, how many features its model's trees drew; `null` where none was grown. */
  readonly featuresPerTree: readonly (number | null)[];
}

/**
 * Grows the base's models again and asks them about the rows that this run tests, and about the
 * base's own.
 *
 * A row of the base is kept from training exactly those models that are asked about it, so both
 * sides are measured on the same rows and neither has seen them.
 *
 * @param options the base's hyperparameters
 * @param growths by fold, what is other for its model
 */
export async function retrain(
  base: BaseRows,
  run: MeasuredRun,
  options: ForestOptions,
  grow: GrowForest,
  growths: readonly Growth[] = [],
): Promise<Retrained> {
  const classes = run.table.classes.length;
  const votes = noVotes(run.tested.length, classes);
  const own = new Int32Array(base.table.labels.length).fill(NOT_PREDICTED);
  const ownNumbers =
    base.table.targets && new Float64Array(base.table.labels.length).fill(Number.NaN);
  const featuresPerTree: (number | null)[] = [];
  for (const fold of planFolds(base, run)) {
    const number = featuresPerTree.push(null) - 1;
    if (fold.rows.length === 0) continue;
    const forest = await grow(fold.trainingSet, classes, { ...options, ...growths[number] });
    featuresPerTree[number] = forest.featuresPerTree;
    takeVotes(votes, fold.rows, forest.vote(fold.columns));
    const answers = forest.vote(fold.ownColumns);
    for (const [index, row] of fold.ownRows.entries()) {
      own[row] = answers.predicted[index]!;
      if (ownNumbers !== null) ownNumbers[row] = answers.counts[index]!;
    }
  }
  return { votes, own, ownNumbers, featuresPerTree };
}

/** A model of the base, and what it is asked about: rows that this run tests, and rows of the base. */
interface BaseFold {
  readonly trainingSet: TrainingSet;
  readonly rows: Int32Array;
  readonly columns: readonly Float64Array[];
  readonly ownRows: Int32Array;
  readonly ownColumns: readonly Float64Array[];
}

function* planFolds(base: BaseRows, run: MeasuredRun): Generator<BaseFold> {
  const { table, keys } = base;
  const foldsOfKey = collectFolds(keys, run);
  const isHeldOut = (row: number, fold: number): boolean =>
    foldsOfKey.get(keys.base[row]!)?.has(fold) ?? base.folds[row] === fold;
  const order = orderRows(table);
  const features = pairFeatures(base, run);
  const ownFeatures = encodeOwn(table.features);
  for (let fold = 0; fold < run.split.folds; fold += 1) {
    const rows = Int32Array.from(run.tested.keys()).filter(
      (position) =>
        run.split.foldOf[run.tested[position]!] === fold && features.rows[position]! >= 0,
    );
    const sourceRows = Int32Array.from(rows, (position) => features.rows[position]!);
    const ownRows = Int32Array.from(order.keys()).filter((row) => isHeldOut(row, fold));
    yield {
      trainingSet: selectTrainingSet(
        table,
        order.filter((row) => !isHeldOut(row, fold)),
        turnOf(run.split, fold),
      ),
      rows,
      columns: selectColumns(features.columns, sourceRows),
      ownRows,
      ownColumns: selectColumns(ownFeatures, ownRows),
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
  const byName = new Map(table.features.map((feature) => [feature.name, feature]));
  const columns = base.features.flatMap((feature) => {
    const column = byName.get(feature.name);
    return column === undefined ? [] : [encode(column, fitEncoding(feature))];
  });
  if (!ownValues && columns.length === base.features.length) return { columns, rows: tested };
  const rowOfKey = new Map<string, number>();
  for (const [row, key] of keys.base.entries()) if (!rowOfKey.has(key)) rowOfKey.set(key, row);
  return {
    columns: encodeOwn(base.features),
    rows: tested.map((row) => rowOfKey.get(keys.current[row]!) ?? -1),
  };
}
