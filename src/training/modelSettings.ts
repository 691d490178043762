import type { ModelSettings } from '../document/result.js';
import type { Split } from '../split/split.js';
import type { Table } from '../table/table.js';
import type { MaxFeatures, Settings } from '../settings/settings.js';

/**
 * The settings in force, for the result document: what was `auto` or the last column is named, and
 * what had no effect has one fixed value (a decision tree is one tree with all features, a hold-out
 * one fold, and a cross-validation holds out nothing).
 */
export function modelSettings(
  settings: Settings,
  table: Table,
  split: Pick<Split, 'method' | 'folds' | 'testSize'>,
): ModelSettings {
  const { ignore, categoricalFeatures, numericFeatures, idColumn, groupColumn } = settings.table;
  const { missing, separator, decimal } = settings.table;
  const { algorithm, trees, maxFeatures, positiveClass, ...growth } = settings.hyperparameters;
  const isForest = algorithm === 'random-forest';
  return {
    target: table.target,
    ignore: [...ignore].sort(),
    categoricalFeatures: [...categoricalFeatures].sort(),
    numericFeatures: [...numericFeatures].sort(),
    missing,
    separator,
    decimal,
    idColumn,
    groupColumn,
    algorithm,
    trees: isForest ? trees : 1,
    maxFeatures: isForest ? writeMaxFeatures(maxFeatures) : '1.0',
    ...growth,
    positiveClass: nameUnlessLast(positiveClass, table.classes),
    evaluation: split.method,
    folds: split.folds,
    testSize: split.testSize,
  };
}

/** The settings in force for answers that are given: only what says which rows and answers these are. */
export function givenSettings(
  { table, split, predictions, hyperparameters }: Settings,
  {
    table: { target, classes },
    idColumn,
  }: { readonly table: Pick<Table, 'target' | 'classes'>; readonly idColumn: string | null },
): ModelSettings {
  const { groupColumn, separator, decimal, missing } = table;
  return {
    target,
    ignore: [],
    categoricalFeatures: [],
    numericFeatures: [],
    missing,
    separator,
    decimal,
    idColumn,
    groupColumn,
    algorithm: 'given',
    trees: 0,
    maxFeatures: '0',
    maxDepth: null,
    minSamplesSplit: 0,
    minGain: 0,
    seed: split.seed,
    threshold: hyperparameters.threshold,
    positiveClass: nameUnlessLast(hyperparameters.positiveClass, classes),
    evaluation: 'given',
    folds: 1,
    testSize: 0,
    predictionColumn: predictions?.predictionColumn ?? null,
    probabilityColumns: [...(predictions?.probabilityColumns ?? [])],
  };
}

/** To name the class that is looked for anyway changes nothing. */
function nameUnlessLast(name: string | null, classes: readonly string[]): string | null {
  return name === classes.at(-1) ? null : name;
}

/** As a user writes it, so that all (`1.0`) and one (`1`) stay apart. */
function writeMaxFeatures(maxFeatures: MaxFeatures): string {
  if (typeof maxFeatures === 'string') return maxFeatures;
  if ('count' in maxFeatures) return String(maxFeatures.count);
  return maxFeatures.share === 1 ? '1.0' : String(maxFeatures.share);
}
