import { readFileSync } from 'node:fs';
import type {
  BaseAccess,
  Baseline,
  CurrentRun,
  StoredResult,
} from '../../src/baseline/baseline.js';
import { obtainBaseline, type Obtained } from '../../src/baseline/obtainBaseline.js';
import { compare } from '../../src/comparison/compare.js';
import type { Answers, Predictions } from '../../src/metrics/evaluation.js';
import type { GrowForest, Votes } from '../../src/forest/forest.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { growForest } from '../../src/forest/growForest.js';
import { measureForest } from '../../src/training/measureForest.js';
import type { Result } from '../../src/document/result.js';
import { modelSettings } from '../../src/training/modelSettings.js';
import { splitTable } from '../../src/split/splitTable.js';
import { readTableWith } from '../../src/table/readTable.js';
import { TABLE_LIMITS } from '../../src/table/tableLimits.js';
import { readSettingsFrom } from './readSettingsFrom.js';
import { joinCsv, splitCsv } from './tables.js';

export const IRIS = readFileSync('data/iris.csv', 'utf8');
export const [HEADER = [], ...ROWS] = splitCsv(IRIS);
export function irisWith(rows: readonly (readonly string[])[]): string {
  return joinCsv([HEADER, ...rows]);
}

/** A run on a table, with settings as a settings file gives them. */
export function startRun(csv: string, values: Readonly<Record<string, string>> = {}): CurrentRun {
  const settings = readSettingsFrom({ data: 'd.csv', trees: '5', ...values });
  const table = readTableWith(null, Buffer.from(csv), 'd.csv', settings.table, TABLE_LIMITS);
  const split = splitTable(table, settings.split);
  return {
    table,
    split,
    tested: Int32Array.from(table.labels.keys()).filter((row) => split.foldOf[row] !== -1),
    settings,
    modelSettings: modelSettings(settings, table, split),
    settingsAt: (text) =>
      Promise.resolve(readSettingsFrom({ data: 'd.csv' }, text ?? undefined, 'gate.yml')),
    configPath: 'gate.yml',
    bundledTable: Buffer.from(csv),
    followPointer: () => Promise.resolve(null),
  };
}

export const COMMIT = 'c'.repeat(40);

/** A base commit with these files, and what earlier runs stored. */
export function baseWith(
  files: Readonly<Record<string, string>> | null,
  stored: { exact?: StoredResult; newest?: StoredResult } | null = null,
): BaseAccess {
  const none: StoredResult = { state: 'none', reason: 'Nothing is stored.' };
  return {
    commit: COMMIT,
    reason: 'Given.',
    workflow: null,
    store: stored && {
      findExact: () => Promise.resolve(stored.exact ?? none),
      findNewest: () => Promise.resolve(stored.newest ?? none),
      findAt: () => Promise.resolve(none),
    },
    findCommit: () => Promise.resolve({ state: 'found', commit: COMMIT }),
    readFile: (_, path) => {
      if (files === null) return Promise.resolve({ state: 'unavailable', reason: 'No server.' });
      const text = files[path];
      return Promise.resolve(
        text === undefined ? { state: 'absent' } : { state: 'found', bytes: Buffer.from(text) },
      );
    },
  };
}

export interface Compared {
  readonly baseline: Baseline;
  readonly rejected: Obtained['rejected'];
  readonly comparison: Result['comparison'];
  readonly votes: Votes;
}

/** Measures a run and holds it against a base. */
export async function compareRun(
  run: CurrentRun,
  base: BaseAccess,
  grow: GrowForest = growForest,
): Promise<Compared> {
  const options = forestOptions(
    run.settings.hyperparameters,
    run.table.features.length,
    run.table.labels.length,
  );
  const votes = await measureForest(run, options, grow);
  const { baseline, rejected } = await obtainBaseline(run, base, grow);
  const predictions = ({ predicted, counts }: Answers): Predictions => ({
    classes: run.table.classes,
    truth: run.tested.map((row) => run.table.labels[row] ?? -1),
    predicted,
    votes: counts,
    total: options.trees,
  });
  const comparison =
    'votes' in baseline ? compare(predictions(votes), predictions(baseline.votes)) : null;
  return { baseline, rejected, comparison, votes };
}
