import { describe, expect, it } from '@jest/globals';
import { readInputs } from '../../src/settings/readInputs.js';
import { readSettings } from '../../src/settings/readSettings.js';
import { userErrorOf } from '../support/readSettingsFrom.js';

describe('readInputs', () => {
  it('gives the inputs that were given, trimmed', () => {
    const { origin, values } = readInputs({
      'INPUT_MIN-ACCURACY': '0.8',
      INPUT_TREES: ' 5\n',
      INPUT_TARGET: '',
      INPUT_DATA: undefined,
      PATH: '/bin',
    });
    expect(origin).toBe('input');
    expect([...values]).toEqual([
      ['min-accuracy', '0.8'],
      ['trees', '5'],
    ]);
  });

  it('R4: an empty input is not given and a blank one is an error', () => {
    expect(readInputs({ INPUT_TREES: '' }).values.size).toBe(0);
    expect(userErrorOf(() => readInputs({ INPUT_TREES: ' ' }))).toBe(
      'settings-value: trees is " " (input): give it a value or leave it out.',
    );
  });

  it('R6: a misspelt input is not lost', () => {
    const explicit = readInputs({ 'INPUT_MIN-ACURACY': '0.99' });
    expect(userErrorOf(() => readSettings({ explicit, file: null }))).toBe(
      'settings-unknown: There is no input "min-acuracy". Did you mean min-accuracy?',
    );
  });
});
