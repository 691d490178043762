import { errorMessage, UserError } from '../errors.js';
import type { FileAtCommit } from '../git/fileAtCommit.js';
import type { ModelSettings } from '../document/result.js';
import { alignNames, type AlignedTable } from '../comparison/alignNames.js';
import type { Settings } from '../settings/settings.js';
import { readTable } from '../table/readTable.js';
import type { Table } from '../table/table.js';
import { shortCommit } from '../text/shortCommit.js';
import { splitSettingsOf } from '../training/splitSettingsOf.js';
import { hyperparametersOf } from '../training/hyperparametersOf.js';
import type { BaseAccess, BaseInputs } from './baseline.js';

/** What was read at a commit, or why not: it has no such file, or nobody knows. */
export type AtCommit<T> =
  | { readonly state: 'found'; readonly value: T }
  | { readonly state: 'none' | 'unreadable'; readonly reason: string };

/** What a run made of a commit's own files would start from. Each is read once, when it is asked for. */
export interface BaseFiles {
  settings(commit: string): Promise<AtCommit<Settings>>;
  table(commit: string): Promise<AtCommit<TableAtCommit>>;
}

/** The table of a commit. */
export interface TableAtCommit {
  readonly settings: Settings;
  /** By the names of its own file. */
  readonly table: Table;
  /** By the names of this run's. */
  readonly aligned: AlignedTable;
}

/**
 * The settings and the table of commits. No code of a commit is run, and no reading throws.
 *
 * @param stored what a run of one of the commits stored, which says what its model and its split
 *   were made with; what its files say is beside the inputs of this run's workflow
 */
export function readBaseFiles(
  inputs: BaseInputs,
  readFile: BaseAccess['readFile'],
  stored: { readonly commit: string; readonly settings: ModelSettings } | null = null,
): BaseFiles {
  const readSettings = once(async (commit): Promise<AtCommit<Settings>> => {
    const file = await readFile(commit, inputs.configPath);
    if (file.state === 'unavailable') return unavailable(inputs.configPath, commit, file.reason);
    const text = file.state === 'found' ? new TextDecoder().decode(file.bytes) : null;
    const settings = await inputs.settingsAt(text);
    return found(stored?.commit === commit ? takeStored(settings, stored.settings) : settings);
  });
  const readData = async (commit: string, path: string): Promise<FileAtCommit> => {
    const file = await readFile(commit, path);
    if (file.state !== 'absent') return file;
    return (await inputs.followPointer(path, (beside) => readFile(commit, beside))) ?? file;
  };
  const table: BaseFiles['table'] = once(async (commit) => {
    const read = await readSettings(commit);
    if (read.state !== 'found') return read;
    const { data } = read.value.table;
    const path = data ?? inputs.table.path;
    const file: FileAtCommit =
      data === null ? { state: 'found', bytes: inputs.bundledTable } : await readData(commit, data);
    if (file.state === 'absent') {
      return { state: 'none', reason: `${path} does not exist at ${shortCommit(commit)}.` };
    }
    if (file.state === 'unavailable') return unavailable(path, commit, file.reason);
    const table = await readAs(
      file.bytes,
      `${path} at ${shortCommit(commit)}`,
      asHere(read.value, inputs.table),
    );
    const settings = read.value;
    const current = { table: inputs.table, settings: inputs.settings.table };
    const aligned = alignNames({ table, settings: settings.table }, current);
    return found({ settings, table, aligned });
  });
  return { settings: readSettings, table };
}

/** Settings with what a result states of them: which columns, what is grown, how rows are divided. */
function takeStored(settings: Settings, stored: ModelSettings): Settings {
  const { target, ignore, categoricalFeatures, numericFeatures, idColumn, groupColumn } = stored;
  const columns = { target, ignore, categoricalFeatures, numericFeatures, idColumn, groupColumn };
  const { missing, separator, decimal } = stored;
  return {
    ...settings,
    table: { ...settings.table, ...columns, missing, separator, decimal },
    hyperparameters: hyperparametersOf(stored) ?? settings.hyperparameters,
    split: splitSettingsOf(stored, settings.split),
  };
}

function found<T>(value: T): AtCommit<T> {
  return { state: 'found', value };
}

function unavailable(path: string, commit: string, reason: string): AtCommit<never> {
  return {
    state: 'unreadable',
    reason: `${path} of ${shortCommit(commit)} cannot be read: ${reason}`,
  };
}

async function readAs(data: Uint8Array, path: string, settings: Settings): Promise<Table> {
  try {
    // The rows are parted by the table of the run alone.
    return await readTable(data, path, { ...settings.table, slices: [] });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // A reason is one sentence, on one line.
    const reason = error.message.replaceAll('\n', ' ');
    throw new UserError(error.code, `The base's own table cannot be used: ${reason}`);
  }
}

/** A table whose task nobody names is read as this run's is, so that a few more values make no other task of it. */
function asHere(settings: Settings, table: Table): Settings {
  const { task } = settings.table;
  const isOpen = task === 'auto' && table.targets !== null;
  return isOpen ? { ...settings, table: { ...settings.table, task: 'regression' } } : settings;
}

/** Asks once per commit and remembers the answer; what is thrown is an answer too. */
function once<T>(
  read: (commit: string) => Promise<AtCommit<T>>,
): (commit: string) => Promise<AtCommit<T>> {
  const known = new Map<string, Promise<AtCommit<T>>>();
  return (commit) => {
    const reading =
      known.get(commit) ??
      read(commit).catch((error: unknown) => ({
        state: 'unreadable' as const,
        reason: errorMessage(error),
      }));
    known.set(commit, reading);
    return reading;
  };
}
