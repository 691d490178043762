import type { GrowForest } from '../forest/forest.js';
import { forestOptions } from '../training/forestOptions.js';
import { NOT_PREDICTED } from '../training/predictFolds.js';
import { modelSettings } from '../training/modelSettings.js';
import { printPolicy } from '../rules/policy.js';
import { assignFolds } from '../split/assignFolds.js';
import { planSplit } from '../split/splitTable.js';
import { summariseTable } from '../table/summariseTable.js';
import type { Table } from '../table/table.js';
import { haveSameIdColumn } from '../table/tableInUse.js';
import { matchRows } from '../table/matchRows.js';
import type { CurrentRun, Rung } from './obtainBaseline.js';
import { type BaseFiles, short } from './openBase.js';
import { retrain } from './retrain.js';

/**
 * The rung that grows the base commit's models again, from its own settings and data but on this
 * run's split, and asks them about this run's rows.
 */
export async function retrainCommit(
  run: CurrentRun,
  commit: string,
  files: BaseFiles,
  grow: GrowForest,
): Promise<Rung> {
  const reading = await files.table(commit);
  if (reading.state !== 'found') return { ...reading, notComparable: false };
  const { settings, table } = reading.value;

  const obstacle = whyNotComparable(table, run.table);
  if (obstacle !== null) return notComparable(commit, obstacle);
  const inUse = { table, settings: settings.table };
  const sameIdColumn = haveSameIdColumn(inUse, { table: run.table, settings: run.settings.table });
  const keys = matchRows(table, run.table, sameIdColumn);
  if (keys === null) return notComparable(commit, 'no feature column is in both');

  const ownFolds = assignFolds(table.splitKeys, run.settings.split, run.split.method);
  const options = forestOptions(settings.hyperparameters, table.features.length);
  const votes = await retrain(table, ownFolds, keys, run, options, grow);
  if (votes.predicted.every((code) => code === NOT_PREDICTED)) {
    return notComparable(commit, "none of its rows is among this run's");
  }
  return {
    unanswered: 0,
    baseline: {
      source: 'commit',
      commit,
      reason: `Trained again from the data and settings of ${short(commit)}.`,
      settings: modelSettings(settings, table, planSplit(settings.split, table.labels.length)),
      data: summariseTable(table),
      votes,
      policy: printPolicy(settings.gate),
      table: inUse,
    },
  };
}

const notComparable = (commit: string, obstacle: string): Rung => ({
  state: 'none',
  reason: `Not comparable with ${short(commit)}: ${obstacle}.`,
  notComparable: true,
});

function whyNotComparable(base: Table, current: Table): string | null {
  if (base.target !== current.target) return 'its target is another column';
  const sameClasses =
    base.classes.length === current.classes.length &&
    base.classes.every((name, index) => name === current.classes[index]);
  return sameClasses ? null : 'its classes differ';
}
