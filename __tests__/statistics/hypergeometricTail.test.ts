import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hypergeometricTail } from '../../src/statistics/hypergeometricTail.js';
import { expectNear } from './scipy.js';

describe('hypergeometricTail', () => {
  it.each([
    [0, 8, 142, 150, 1.9021491093214724e-13],
    [7, 8, 142, 150, 0.3619618337193861],
    [50, 72, 800, 944, 0.00046604228364597895],
    [0, 1, 0, 10, 1],
    [3, 3, 3, 3, 1],
    [2440, 2500, 2600, 2660, 0.023158882747416832],
  ])('agrees with scipy: at most %d of %d picked from %d of %d', (k, n, all, rows, tail) => {
    expectNear(hypergeometricTail(k, n, all, rows), tail, 1e-12);
  });

  it('adds up with the tail on the other side, seen from the failures', () => {
    const numbers = fc
      .tuple(fc.integer({ min: 1, max: 200 }), fc.nat(200), fc.nat(200))
      .map(([rows, all, n]) => [rows, Math.min(all, rows), Math.min(n, rows)] as const);
    fc.assert(
      fc.property(numbers, fc.nat(200), ([rows, all, n], pick) => {
        const least = Math.max(0, n - (rows - all));
        const most = Math.min(n, all);
        const k = Math.min(most, least + pick);
        const below = hypergeometricTail(k, n, all, rows);
        expect(below).toBeGreaterThan(0);
        if (k === most) expect(below).toBe(1);
        else {
          const above = hypergeometricTail(n - k - 1, n, rows - all, rows);
          expect(below + above).toBeCloseTo(1, 10);
        }
      }),
    );
  });

  it('refuses numbers that cannot go together', () => {
    expect(() => hypergeometricTail(9, 8, 142, 150)).toThrow(RangeError);
    expect(() => hypergeometricTail(0, 150, 142, 150)).toThrow(RangeError);
  });
});
