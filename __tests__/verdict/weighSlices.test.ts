import { describe, expect, it } from '@jest/globals';
import { mcnemarExact } from '../../src/statistics/mcnemarExact.js';
import { weighSlices, type CutSlice } from '../../src/verdict/weighSlices.js';
import { predictionsOf } from '../metrics/predictions.js';
import type { Predictions } from '../../src/metrics/evaluation.js';

/** 120 rows of two classes; a side is right but for some rows. */
function sideOf(isWrong: (row: number) => boolean): Predictions {
  return predictionsOf(
    ['no', 'yes'],
    1,
    Array.from({ length: 120 }, (_, row) => {
      const truth = (row >> 1) % 2;
      const predicted = isWrong(row) ? 1 - truth : truth;
      return { truth, predicted, votes: predicted === 0 ? [1, 0] : [0, 1] };
    }),
  );
}

const byCountry: CutSlice = {
  column: 'country',
  edges: null,
  names: ['AT', 'NZ', 'few'],
  partOf: Array.from({ length: 120 }, (_, row) => (row < 50 ? 0 : row < 105 ? 1 : 2)),
};
const before = sideOf((row) => row % 40 === 0);

describe('weighSlices', () => {
  it('names the parts that got worse beyond chance, after a correction for all with enough rows', () => {
    const now = sideOf((row) => (row >= 50 && row < 60) || row >= 105);
    const rows = { current: now, baseline: before, groups: null };
    const [slice] = weighSlices([byCountry], rows, 0.05, 42);
    const told = slice?.parts.map(({ name, compared }) => [name, compared?.isWorse]);
    expect(told).toEqual([
      ['AT', false],
      ['NZ', true],
      ['few', false],
    ]);
    const [at, nz, few] = slice?.parts ?? [];
    expect(nz?.compared).toMatchObject({ newlyWrong: 10, newlyRight: 1, rows: 55 });
    expect(nz?.compared?.pValue).toBe(mcnemarExact(10, 1));
    expect(nz?.compared?.adjustedPValue).toBe(2 * mcnemarExact(10, 1));
    expect(few?.compared).toMatchObject({ pValue: null, adjustedPValue: null });
    expect(at).toMatchObject({ rows: 50, correct: 50 });
    expect(nz?.interval?.low).toBeLessThan(45 / 55);
    expect(nz?.metrics.map(({ metric }) => metric)).toContain('roc-auc');
  });

  it('tests by groups where rows have some, and has no interval then', () => {
    const now = sideOf((row) => row >= 50 && row < 60);
    const groups = Array.from({ length: 120 }, (_, row) => `group ${row < 60 ? 0 : row % 7}`);
    const [slice] = weighSlices([byCountry], { current: now, baseline: before, groups }, 0.05, 42);
    expect(slice?.parts[1]?.compared?.isWorse).toBe(false);
    expect(slice?.parts[1]?.interval).toBeNull();
  });

  it('compares on the rows that the base could predict, and nothing without any', () => {
    const unknown = {
      ...before,
      predicted: before.predicted.map((code, row) => (row < 50 ? -1 : code)),
    };
    const rows = { current: before, baseline: unknown, groups: null };
    const [slice] = weighSlices([byCountry], rows, 0.05, 42);
    expect(slice?.parts.map(({ compared }) => compared?.rows ?? null)).toEqual([null, 55, 15]);
    const [alone] = weighSlices([byCountry], { ...rows, baseline: null }, 0.05, 42);
    expect(alone?.parts.every(({ compared }) => compared === null)).toBe(true);
  });
});
