import type { ModelSettings, SettingsChange } from '../document/result.js';
import { statedInputs } from '../settings/statedInputs.js';

const LONGEST = 1000;

/** What differs, in the order of the inputs. What a side makes no use of is `none` there. */
export function settingsChanges(base: ModelSettings, current: ModelSettings): SettingsChange[] {
  return statedInputs()
    .map(({ name, key }) => ({ name, base: write(key, base), current: write(key, current) }))
    .filter((change) => change.base !== change.current)
    .map((change) => ({
      name: change.name,
      base: cut(change.base),
      current: cut(change.current),
    }));
}

const OF_GIVEN: readonly (keyof ModelSettings)[] = [
  'target',
  'idColumn',
  'groupColumn',
  'separator',
  'decimal',
  'predictionColumn',
  'probabilityColumns',
  'threshold',
  'positiveClass',
];

function isUsed(key: keyof ModelSettings, { algorithm, evaluation }: ModelSettings): boolean {
  if (algorithm === 'given') return key === 'algorithm' || OF_GIVEN.includes(key);
  switch (key) {
    case 'trees':
    case 'maxFeatures':
      return algorithm === 'random-forest';
    case 'folds':
      return evaluation === 'cross-validation';
    case 'testSize':
      return evaluation === 'hold-out';
    default:
      return true;
  }
}

function write(key: keyof ModelSettings, settings: ModelSettings): string {
  const value = isUsed(key, settings) ? settings[key] : null;
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? 'none' : text;
}

/** A list of ignored columns may be longer than anyone wants to read. */
function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
