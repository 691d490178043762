import type { ModelSettings } from '../document/result.js';
import { statedInputs } from '../settings/statedInputs.js';

const LONGEST = 1000;

/** An input that differs from the base's, with both values as text. */
export interface SettingsChange {
  readonly name: string;
  readonly baseline: string;
  readonly current: string;
}

/** What differs, in the order of the inputs. What either side makes no use of is left out. */
export function settingsChanges(base: ModelSettings, current: ModelSettings): SettingsChange[] {
  return statedInputs()
    .filter(({ key }) => isUsed(key, base) && isUsed(key, current))
    .map(({ name, key }) => ({ name, baseline: write(base[key]), current: write(current[key]) }))
    .filter(({ baseline, current }) => baseline !== current)
    .map(({ name, baseline, current }) => ({
      name,
      baseline: cut(baseline),
      current: cut(current),
    }));
}

function isUsed(key: keyof ModelSettings, { algorithm, evaluation }: ModelSettings): boolean {
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

function write(value: ModelSettings[keyof ModelSettings]): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? 'none' : text;
}

/** A list of ignored columns may be longer than anyone wants to read. */
function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
