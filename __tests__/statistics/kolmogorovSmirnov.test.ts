import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kolmogorovSmirnov } from '../../src/statistics/kolmogorovSmirnov.js';
import { expectNear, scipy } from './scipy.js';

function test(a: readonly number[], b: readonly number[]): ReturnType<typeof kolmogorovSmirnov> {
  return kolmogorovSmirnov(Float64Array.from(a), Float64Array.from(b));
}

describe('kolmogorovSmirnov', () => {
  it("agrees with scipy's exact method", () => {
    for (const [a, b, statistic, pValue] of scipy.kolmogorovSmirnov) {
      const actual = test(a, b);
      expectNear(actual.statistic, statistic, 1e-12);
      expectNear(actual.pValue, pValue, 1e-10);
    }
  });

  it("stays within 0.005 of scipy's exact method where it uses the limit", () => {
    for (const [m, n, shift, pValue] of scipy.kolmogorovLarge) {
      const a = Array.from({ length: m }, (_, index) => (index * 7_919) % 10_007);
      const b = Array.from({ length: n }, (_, index) => ((index * 104_729) % 10_007) + shift);
      expect(Math.abs(test(a, b).pValue - pValue)).toBeLessThan(0.005);
    }
  });

  it('passes from one series of the limit to the other without a step', () => {
    const count = 2_000;
    const a = Float64Array.from({ length: count }, (_, index) => index);
    const pValues = Array.from({ length: 200 }, (_, shift) => {
      const b = a.map((value) => value + shift + 0.5);
      return kolmogorovSmirnov(a, b).pValue;
    });
    pValues.slice(1).forEach((pValue, index) => {
      const before = pValues[index] ?? NaN;
      expect(pValue).toBeLessThanOrEqual(before);
      expect(before - pValue).toBeLessThan(0.03);
    });
    expect(pValues[0]).toBeCloseTo(1, 10);
    expect(kolmogorovSmirnov(a, a)).toEqual({ statistic: 0, pValue: 1 });
  });

  it.each([
    [5, 4, 10 / 126],
    [5, 5, 2 / 252],
    [4, 3, 16 / 70],
    [1, 1, 1],
  ])('counts paths as by hand: two times %d values, %d steps apart', (count, steps, p) => {
    // All paths that reach k of n steps from the middle: 2 (2n over n - k) / (2n over n) here.
    const a = Array.from({ length: count }, (_, index) => index);
    const b = a.map((value) => value + steps - 0.5);
    const actual = test(a, b);
    expect(actual.statistic).toBe(steps / count);
    expectNear(actual.pValue, p, 1e-14);
  });

  it('finds nothing in equal columns, does not care which is which, and never leaves 0 to 1', () => {
    const columns = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(columns, columns, (a, b) => {
        const { statistic, pValue } = test(a, b);
        expect(test(a, a)).toEqual({ statistic: 0, pValue: 1 });
        expect(statistic >= 0 && statistic <= 1 && pValue >= 0 && pValue <= 1).toBe(true);
        expect(test(b, a).statistic).toBe(statistic);
        expectNear(test(b, a).pValue, pValue, 1e-12);
      }),
    );
  });

  it('R75: refuses an empty column', () => {
    expect(() => test([], [1])).toThrow(RangeError);
    expect(() => test([1], [])).toThrow(RangeError);
  });
});
