import type { ModelSettings } from '../document/result.js';
import { INPUTS } from '../settings/definitions.js';

const LONGEST = 1000;

/** An input that differs from the base's, with both values as text. */
export interface SettingsChange {
  readonly name: string;
  readonly baseline: string;
  readonly current: string;
}

const isForest = (settings: ModelSettings): boolean => settings.algorithm === 'random-forest';
const isCrossValidation = (settings: ModelSettings): boolean =>
  settings.evaluation === 'cross-validation';
const always = (): boolean => true;

// prettier-ignore
const FIELDS: readonly (readonly [
  name: string,
  read: (settings: ModelSettings) => string | number | null,
  hasEffect: (settings: ModelSettings) => boolean,
])[] = [
  [INPUTS.target.name, (s) => s.target, always],
  [INPUTS.ignore.name, (s) => s.ignore.join(', ') || null, always],
  [INPUTS.idColumn.name, (s) => s.idColumn, always],
  [INPUTS.groupColumn.name, (s) => s.groupColumn, always],
  [INPUTS.algorithm.name, (s) => s.algorithm, always],
  [INPUTS.trees.name, (s) => s.trees, isForest],
  [INPUTS.maxFeatures.name, (s) => s.maxFeatures, isForest],
  [INPUTS.maxDepth.name, (s) => s.maxDepth, always],
  [INPUTS.minSamplesSplit.name, (s) => s.minSamplesSplit, always],
  [INPUTS.minGain.name, (s) => s.minGain, always],
  [INPUTS.seed.name, (s) => s.seed, always],
  [INPUTS.evaluation.name, (s) => s.evaluation, always],
  [INPUTS.folds.name, (s) => s.folds, isCrossValidation],
  [INPUTS.testSize.name, (s) => s.testSize, (s) => !isCrossValidation(s)],
];

/** What differs, in the order of the inputs. What either side makes no use of is left out. */
export function settingsChanges(base: ModelSettings, current: ModelSettings): SettingsChange[] {
  return FIELDS.filter(
    ([, read, hasEffect]) => hasEffect(base) && hasEffect(current) && read(base) !== read(current),
  ).map(([name, read]) => ({
    name,
    baseline: write(read(base)),
    current: write(read(current)),
  }));
}

/** A list of ignored columns may be longer than anyone wants to read. */
function write(value: string | number | null): string {
  const text = String(value ?? 'none');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
