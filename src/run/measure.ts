import type { Majority, ModelSettings } from '../document/result.js';
import type { Forest, ForestOptions } from '../forest/forest.js';
import { evaluate } from '../metrics/evaluate.js';
import type { Evaluation, Predictions } from '../metrics/evaluation.js';
import type { Settings } from '../settings/settings.js';
import { listSince } from '../rules/since.js';
import { splitTable } from '../split/splitTable.js';
import { taskOf, type Table } from '../table/table.js';
import { forestOptions } from '../training/forestOptions.js';
import type { Importance } from '../document/result.js';
import { ImportanceMeter } from '../explanation/importanceMeter.js';
import { type DrawnFeatures, listTried, stayWith } from '../training/growths.js';
import { type MeasuredRun, measureForest } from '../training/measureForest.js';
import { modelSettings } from '../training/modelSettings.js';
import type { WatchFold } from '../training/predictFolds.js';
import { requireThreshold } from '../training/thresholdOf.js';
import { weighMajority } from '../verdict/weighMajority.js';
import type { RunPorts } from './ports.js';
import { requireMemory } from './requireMemory.js';
import { toPredictions } from './toPredictions.js';

/** A table whose rows have been divided, and how its models are to be grown. */
export interface Divided extends MeasuredRun {
  readonly settings: Settings;
  readonly modelSettings: ModelSettings;
  readonly options: ForestOptions;
  /** Whether the model that is measured can be kept beside all that is still to be grown. */
  readonly isForestKept: boolean;
}

/** The same, with what its models answer. */
export interface Measured extends Divided {
  readonly predictions: Predictions;
  readonly evaluation: Evaluation;
  /** The model beside one that learned nothing. */
  readonly majority: Majority;
  /** Per tested row the key of its group; `null` without a group column. */
  readonly groups: readonly string[] | null;
  /** The model that was measured, where it is the one to keep; `null` where that is to be grown. */
  readonly forest: Forest | null;
  readonly drawn: DrawnFeatures;
  /** What the base's trees drew, where that is what these stay with; else `null`. */
  readonly ofBase: DrawnFeatures | null;
  readonly importance: Importance;
}

/**
 * Divides the rows of a table.
 *
 * @throws UserError when the settings cannot be met by this table
 */
export function divide(
  table: Table,
  settings: Settings,
  { data, base }: Pick<RunPorts, 'data' | 'base'>,
): Divided {
  const split = splitTable(table, settings.split);
  const rows = table.labels.length;
  requireThreshold(settings.hyperparameters, table.classes, table.path);
  const options = forestOptions(
    settings.hyperparameters,
    table.features.length,
    rows,
    taskOf(table),
    table.classes,
  );
  const tested = Int32Array.from(table.labels.keys()).filter((row) => split.foldOf[row]! >= 0);
  const isCompared =
    (base.commit ?? base.store) !== null || listSince(settings.gate.rules).length > 0;
  const models = settings.baseline !== 'none' && isCompared ? 2 : 1;
  const fitsTwice = requireMemory({
    data: data.length,
    rows,
    columns: table.features.length,
    features: listTried(options).at(-1) ?? options.featuresPerTree,
    classes: table.classes.length,
    trees: options.trees,
    bagging: options.algorithm === 'random-forest',
    tested: tested.length,
    models,
  });
  return {
    table,
    split,
    tested,
    settings,
    modelSettings: modelSettings(settings, table, split),
    options,
    // The same rows, options and seed as the model to keep would be grown from. It is grown again
    // only where keeping it would leave no room for the base's.
    isForestKept: split.method === 'hold-out' && (models === 1 || fitsTwice),
  };
}

/**
 * Grows a model for each part of a table and asks it about the rows it has not seen.
 *
 * @param beside what the trees of the base drew, which these stay with where they can
 */
export async function measure(
  run: Divided,
  beside: DrawnFeatures | null,
  { grow, progress }: Pick<RunPorts, 'grow' | 'progress'>,
): Promise<Measured> {
  const { table, split, tested, settings, options, isForestKept } = run;
  const columns = table.features.length;
  progress.phase(
    `Measuring ${split.folds} model${split.folds === 1 ? '' : 's'} on ${tested.length} rows`,
    split.folds * options.trees,
  );
  let forest: Forest | null = null;
  const measured = new Array<number | null>(split.folds).fill(null);
  const importance = new ImportanceMeter(run, options);
  const growths = measured.map((_, fold) =>
    stayWith(beside?.measured[fold] ?? null, beside?.columns ?? columns, options, columns),
  );
  const watch: WatchFold = (grown, fold) => {
    const [position = 0] = fold.rows;
    measured[split.foldOf[tested[position]!]!] = grown.featuresPerTree;
    if (isForestKept) forest = grown;
    importance.watch(grown, fold);
  };
  const votes = await measureForest(run, options, grow, watch, growths);
  const predictions = toPredictions(run, votes);
  const isGrouped = settings.table.groupColumn !== null;
  const groups = isGrouped ? Array.from(tested, (row) => table.splitKeys[row]!) : null;
  return {
    ...run,
    predictions,
    evaluation: evaluate(predictions),
    majority: weighMajority({ predictions, groups }, settings.split.seed),
    groups,
    forest,
    drawn: { measured, kept: null, columns },
    ofBase: beside,
    importance: importance.result(),
  };
}
