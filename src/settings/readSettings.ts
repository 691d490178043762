import { UserError } from '../errors.js';
import { DEFINITIONS, INPUTS, type Definition } from './definitions.js';
import { readValue, type GivenValue } from './givenValue.js';
import { nameGate } from './nameGate.js';
import { quote } from '../text/quote.js';
import { readGate, readRules } from './readGate.js';
import { readBaseline } from './readBaseline.js';
import { rejectContradictions } from './rejectContradictions.js';
import type { Settings } from './settings.js';
import { suggestName } from '../text/suggestName.js';

/** What was given by name, as inputs of the action or as flags of the command. */
export interface Explicit {
  readonly origin: 'input' | 'flag';
  /** Only those that were really given. */
  readonly values: ReadonlyMap<string, string>;
}

export interface SettingsSources {
  readonly explicit: Explicit;
  /** What the settings file sets; `null` when there is none. */
  readonly file: ReadonlyMap<string, GivenValue> | null;
}

/**
 * Everything one run is told: an explicit value wins over the file's, the file's over the default.
 * The file's values have to be right also where they are overruled.
 * @throws UserError naming the input, its value, where it came from and what is allowed
 */
export function readSettings(sources: SettingsSources): Settings {
  const { explicit, file } = sources;
  checkValues(file ?? new Map<string, GivenValue>());
  const given = mergeGiven(sources);
  for (const name of explicit.values.keys()) {
    if (!DEFINITIONS.some((definition) => definition.name === name)) {
      const names = DEFINITIONS.map((definition) => definition.name);
      throw new UserError(
        'settings-unknown',
        `There is no ${explicit.origin} ${quote(name)}. ${suggestName(name, names)}`,
      );
    }
  }

  const read = <T>(definition: Definition<T>): T =>
    readValue(definition, given.get(definition.name));
  const data = read(INPUTS.data);
  const predictions = readGiven(read);
  const seed = read(INPUTS.seed);
  const settings: Settings = {
    explicit: Object.freeze([...explicit.values.keys()]),
    name: read(INPUTS.name) ?? nameGate(predictions?.path ?? data ?? 'iris.csv'),
    table: Object.freeze({
      data,
      target: read(INPUTS.target),
      task: read(INPUTS.task),
      ignore: Object.freeze(read(INPUTS.ignore) ?? []),
      categoricalFeatures: Object.freeze(read(INPUTS.categoricalFeatures) ?? []),
      numericFeatures: Object.freeze(read(INPUTS.numericFeatures) ?? []),
      missing: read(INPUTS.missing),
      separator: read(INPUTS.separator),
      decimal: read(INPUTS.decimal),
      idColumn: read(INPUTS.idColumn),
      groupColumn: read(INPUTS.groupColumn),
      slices: Object.freeze(read(INPUTS.slices) ?? []),
    }),
    predictions,
    hyperparameters: Object.freeze({
      algorithm: read(INPUTS.algorithm),
      trees: read(INPUTS.trees),
      maxFeatures: read(INPUTS.maxFeatures),
      maxDepth: read(INPUTS.maxDepth),
      minSamplesSplit: read(INPUTS.minSamplesSplit),
      minGain: read(INPUTS.minGain),
      seed,
      threshold: read(INPUTS.threshold),
      positiveClass: read(INPUTS.positiveClass),
    }),
    split: Object.freeze({
      evaluation: read(INPUTS.evaluation),
      folds: read(INPUTS.folds),
      testSize: read(INPUTS.testSize),
      seed,
    }),
    gate: readGate(given),
    gateOfNumbers: readGate(given, 'regression'),
    ...readBaseline(read(INPUTS.baseline), read(INPUTS.baselineAt)),
    comment: read(INPUTS.comment),
    status: read(INPUTS.status),
    part: read(INPUTS.part),
    parts: read(INPUTS.parts),
    partsFrom: read(INPUTS.partsFrom),
    timeoutMinutes: read(INPUTS.timeoutMinutes),
    sbom: read(INPUTS.sbom),
    outputDirectory: read(INPUTS.outputDirectory),
    onnx: read(INPUTS.onnx),
    retentionDays: read(INPUTS.retentionDays),
  };
  rejectContradictions(settings, given);
  return Object.freeze(settings);
}

function readGiven(read: <T>(definition: Definition<T>) => T): Settings['predictions'] {
  const path = read(INPUTS.predictions);
  if (path === null) return null;
  return Object.freeze({
    path,
    baseline: read(INPUTS.baselinePredictions),
    predictionColumn: read(INPUTS.predictionColumn),
    probabilityColumns: Object.freeze(read(INPUTS.probabilityColumns) ?? []),
    modelFile: read(INPUTS.modelFile),
  });
}

/** What was given and where, each input once: by name, or else in the settings file. */
export function mergeGiven({ explicit, file }: SettingsSources): Map<string, GivenValue> {
  const given = new Map<string, GivenValue>(file ?? []);
  for (const [name, value] of explicit.values) given.set(name, { value, origin: explicit.origin });
  return given;
}

/** Reads every value, so that a wrong one is told also where another overrules it. */
function checkValues(given: ReadonlyMap<string, GivenValue>): void {
  for (const definition of DEFINITIONS) readValue(definition, given.get(definition.name));
  readRules(given);
}
