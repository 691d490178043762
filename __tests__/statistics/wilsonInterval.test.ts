import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilsonInterval } from '../../src/statistics/wilsonInterval.js';
import { expectNear, scipy } from './scipy.js';

describe('wilsonInterval', () => {
  it.each(scipy.wilson)('agrees with statsmodels: %d of %d', (correct, rows, low, high) => {
    const interval = wilsonInterval(correct, rows);
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-14);
    expectNear(interval.high, high, 1e-13);
  });

  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('agrees with table I of Newcombe (1998): %d of %d', (correct, rows, low, high) => {
    const interval = wilsonInterval(correct, rows);
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
  });

  it('stays within 0 and 1, around the share, and mirrors rights and wrongs', () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((rows) => fc.tuple(fc.nat({ max: rows }), fc.constant(rows)));
    fc.assert(
      fc.property(counts, ([correct, rows]) => {
        const { low, high } = wilsonInterval(correct, rows);
        const mirror = wilsonInterval(rows - correct, rows);
        expect(0 <= low && low <= correct / rows && correct / rows <= high && high <= 1).toBe(true);
        expect(Math.abs(1 - mirror.low - high)).toBeLessThan(1e-12);
      }),
    );
  });

  it.each([
    [0, 0],
    [3, 2],
    [-1, 2],
    [NaN, 2],
  ])('R75: refuses %d of %d rows', (correct, rows) => {
    expect(() => wilsonInterval(correct, rows)).toThrow(RangeError);
  });
});
