import type { FoundBaseline } from '../baseline/baseline.js';
import { namesOnlyIn } from '../comparison/namesOnlyIn.js';
import { settingsChanges } from '../comparison/settingsChanges.js';
import type { ModelSettings, Result, SettingsChange } from '../document/result.js';
import { UserError } from '../errors.js';
import type { Settings } from '../settings/settings.js';
import { statedInputs } from '../settings/statedInputs.js';
import { readTable } from '../table/readTable.js';
import { summariseTable } from '../table/summariseTable.js';
import type { Table } from '../table/table.js';
import { columnsOf } from '../table/tableInUse.js';
import { splitSettingsOf } from '../training/splitSettingsOf.js';
import { pairWithBase, type Compared, type Paired } from './compareWithBase.js';
import { judgeRun, type Judged } from './judgeRun.js';
import { divide, type Measured } from './measure.js';
import { measureBesideBase } from './measureBesideBase.js';
import type { RunPorts } from './ports.js';

/** A run that divides its rows otherwise than the base, measured as the base measures. */
export interface MeasuredByBase {
  readonly settingsChanges: readonly SettingsChange[];
  /** Or one sentence: why it cannot be measured so. */
  readonly outcome:
    { readonly measured: Measured; readonly paired: Paired; readonly judged: Judged } | string;
}

const DIVIDING: readonly string[] = statedInputs(['split']).map(({ name }) => name);

/**
 * Measures a run once more, divided as the base's run was, when its own settings divide the rows
 * otherwise: evaluation, folds, test size, seed, ids or groups, or ignored columns where rows are
 * told apart by their features. So no change can choose the rows it is tested on.
 *
 * @returns `null` when the rows are divided alike, or nothing is known of the base
 */
export async function measureByBase(
  measured: Measured,
  { baseline, dataChanges, medians }: Compared,
  findings: Result['findings'],
  ports: RunPorts,
): Promise<MeasuredByBase | null> {
  if (!('votes' in baseline)) return null;
  const base = inOwnNames(baseline);
  const settings = divideAs(base, measured.settings);
  const apart = settingsChanges(base, measured.modelSettings);
  const isIgnoreChanged = apart.some(({ name }) => name === 'ignore');
  const besideKeys = isIgnoreChanged ? listBesideKeys(baseline, measured, settings) : null;
  const changes = apart.filter(
    ({ name }) => DIVIDING.includes(name) || (name === 'ignore' && besideKeys !== null),
  );
  if (changes.length === 0) return null;
  try {
    const read = (ignore: readonly string[]): Promise<Table> =>
      readTable(ports.data, ports.dataName, { ...settings.table, ignore });
    const own = await read(settings.table.ignore);
    const table =
      besideKeys === null ? own : { ...own, splitKeys: (await read(besideKeys)).splitKeys };
    const beside = await measureBesideBase(divide(table, settings, ports), ports);
    const again = beside.measured;
    const paired = await pairWithBase(beside, ports);
    const judged = judgeRun(
      again,
      { ...paired, medians },
      { data: summariseTable(table), findings, dataChanges },
    );
    return { settingsChanges: changes, outcome: { measured: again, paired, judged } };
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
  const { idColumn, groupColumn, seed } = base;
  const keys = [own.table.idColumn, own.table.groupColumn].filter((name) => name !== null);
  const others = keys.filter((name) => name !== idColumn && name !== groupColumn);
  return {
    ...own,
    table: { ...own.table, idColumn, groupColumn, ignore: [...own.table.ignore, ...others] },
    hyperparameters: { ...own.hyperparameters, seed },
    split: splitSettingsOf(base, own.split),
  };
}

/**
 * The columns of the file to leave out so that its rows are divided by the features of the base, as
 * far as the file has them.
 *
 * @param settings those that divide the rows as the base does
 * @returns `null` when that divides the rows as these settings do already
 */
function listBesideKeys(
  { data }: FoundBaseline,
  { table, settings: own }: Measured,
  settings: Settings,
): string[] | null {
  const { ignore, idColumn, groupColumn } = settings.table;
  if (idColumn !== null || groupColumn !== null) return null;
  const columns = columnsOf({ table, settings: own.table }).filter((name) => name !== table.target);
  // A constant of the base tells its rows apart as a feature does; what else is left out here divides
  // no rows.
  const constants = data.leftOut.filter(({ reason }) => reason === 'constant');
  const leftOut = table.leftOut.filter(({ reason }) => reason !== 'constant');
  const keys = [...data.features, ...[...constants, ...leftOut].map(({ name }) => name)];
  const others = namesOnlyIn(columns, keys);
  const isSame =
    namesOnlyIn(others, ignore).length === 0 && namesOnlyIn(ignore, others).length === 0;
  return isSame || others.length === columns.length ? null : others;
}
