import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INPUTS } from '../../src/settings/definitions.js';
import { nameGate } from '../../src/settings/nameGate.js';

describe('nameGate', () => {
  it.each([
    ['iris.csv', 'iris'],
    ['data/breast_cancer.v2.csv', 'breast_cancer.v2'],
    ['data\\wine.csv', 'wine'],
    ['iris', 'iris'],
  ])('keeps what fits: %s', (path, name) => {
    expect(nameGate(path)).toBe(name);
  });

  it.each([
    ['my data (final).csv', 'my-data-final-c96941'],
    ['__a--b__.csv', 'a-b-892083'],
    ['データ.csv', 'table-167738'],
    ['.csv', 'csv-b9ce43'],
  ])('R64: replaces what does not and stays apart from its neighbours: %s', (path, name) => {
    expect(nameGate(path)).toBe(name);
  });

  it('R64: any path gives a name that is allowed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 200 })),
        (path) => {
          const name = nameGate(path);
          expect(INPUTS.name.parse(name)).toBe(name);
        },
      ),
      { numRuns: 1000 },
    );
    expect(INPUTS.name.parse(nameGate(`${'a-'.repeat(100)}.csv`))).toBeDefined();
  });

  it('R64: two files whose names are replaced are called differently', () => {
    const names = [
      'a b',
      'a-b',
      'a  b',
      'a/é',
      'é',
      '日本',
      '中国',
      `${'a'.repeat(70)}1`,
      'a'.repeat(70),
    ];
    expect(new Set(names.map((name) => nameGate(`${name}.csv`))).size).toBe(names.length - 1);
  });
});
