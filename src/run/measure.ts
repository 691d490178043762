import type { Majority, ModelSettings } from '../document/result.js';
import type { Forest, ForestOptions, GrowForest } from '../forest/forest.js';
import { evaluate } from '../metrics/evaluate.js';
import type { Evaluation, Predictions } from '../metrics/evaluation.js';
import type { Settings } from '../settings/settings.js';
import { listSince } from '../rules/since.js';
import { splitTable } from '../split/splitTable.js';
import type { Table } from '../table/table.js';
import { forestOptions } from '../training/forestOptions.js';
import type { Importance } from '../document/result.js';
import { ImportanceMeter } from '../explanation/importanceMeter.js';
import { type MeasuredRun, measureForest } from '../training/measureForest.js';
import { modelSettings } from '../training/modelSettings.js';
import { weighMajority } from '../verdict/weighMajority.js';
import type { RunPorts } from './ports.js';
import { requireMemory } from './requireMemory.js';
import { toPredictions } from './toPredictions.js';

/** A table whose rows have been divided, with what its models answer. */
export interface Measured extends MeasuredRun {
  readonly settings: Settings;
  readonly modelSettings: ModelSettings;
  readonly options: ForestOptions;
  readonly predictions: Predictions;
  readonly evaluation: Evaluation;
  /** The model beside one that learned nothing. */
  readonly majority: Majority;
  /** Per tested row the key of its group; `null` without a group column. */
  readonly groups: readonly string[] | null;
  /** The model that was measured, where it is the one to keep; `null` where that is to be grown. */
  readonly forest: Forest | null;
  readonly importance: Importance;
}

/**
 * Divides the rows of a table, grows a model for each part and asks it about the rows it has not
 * seen.
 *
 * @throws UserError when the settings cannot be met by this table
 */
export async function measure(
  table: Table,
  settings: Settings,
  { grow, progress, data, base }: Pick<RunPorts, 'grow' | 'progress' | 'data' | 'base'>,
): Promise<Measured> {
  const split = splitTable(table, settings.split);
  const options = forestOptions(settings.hyperparameters, table.features.length);
  const tested = Int32Array.from(table.labels.keys()).filter((row) => split.foldOf[row]! >= 0);
  const run = { table, split, tested };
  const isCompared =
    (base.commit ?? base.store) !== null || listSince(settings.gate.rules).length > 0;
  const models = settings.baseline !== 'none' && isCompared ? 2 : 1;
  const fitsTwice = requireMemory({
    data: data.length,
    rows: table.labels.length,
    columns: table.features.length,
    features: options.featuresPerTree,
    classes: table.classes.length,
    trees: options.trees,
    bagging: options.algorithm === 'random-forest',
    tested: tested.length,
    models,
  });
  progress.phase(
    `Measuring ${split.folds} model${split.folds === 1 ? '' : 's'} on ${tested.length} rows`,
    split.folds * options.trees,
  );
  // The same rows, options and seed as the model to keep would be grown from. It is grown again
  // only where keeping it would leave no room for the base's.
  const isKept = split.method === 'hold-out' && (models === 1 || fitsTwice);
  let forest: Forest | null = null;
  const growAndKeep: GrowForest = async (set, classes, growth) => {
    const grown = await grow(set, classes, growth);
    if (isKept) forest = grown;
    return grown;
  };
  const importance = new ImportanceMeter(run, options);
  const votes = await measureForest(run, options, growAndKeep, importance.watch);
  const predictions = toPredictions(run, votes);
  const isGrouped = settings.table.groupColumn !== null;
  const groups = isGrouped ? Array.from(tested, (row) => table.splitKeys[row]!) : null;
  return {
    ...run,
    settings,
    modelSettings: modelSettings(settings, table, split),
    options,
    predictions,
    evaluation: evaluate(predictions),
    majority: weighMajority({ predictions, groups }, settings.split.seed),
    groups,
    forest,
    importance: importance.result(),
  };
}
