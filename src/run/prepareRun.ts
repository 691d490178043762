import { UserError } from '../errors.js';
import { BUNDLED_TABLE, readBundledTable } from '../files/bundledTable.js';
import { readRegularFile } from '../files/readRegularFile.js';
import { DEFAULT_CONFIG } from '../settings/definitions.js';
import type { GivenValue } from '../settings/givenValue.js';
import {
  mergeGiven,
  readSettings,
  type Explicit,
  type SettingsSources,
} from '../settings/readSettings.js';
import type { Settings } from '../settings/settings.js';
import { TABLE_LIMITS } from '../table/tableLimits.js';

const MAX_CONFIG_BYTES = 65_536;

/** What a run starts from. */
export interface Prepared {
  readonly settings: Settings;
  /** The settings that the same inputs give beside another settings file, or beside none. */
  readonly settingsAt: (file: string | null) => Promise<Settings>;
  /** What was given and where, by the name of the input. */
  readonly given: ReadonlyMap<string, GivenValue>;
  readonly configPath: string;
  readonly data: Uint8Array;
  readonly dataName: string;
  readonly bundledTable: Uint8Array;
}

/**
 * Reads the settings and the CSV they name.
 *
 * @param workspace where both have to lie once every link is followed; `null` for any place
 * @throws UserError for whatever cannot be used
 */
export async function prepareRun(explicit: Explicit, workspace: string | null): Promise<Prepared> {
  const named = explicit.values.get('config');
  const configPath = named ?? DEFAULT_CONFIG;
  const sourcesAt = async (text: string | null): Promise<SettingsSources> => {
    if (text === null) return { explicit, file: null };
    const { readSettingsFile } = await import(
      /* webpackMode: "eager" */ '../settings/readSettingsFile.js'
    );
    return { explicit, file: readSettingsFile({ path: configPath, text }) };
  };
  const sources = await sourcesAt(await readConfig(configPath, named !== undefined, workspace));
  const settings = readSettings(sources);
  const bundledTable = await readBundledTable();
  const { data } = settings.table;
  return {
    settings,
    settingsAt: async (file) => readSettings(await sourcesAt(file)),
    given: mergeGiven(sources),
    configPath,
    bundledTable,
    data:
      data === null
        ? bundledTable
        : await readRegularFile(data, 'data', TABLE_LIMITS.bytes, workspace),
    dataName: data ?? BUNDLED_TABLE,
  };
}

async function readConfig(
  path: string,
  required: boolean,
  workspace: string | null,
): Promise<string | null> {
  try {
    const bytes = await readRegularFile(path, 'config', MAX_CONFIG_BYTES, workspace);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!required && error instanceof UserError && error.code === 'path-absent') return null;
    throw error;
  }
}
