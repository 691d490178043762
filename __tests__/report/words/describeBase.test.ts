import { describe, expect, it } from '@jest/globals';
import {
  describeKnownChanges,
  describeUnseen,
  describeRows,
} from '../../../src/report/words/describeBase.js';
import { describeFlips } from '../../../src/report/words/describeFlips.js';
import { createResult, type ResultParts } from '../../support/results.js';

const { predicted } = createResult().rows;

function changes(parts: Partial<ResultParts>): string {
  const result = createResult({ before: predicted, ...parts });
  return [describeKnownChanges(result), ...describeUnseen(result)].join(' ');
}

describe('describeKnownChanges and describeUnseen', () => {
  it('says what is different', () => {
    expect(changes({})).toBe('Data and settings: unchanged.');
    expect(changes({ settingsBefore: { seed: ['1', '2'] } })).toBe(
      'Data: unchanged. Settings: seed 1 \u2192 2.',
    );
    expect(changes({ dataBefore: { rows: 151 } })).toBe('Data: 1 row fewer. Settings: unchanged.');
  });

  it('counts what is too much for a line', () => {
    const settingsBefore = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name, ['1', '2']] as const),
    );
    expect(changes({ settingsBefore, baseline: { data: null } })).toBe(
      'Settings: a 1 \u2192 2, b 1 \u2192 2, c 1 \u2192 2, d 1 \u2192 2, e 1 \u2192 2, 2 more.',
    );
  });
});

describe('describeFlips', () => {
  const flips = (before: readonly (number | null)[]): string => {
    const { comparison, rows } = createResult({ before });
    if (comparison === null) throw new Error('There is no comparison.');
    return `${describeRows(comparison, null)}: ${describeFlips(comparison, rows)}`;
  };

  it('tells equal predictions from predictions that are as right', () => {
    expect(flips(predicted)).toBe('On the same 150 rows: every prediction the same');
    // Row 70 is wrong on both sides, in different ways.
    expect(flips(predicted.map((label, row) => (row === 70 ? 0 : label)))).toBe(
      'On the same 150 rows: no row newly wrong or newly right',
    );
    expect(flips(predicted.map((label, row) => (row === 0 ? null : label)))).toBe(
      'On the 149 rows that both predicted: every prediction the same',
    );
    expect(flips(predicted.map((label, row) => (row === 0 ? 1 : label)))).toBe(
      'On the same 150 rows: 0 rows newly wrong, 1 newly right',
    );
  });
});
