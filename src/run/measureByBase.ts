import type { FoundBaseline } from '../baseline/baseline.js';
import { settingsChanges } from '../comparison/settingsChanges.js';
import type { ModelSettings, Result, SettingsChange } from '../document/result.js';
import { isGiven } from '../document/isGiven.js';
import { UserError } from '../errors.js';
import { INPUTS } from '../settings/definitions.js';
import type { Settings } from '../settings/settings.js';
import { statedInputs } from '../settings/statedInputs.js';
import { readTable } from '../table/readTable.js';
import { summariseTable } from '../table/summariseTable.js';
import { splitSettingsOf } from '../training/splitSettingsOf.js';
import type { Compared } from './compareWithBase.js';
import type { Judged } from './judgeRun.js';
import { keysOfBase, type KeysOfBase } from './keysOfBase.js';
import { divide, type Divided } from './measure.js';
import type { RunPorts } from './ports.js';

/** A run that divides its rows otherwise than the base, measured as the base measures. */
export interface MeasuredByBase<Outcome extends { readonly judged: Judged }> {
  readonly settingsChanges: readonly SettingsChange[];
  /** Or one sentence: why it cannot be measured so. */
  readonly outcome: Outcome | string;
}

/** What is known of a run beside its models. */
export type Told = Pick<Result, 'data' | 'findings' | 'dataChanges' | 'medians'>;

/** What says which classes are predicted and which one is looked for, of shares that stay. */
const DECIDING: readonly string[] = [INPUTS.threshold.name, INPUTS.positiveClass.name];
const DIVIDING: readonly string[] = [
  ...statedInputs(['split']).map(({ name }) => name),
  ...DECIDING,
];

/**
 * Measures a run once more, divided as the base's run was, when its own settings divide the rows
 * or tell the classes apart otherwise: evaluation, folds, test size, seed, ids or groups, threshold,
 * positive class, or, where rows are told apart by their features, columns that came, went, are ignored or have another name. So no change can choose the
 * rows it is tested on.
 *
 * @param again measures and judges rows that are divided otherwise
 * @param takeAgain the same of answers that are given; `null` where no setting tells these apart
 * @returns `null` when the rows are divided alike, or nothing is known of the base
 */
export async function measureByBase<Outcome extends { readonly judged: Judged }>(
  measured: Pick<Divided, 'modelSettings' | 'settings' | 'table'>,
  { baseline, dataChanges, medians }: Pick<Compared, 'baseline' | 'dataChanges' | 'medians'>,
  findings: Result['findings'],
  ports: RunPorts,
  again: (run: Divided, told: Told) => Promise<Outcome>,
  takeAgain: ((settings: Settings, told: Omit<Told, 'data'>) => Promise<Outcome>) | null = null,
): Promise<MeasuredByBase<Outcome> | null> {
  if (!('votes' in baseline)) return null;
  if (isGiven(measured.modelSettings)) {
    const told = { findings, dataChanges, medians };
    return takeAgain && decideByBase(measured, baseline, (settings) => takeAgain(settings, told));
  }
  const base = inOwnNames(baseline);
  const settings = divideAs(base, measured.settings);
  const apart = settingsChanges(base, measured.modelSettings);
  let changes = apart.filter(({ name }) => DIVIDING.includes(name));
  try {
    const own =
      changes.length === 0
        ? measured.table
        : await readTable(ports.data, ports.dataName, settings.table);
    const isByFeatures = base.idColumn === null && base.groupColumn === null;
    const keys = isByFeatures && baseline.table ? keysOfBase(baseline.table, own) : null;
    if (keys !== null) {
      changes = [...changes, ...describeColumns(keys, base, measured.modelSettings)];
    }
    if (changes.length === 0) return null;
    const table = keys === null ? own : { ...own, splitKeys: keys.splitKeys };
    const told = { data: summariseTable(table), findings, dataChanges, medians };
    return { settingsChanges: changes, outcome: await again(divide(table, settings, ports), told) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { settingsChanges: changes, outcome: error.message };
  }
}

/** Answers that are given, told apart as the base tells them; `null` where that is as here. */
async function decideByBase<Outcome extends { readonly judged: Judged }>(
  { settings, modelSettings }: Pick<Divided, 'modelSettings' | 'settings'>,
  baseline: FoundBaseline,
  takeAgain: (settings: Settings) => Promise<Outcome>,
): Promise<MeasuredByBase<Outcome> | null> {
  const changes = settingsChanges(baseline.settings, modelSettings).filter(({ name }) =>
    DECIDING.includes(name),
  );
  if (changes.length === 0) return null;
  const { threshold, positiveClass } = baseline.settings;
  const hyperparameters = { ...settings.hyperparameters, threshold, positiveClass };
  try {
    return { settingsChanges: changes, outcome: await takeAgain({ ...settings, hyperparameters }) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { settingsChanges: changes, outcome: error.message };
  }
}

/** The base's settings, a renamed column by its new name. */
function inOwnNames({ settings, table }: FoundBaseline): ModelSettings {
  const names = new Map(table?.columnsRenamed.map(({ base, current }) => [base, current]));
  const rename = (name: string | null): string | null => name && (names.get(name) ?? name);
  return {
    ...settings,
    idColumn: rename(settings.idColumn),
    groupColumn: rename(settings.groupColumn),
  };
}

/** Own settings, but for those that divide the rows; a column that tells them apart is no feature. */
function divideAs(base: ModelSettings, own: Settings): Settings {
  const { idColumn, groupColumn, seed, threshold, positiveClass } = base;
  const keys = [own.table.idColumn, own.table.groupColumn].filter((name) => name !== null);
  const others = keys.filter((name) => name !== idColumn && name !== groupColumn);
  return {
    ...own,
    table: { ...own.table, idColumn, groupColumn, ignore: [...own.table.ignore, ...others] },
    hyperparameters: { ...own.hyperparameters, seed, threshold, positiveClass },
    split: splitSettingsOf(base, own.split),
  };
}

/** Columns that divide the rows of one side alone: because they are ignored on the other, or not there. */
function describeColumns(
  { base: gone, current: come }: KeysOfBase,
  base: ModelSettings,
  own: ModelSettings,
): SettingsChange[] {
  const ignored = settingsChanges(base, own).filter(({ name }) => name === 'ignore');
  const isIgnored = (name: string): boolean =>
    ignored.length > 0 && [...base.ignore, ...own.ignore].includes(name);
  const list = (names: readonly string[]): string =>
    names.filter((name) => !isIgnored(name)).join(', ') || 'none';
  const columns = { name: 'columns', base: list(gone), current: list(come) };
  return [
    ...([...gone, ...come].some(isIgnored) ? ignored : []),
    ...([...gone, ...come].every(isIgnored) ? [] : [columns]),
  ];
}
