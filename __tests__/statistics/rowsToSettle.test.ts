import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mcnemarPower } from '../../src/statistics/mcnemarPower.js';
import { rowsToSettle } from '../../src/statistics/rowsToSettle.js';
import { scipy } from './scipy.js';

describe('rowsToSettle', () => {
  it.each(scipy.rowsToSettle)(
    "stops where scipy's power passes 0.8: %d newly wrong, %d newly right of %d",
    (wrong, right, rows, crossings) => {
      expect(crossings).toContain(rowsToSettle(wrong, right, rows, 0.05));
    },
  );

  it('gives a number for tables as small as iris', () => {
    expect(rowsToSettle(1, 0, 30, 0.05)).toBe(201);
    expect(rowsToSettle(4, 0, 150, 0.05)).toBe(251);
    expect(rowsToSettle(3, 1, 150, 0.05)).toBe(1005);
  });

  it.each([
    [0, 0],
    [0, 3],
    [2, 2],
  ])('settles nothing where there is no drop: %d newly wrong, %d newly right', (wrong, right) => {
    expect(rowsToSettle(wrong, right, 150, 0.05)).toBeNull();
  });

  it('gives up where a million rows are too few', () => {
    expect(rowsToSettle(2_001, 1_999, 40_000, 0.05)).toBeNull();
  });

  it('reaches a power of 0.8 there and not with one row less', () => {
    const drops = fc
      .record({ rows: fc.integer({ min: 20, max: 400 }), wrong: fc.integer({ min: 1, max: 20 }) })
      .chain(({ rows, wrong }) =>
        fc.record({
          rows: fc.constant(rows),
          wrong: fc.constant(wrong),
          right: fc.nat({ max: Math.min(wrong - 1, rows - wrong) }),
          significance: fc.constantFrom(0.01, 0.05, 0.1),
        }),
      );
    fc.assert(
      fc.property(drops, ({ rows, wrong, right, significance }) => {
        const changed = wrong + right;
        const enough = rowsToSettle(wrong, right, rows, significance) ?? NaN;
        const power = (tested: number): number =>
          mcnemarPower(tested, changed / rows, wrong / changed, significance);
        expect(power(enough)).toBeGreaterThanOrEqual(0.8);
        expect(power(enough - 1)).toBeLessThan(0.8);
      }),
    );
  });
});
