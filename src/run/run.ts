import type { BaseAccess } from '../baseline/baseline.js';
import { obtainBaseline } from '../baseline/obtainBaseline.js';
import { attribute } from '../explanation/attribute.js';
import { compare } from '../comparison/compare.js';
import { findDataChanges } from '../comparison/findDataChanges.js';
import { measureSeeds } from '../explanation/measureSeeds.js';
import { evaluate } from '../metrics/evaluate.js';
import type { Predictions } from '../metrics/evaluation.js';
import type { OutputDirectory } from '../files/outputDirectory.js';
import { forestOptions } from '../training/forestOptions.js';
import type { GrowForest, Votes } from '../forest/forest.js';
import { measureForest } from '../training/measureForest.js';
import { orderRows, selectTrainingSet } from '../training/trainingSet.js';
import { formatJson } from '../json/formatJson.js';
import { saveModel } from '../model/saveModel.js';
import { renderMarkdown } from '../report/renderMarkdown.js';
import { renderPredictionsCsv } from '../report/renderPredictionsCsv.js';
import { createResult } from './createResult.js';
import type { Result } from '../document/result.js';
import type { Progress } from '../progress.js';
import { modelSettings } from '../training/modelSettings.js';
import type { Settings } from '../settings/settings.js';
import { splitTable } from '../split/splitTable.js';
import { readTable } from '../table/readTable.js';
import { summariseTable } from '../table/summariseTable.js';
import type { Table } from '../table/table.js';
import { accept } from '../verdict/accept.js';
import { judgeByBase, type Judgement } from '../verdict/judgeByBase.js';
import { listIntervals } from '../verdict/listIntervals.js';
import { selectPair } from '../verdict/selectPair.js';

/** The world, as far as a run needs it. */
export interface RunPorts {
  readonly toolVersion: string;
  readonly now: () => Date;
  readonly source: Result['source'];
  /** The bytes of the CSV named by `data`. */
  readonly data: Uint8Array;
  /** How the CSV is called in messages and reports. */
  readonly dataName: string;
  readonly base: BaseAccess;
  /** The settings the base commit would be run with, given the text of its settings file. */
  readonly settingsAt: (file: string | null) => Promise<Settings>;
  readonly configPath: string;
  readonly bundledTable: Uint8Array;
  /** Who accepts what breaks the rules, by this label; `null` when nobody does. */
  readonly findAcceptance: (label: string) => Promise<Result['acceptance']>;
  readonly grow: GrowForest;
  readonly output: OutputDirectory;
  readonly progress: Progress;
}

/** Absolute paths. */
export interface RunFiles {
  readonly model: string;
  readonly metrics: string;
  readonly predictions: string;
  readonly report: string;
}

/**
 * One run: reads the table, measures the model, compares it with the base, decides, and writes the
 * files. Publishing is left to the caller.
 *
 * @throws UserError when settings or data cannot be used; nothing is written then
 */
export async function run(
  settings: Settings,
  ports: RunPorts,
): Promise<{ result: Result; files: RunFiles }> {
  const table = readTable(ports.data, ports.dataName, settings.table);
  const split = splitTable(table, settings.split);
  const options = forestOptions(settings.hyperparameters, table.features.length);
  const effective = modelSettings(settings, table, split);
  const tested = Int32Array.from(table.labels.keys()).filter(
    (row) => (split.foldOf[row] ?? -1) >= 0,
  );

  const { progress } = ports;
  const grow: GrowForest = (set, classes, growth) =>
    ports.grow(set, classes, growth, () => {
      progress.tree();
    });
  progress.phase(
    `Measuring ${split.folds} model${split.folds === 1 ? '' : 's'} on ${tested.length} rows`,
    split.folds * options.trees,
  );
  const votes = await measureForest({ table, split, tested }, options, grow);
  const predictions = toPredictions(table, tested, votes);
  const evaluation = evaluate(predictions);

  progress.phase('Preparing the comparison with the base', null);
  const measured = { table, split, tested, settings, modelSettings: effective, ...ports };
  const { baseline, rejected } = await obtainBaseline(measured, ports.base, grow);
  const base = 'votes' in baseline ? toPredictions(table, tested, baseline.votes) : null;
  const groups =
    settings.table.groupColumn === null
      ? null
      : Array.from(tested, (row) => table.splitKeys[row] ?? '');
  const comparison = base && compare(predictions, base);
  const pair = base && selectPair(predictions, base, groups);
  const dataChanges =
    baseline.table === null
      ? null
      : findDataChanges(baseline.table, { table, settings: settings.table });
  const attribution =
    'votes' in baseline && comparison !== null
      ? await attribute(measured, baseline, comparison, grow)
      : null;
  const seeds = await measureSeeds(measured, options, evaluation.accuracy, comparison, grow);
  const data = summariseTable(table);
  const { seed } = effective;
  const judgement = judgeByBase(
    { evaluation, data, dataChanges, baseline, comparison, pair, seed },
    settings.gate,
    baseline.policy,
  );
  const acceptance = await findAcceptance(judgement, ports);

  progress.phase('Training the model to keep', options.trees);
  const rows = orderRows(table).filter(
    (row) => split.method === 'cross-validation' || split.foldOf[row] === -1,
  );
  const forest = await grow(selectTrainingSet(table, rows), table.classes.length, options);
  progress.end();
  const model = await saveModel(forest, table, rows.length, effective, options, ports.output);
  const result = createResult({
    toolVersion: ports.toolVersion,
    createdAt: ports.now(),
    name: settings.name,
    source: ports.source,
    settings: effective,
    data,
    table,
    split,
    tested,
    predictions,
    evaluation,
    mode: settings.baseline,
    baseline,
    rejected,
    comparison,
    attribution,
    seeds,
    dataChanges,
    intervals: listIntervals({ predictions, groups }, pair, seed),
    model: model.summary,
    judgement: accept(judgement, acceptance, baseline.source),
    acceptance,
  });
  const { output } = ports;
  return {
    result,
    files: {
      model: model.path,
      metrics: await output.write('metrics.json', [formatJson(result)]),
      predictions: await output.write('predictions.csv', [renderPredictionsCsv(result)]),
      report: await output.write('report.md', [renderMarkdown(result)]),
    },
  };
}

/** Asked only about a judgement that it can change: not about one that waits for the base alone. */
const findAcceptance = async (
  { verdict, policy, rules, basePolicy }: Judgement,
  ports: RunPorts,
): Promise<Result['acceptance']> => {
  const all = [...rules, ...(basePolicy?.rules ?? [])];
  const isOpen = verdict === 'inconclusive' && all.some(({ outcome }) => outcome === verdict);
  const isAsked = verdict === 'failed' || isOpen;
  return isAsked && policy.acceptLabel !== null ? ports.findAcceptance(policy.acceptLabel) : null;
};

/** Votes as predictions, beside the truth of this run's table. */
function toPredictions(table: Table, tested: Int32Array, votes: Votes): Predictions {
  const classes = table.classes.length;
  const first = votes.predicted.findIndex((code) => code >= 0);
  const trees = votes.counts
    .subarray(first * classes, (first + 1) * classes)
    .reduce((sum, count) => sum + count, 0);
  return {
    classes: table.classes,
    truth: tested.map((row) => table.labels[row] ?? 0),
    predicted: votes.predicted,
    votes: votes.counts,
    trees,
  };
}
