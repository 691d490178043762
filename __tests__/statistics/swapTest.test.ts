import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mcnemarExact } from '../../src/statistics/mcnemarExact.js';
import { swapTest } from '../../src/statistics/swapTest.js';
import { measures } from './measures.js';
import { anyPair, pairOf } from './pairs.js';
import { predictionsOfSide, scipy } from './scipy.js';

const resampling = { draws: 2_000, seed: 42, groups: null };
const accuracy = measures.slice(0, 1);

/** Four standard errors of a share of draws. */
function luck(share: number, draws: number): number {
  return 4 * Math.sqrt((share * (1 - share)) / draws) + 1 / draws;
}

describe('swapTest', () => {
  it.each(scipy.swaps)(
    'agrees with all 2,048 ways to swap 11 rows, scored by scikit-learn',
    ({ truth, current, baseline, pValues }) => {
      const draws = 5_000;
      const actual = swapTest(
        predictionsOfSide(truth, current),
        predictionsOfSide(truth, baseline),
        measures,
        { ...resampling, draws },
      );
      expect(actual).toHaveLength(pValues.length);
      pValues.forEach((pValue, index) => {
        const difference = Math.abs((actual[index] ?? NaN) - pValue);
        expect(difference).toBeLessThanOrEqual(luck(pValue, draws));
      });
    },
  );

  it.each([
    [3, 0],
    [5, 0],
    [8, 2],
    [2, 8],
    [12, 12],
  ])("approaches McNemar's exact test: %d newly wrong, %d newly right", (wrong, right) => {
    const { current, baseline } = pairOf(40, right, wrong, 10);
    const [pValue] = swapTest(current, baseline, accuracy, { ...resampling, draws: 5_000 });
    const exact = mcnemarExact(wrong, right);
    expect(Math.abs((pValue ?? NaN) - exact)).toBeLessThanOrEqual(luck(exact, 5_000));
  });

  it('swaps groups as a whole', () => {
    const { current, baseline } = pairOf(40, 0, 8, 12);
    const groups = Array.from({ length: 60 }, (_, row) => `group ${row < 44 ? 0 : 1}`);
    // The 8 changed rows are in two groups, so chance makes all of them worse once in 4 times.
    const [pValue] = swapTest(current, baseline, accuracy, { ...resampling, groups });
    expect(Math.abs((pValue ?? NaN) - 1 / 4)).toBeLessThan(luck(1 / 4, 2_000));
  });

  it('never gives 0, and 1 for equal predictions', () => {
    fc.assert(
      fc.property(anyPair, ({ current, baseline }) => {
        const few = { ...resampling, draws: 19 };
        for (const pValue of swapTest(current, baseline, measures, few)) {
          expect(pValue).toBeGreaterThanOrEqual(1 / 20);
          expect(pValue).toBeLessThanOrEqual(1);
        }
        expect(swapTest(current, current, measures, few)).toEqual(measures.map(() => 1));
      }),
    );
  });

  it('R81: gives these digits, on every machine', () => {
    const { current, baseline } = pairOf(60, 3, 8, 29);
    expect(swapTest(current, baseline, measures, resampling)).toEqual([
      0.11344327836081959, 0.11344327836081959, 0.08295852073963018, 0.08295852073963018,
      0.10344827586206896, 0.11344327836081959,
    ]);
  });
});
