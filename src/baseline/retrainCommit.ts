import { UserError } from '../errors.js';
import { forestOptions } from '../forest/forestOptions.js';
import { NOT_PREDICTED } from '../forest/predictFolds.js';
import type { GrowForest } from '../forest/forest.js';
import { modelSettings } from '../settings/modelSettings.js';
import type { Settings } from '../settings/settings.js';
import { assignFolds } from '../split/assignFolds.js';
import { planSplit } from '../split/splitTable.js';
import { readTable } from '../table/readTable.js';
import { summariseTable } from '../table/summariseTable.js';
import type { Table } from '../table/table.js';
import type { BaseAccess, FoundBaseline } from './baseline.js';
import { matchRows } from './matchRows.js';
import type { CurrentRun } from './obtainBaseline.js';
import { retrain } from './retrain.js';

/** The rung that trains the base commit again from its own data and settings file. */
export type Retrained =
  | { readonly state: 'found'; readonly baseline: FoundBaseline }
  | { readonly state: 'none' | 'unreadable'; readonly reason: string };

const none = (reason: string): Retrained => ({ state: 'none', reason });
const unreadable = (path: string, commit: string, reason: string): Retrained => ({
  state: 'unreadable',
  reason: `${path} of ${commit} cannot be read: ${reason}`,
});

/**
 * Reads the base commit's settings and data, grows its models on this run's split and asks them
 * about this run's rows. No code of the commit is run.
 *
 * @throws when what the commit says cannot be used
 */
export async function retrainCommit(
  run: CurrentRun,
  base: BaseAccess,
  grow: GrowForest,
): Promise<Retrained> {
  const { commit } = base;
  if (commit === null) return none(base.reason);
  const short = commit.slice(0, 7);

  const config = await base.readFile(commit, run.configPath);
  if (config.state === 'unavailable') return unreadable(run.configPath, short, config.reason);
  const settings = run.settingsAt(
    config.state === 'found' ? new TextDecoder().decode(config.bytes) : null,
  );
  const path = settings.table.data;
  const data =
    path === null
      ? { state: 'found' as const, bytes: run.bundledTable }
      : await base.readFile(commit, path);
  if (data.state === 'absent') return none(`${String(path)} does not exist at ${short}.`);
  if (data.state === 'unavailable') return unreadable(String(path), short, data.reason);
  const table = readAs(data.bytes, `${path ?? run.table.path} at ${short}`, settings);

  const obstacle = whyNotComparable(table, run.table);
  if (obstacle !== null) return none(`Not comparable with ${short}: ${obstacle}.`);
  const sameIdColumn =
    settings.table.idColumn !== null && settings.table.idColumn === run.settings.table.idColumn;
  const keys = matchRows(table, run.table, sameIdColumn);
  if (keys === null) return none(`Not comparable with ${short}: no feature column is in both.`);

  const ownFolds = assignFolds(table.splitKeys, run.settings.split, run.split.method);
  const options = forestOptions(settings.hyperparameters, table.features.length);
  const votes = await retrain(table, ownFolds, keys, run, options, grow);
  if (votes.predicted.every((code) => code === NOT_PREDICTED)) {
    return none(`Not comparable with ${short}: none of its rows is among this run's.`);
  }
  return {
    state: 'found',
    baseline: {
      source: 'commit',
      commit,
      reason: `Trained again from the data and settings of ${short}.`,
      settings: modelSettings(settings, table, planSplit(settings.split, table.labels.length)),
      data: summariseTable(table),
      votes,
    },
  };
}

function readAs(data: Uint8Array, path: string, settings: Settings): Table {
  try {
    return readTable(data, path, settings.table);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, `The base's own table cannot be used: ${error.message}`);
  }
}

function whyNotComparable(base: Table, current: Table): string | null {
  if (base.target !== current.target) return 'its target is another column';
  const sameClasses =
    base.classes.length === current.classes.length &&
    base.classes.every((name, index) => name === current.classes[index]);
  return sameClasses ? null : 'its classes differ';
}
