import { settingsChanges } from '../comparison/settingsChanges.js';
import type { ModelSettings, SettingsChange } from '../document/result.js';
import { UserError } from '../errors.js';
import type { Settings } from '../settings/settings.js';
import { statedInputs } from '../settings/statedInputs.js';
import { readTable } from '../table/readTable.js';
import { summariseTable } from '../table/summariseTable.js';
import { splitSettingsOf } from '../training/splitSettingsOf.js';
import { pairWithBase, type Compared, type Paired } from './compareWithBase.js';
import { judgeRun, type Judged } from './judgeRun.js';
import { measure, type Measured } from './measure.js';
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
 * otherwise: evaluation, folds, test size, seed, ids or groups. So no change can choose the rows it
 * is tested on.
 *
 * @returns `null` when the rows are divided alike, or nothing is known of the base
 */
export async function measureByBase(
  measured: Measured,
  { baseline, dataChanges }: Compared,
  ports: RunPorts,
): Promise<MeasuredByBase | null> {
  if (!('votes' in baseline)) return null;
  const changes = settingsChanges(baseline.settings, measured.modelSettings).filter(({ name }) =>
    DIVIDING.includes(name),
  );
  if (changes.length === 0) return null;
  const settings = divideAs(baseline.settings, measured.settings);
  try {
    const table = readTable(ports.data, ports.dataName, settings.table);
    const again = await measure(table, settings, ports);
    const paired = await pairWithBase(again, ports);
    const judged = judgeRun(again, paired, summariseTable(table), dataChanges, null);
    return { settingsChanges: changes, outcome: { measured: again, paired, judged } };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { settingsChanges: changes, outcome: error.message };
  }
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
