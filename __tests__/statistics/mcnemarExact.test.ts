import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mcnemarExact } from '../../src/statistics/mcnemarExact.js';
import { expectNear, scipy } from './scipy.js';

describe('mcnemarExact', () => {
  it.each(scipy.mcnemarExact)("agrees with scipy's binomial tail: %d, %d", (wrong, right, p) => {
    expectNear(mcnemarExact(wrong, right), p, 1e-11);
  });

  it.each(scipy.mcnemarTwoSided)('agrees with statsmodels, two-sided: %d, %d', (b, c, p) => {
    const smaller = Math.min(mcnemarExact(b, c), mcnemarExact(c, b));
    expectNear(Math.min(1, 2 * smaller), p, 1e-12);
  });

  it('agrees with the sign test of 8 longer hind legs and 2 shorter of 10 deer', () => {
    // J. H. Zar, "Biostatistical Analysis", 4th edition (1999): two-sided 0.109375.
    expect(2 * mcnemarExact(8, 2)).toBe(0.109375);
  });

  it.each([
    [0, 0, 1],
    [0, 7, 1],
    [1, 0, 1 / 2],
    [4, 0, 1 / 16],
    [5, 0, 1 / 32],
    [3, 1, 5 / 16],
  ])('is exact for few rows: %d newly wrong, %d newly right', (wrong, right, p) => {
    expect(mcnemarExact(wrong, right)).toBe(p);
  });

  it('has two tails that add up to 1, and grows with the rows made right', () => {
    const few = fc.nat({ max: 3_000 });
    fc.assert(
      fc.property(few, few, (wrong, right) => {
        const worse = mcnemarExact(wrong, right);
        expect(worse > 0 || wrong > 1_000).toBe(true);
        expect(worse).toBeLessThanOrEqual(1);
        expectNear(worse + mcnemarExact(right + 1, wrong - 1), wrong === 0 ? worse : 1, 1e-11);
        expect(mcnemarExact(wrong, right + 1)).toBeGreaterThanOrEqual(worse * (1 - 1e-11));
      }),
    );
  });
});
