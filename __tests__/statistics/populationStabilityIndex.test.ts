import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { populationStabilityIndex } from '../../src/statistics/populationStabilityIndex.js';
import { expectNear, scipy } from './scipy.js';

function indexOf(reference: readonly number[], current: readonly number[]): number {
  return populationStabilityIndex(Float64Array.from(reference), Float64Array.from(current));
}

describe('populationStabilityIndex', () => {
  it('agrees with numpy on quantile bins', () => {
    for (const [reference, current, index] of scipy.stability) {
      expectNear(indexOf(reference, current), index, 1e-12);
    }
  });

  it('bins few different values one by one, and all others together', () => {
    // Shares with half a value more in each of three bins: 10.5, 10.5, 0.5 of 21.5 and
    // 5.5, 10.5, 5.5 of 21.5.
    const reference = [...new Array<number>(10).fill(0), ...new Array<number>(10).fill(1)];
    const current = [
      ...new Array<number>(5).fill(0),
      ...new Array<number>(10).fill(1),
      ...new Array<number>(5).fill(0.5),
    ];
    const expected = ((5.5 - 10.5) / 21.5) * Math.log(5.5 / 10.5) + (5 / 21.5) * Math.log(11);
    expectNear(indexOf(reference, current), expected, 1e-12);
  });

  it('sees a constant column become another', () => {
    const zeros = new Array<number>(50).fill(0);
    expect(indexOf(zeros, zeros)).toBe(0);
    expect(indexOf(zeros, new Array<number>(50).fill(-1))).toBeGreaterThan(5);
  });

  it('is 0 for the same values in any order, and never negative', () => {
    const values = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, values, (reference, current) => {
        expect(indexOf(reference, reference.toReversed())).toBe(0);
        const index = indexOf(reference, current);
        expect(Number.isFinite(index) && index >= 0).toBe(true);
      }),
    );
  });

  it('R75: refuses an empty column', () => {
    expect(() => indexOf([], [1])).toThrow(RangeError);
    expect(() => indexOf([1], [])).toThrow(RangeError);
  });
});
