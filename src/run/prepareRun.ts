import { TABLE_LIMITS } from '../table/tableLimits.js';
import { UserError } from '../errors.js';
import { BUNDLED_TABLE, readBundledTable } from '../files/bundledTable.js';
import { readRegularFile } from '../files/readRegularFile.js';
import type { FollowPointer } from '../git/followPointer.js';
import { DEFAULT_CONFIG } from '../settings/definitions.js';
import type { GivenValue } from '../settings/givenValue.js';
import {
  mergeGiven,
  readSettings,
  type Explicit,
  type SettingsSources,
} from '../settings/readSettings.js';
import type { Settings } from '../settings/settings.js';
import { readData } from './readData.js';
import { readModelFile, type GivenModel } from './readModelFile.js';

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
  /** The bytes of the base's predictions that the workflow made; `null` where it made none. */
  readonly baselinePredictions: Uint8Array | null;
  /** The file of the model that made the predictions; `null` where none is named. */
  readonly modelFile: GivenModel | null;
  /** The path of the file that stands for the data in the repository; `null` when it is there itself. */
  readonly dataPointer: string | null;
  readonly followPointer: FollowPointer;
  readonly bundledTable: Uint8Array;
}

/**
 * Reads the settings and the CSV they name.
 *
 * @param workspace where both have to lie once every link is followed; `null` for any place
 * @param followPointer where the CSV is when something else stands in its place
 * @throws UserError for whatever cannot be used
 */
export async function prepareRun(
  explicit: Explicit,
  workspace: string | null,
  followPointer: FollowPointer,
): Promise<Prepared> {
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
  const readGivenFile = (
    input: string,
    path: string,
    limit = TABLE_LIMITS.bytes,
  ): Promise<Uint8Array> => readRegularFile(path, input, limit, workspace);
  const { data } = settings.table;
  const { predictions } = settings;
  const { bytes, pointer } =
    predictions !== null
      ? { bytes: await readGivenFile('predictions', predictions.path), pointer: null }
      : data === null
        ? { bytes: bundledTable, pointer: null }
        : await readData(data, workspace, followPointer);
  return {
    settings,
    settingsAt: async (file) => readSettings(await sourcesAt(file)),
    given: mergeGiven(sources),
    configPath,
    bundledTable,
    data: bytes,
    dataName: predictions?.path ?? data ?? BUNDLED_TABLE,
    baselinePredictions:
      predictions === null || predictions.baseline === null
        ? null
        : await readGivenFile('baseline-predictions', predictions.baseline),
    modelFile:
      predictions === null || predictions.modelFile === null
        ? null
        : await readModelFile(predictions.modelFile, workspace),
    dataPointer: pointer,
    followPointer,
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
