import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holm } from '../../src/statistics/holm.js';
import { expectNear, scipy } from './scipy.js';

describe('holm', () => {
  it.each(scipy.holm)('agrees with statsmodels: %j', (pValues, adjusted) => {
    const actual = holm(pValues);
    expect(actual).toHaveLength(adjusted.length);
    adjusted.forEach((expected, index) => {
      expectNear(actual[index] ?? NaN, expected, 1e-15);
    });
  });

  it('agrees with the worked example of four hypotheses', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => p.toFixed(2))).toEqual([
      '0.03',
      '0.06',
      '0.06',
      '0.02',
    ]);
  });

  it('with weights: those that share the place of one make the others as hard as one does', () => {
    const thirds = [1, 1 / 3, 1 / 3, 1 / 3];
    // Bretz, Maurer, Brannath and Posch 2009: p / weight times the weight that is left.
    const adjusted = holm([0.02, 0.9, 0.001, 0.5], thirds);
    expect(adjusted[0]).toBeCloseTo(0.02 * (1 + 2 / 3), 12);
    expect(adjusted[2]).toBeCloseTo(0.006, 12);
    expect(adjusted[1]).toBe(1);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
        expect(
          holm(
            pValues,
            pValues.map(() => 1),
          ),
        ).toEqual(holm(pValues));
      }),
    );
  });

  it('leaves a single value and an empty family alone', () => {
    expect(holm([0.031])).toEqual([0.031]);
    expect(holm([])).toEqual([]);
  });

  it('never lowers a value, keeps their order and stays within 1', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { maxLength: 20 }), (pValues) => {
        const adjusted = holm(pValues);
        adjusted.forEach((p, index) => {
          expect(p).toBeGreaterThanOrEqual(pValues[index] ?? NaN);
          expect(p).toBeLessThanOrEqual(1);
        });
        const byRaw = pValues
          .map((p, index) => [p, adjusted[index] ?? NaN] as const)
          .sort(([a], [b]) => a - b)
          .map(([, p]) => p);
        expect(byRaw).toEqual(byRaw.toSorted((a, b) => a - b));
      }),
    );
  });
});
