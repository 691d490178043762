import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pairedBootstrap } from '../../src/statistics/pairedBootstrap.js';
import { measures } from './measures.js';
import { anyPair, pairOf } from './pairs.js';
import { predictionsOfSide, scipy } from './scipy.js';

const resampling = { draws: 2_000, seed: 42, groups: null };
const accuracy = measures.slice(0, 1);

describe('pairedBootstrap', () => {
  it("agrees with scipy's percentile bootstrap within what its draws can tell", () => {
    const { truth, current, baseline, intervals } = scipy.bootstraps;
    const actual = pairedBootstrap(
      predictionsOfSide(truth, current),
      predictionsOfSide(truth, baseline),
      measures,
      { ...resampling, draws: 5_000 },
    );
    // Its log loss, the last, is scikit-learn's, without half a vote for each class.
    intervals.slice(0, -1).forEach((expected, index) => {
      for (const part of ['current', 'baseline', 'difference'] as const) {
        const { low, high } = actual[index]?.[part] ?? { low: NaN, high: NaN };
        const tolerance = 0.1 * (expected[part][1] - expected[part][0]);
        expect(Math.abs(low - expected[part][0])).toBeLessThan(tolerance);
        expect(Math.abs(high - expected[part][1])).toBeLessThan(tolerance);
      }
    });
  });

  it('scores both sides on the same draws', () => {
    // Each draw holds as many of the 5 rows that only the base has right as it happens to; the
    // rows that both have wrong cost both the same.
    const { current, baseline } = pairOf(60, 0, 5, 35);
    const [interval] = pairedBootstrap(current, baseline, accuracy, resampling);
    expect(interval?.difference.low).toBeCloseTo(-0.09, 12);
    expect(interval?.difference.high).toBeCloseTo(-0.01, 12);
    expect(interval?.current.low).toBeLessThan(0.52);
  });

  it('R81: gives these digits, on every machine', () => {
    const { current, baseline } = pairOf(60, 3, 8, 29);
    expect(pairedBootstrap(current, baseline, measures.slice(4), resampling)).toEqual([
      {
        current: { low: 0.0657951694959769, high: 0.46285433315371377 },
        baseline: { low: 0.16613248978602638, high: 0.5438141895086872 },
        difference: { low: -0.23637325067749906, high: 0.025909133849019217 },
      },
      {
        current: { low: -0.8040298481257924, high: -0.5843073903921705 },
        baseline: { low: -0.7490992336923868, high: -0.5403628988454461 },
        difference: { low: -0.13183347464017314, high: 0.010986122886681216 },
      },
    ]);
  });

  it('gives other digits for another seed and the same for the same', () => {
    const { current, baseline } = pairOf(60, 3, 8, 29);
    const logLossWith = (seed: number): unknown =>
      pairedBootstrap(current, baseline, measures, { ...resampling, seed });
    expect(logLossWith(42)).toEqual(logLossWith(42));
    expect(logLossWith(42)).not.toEqual(logLossWith(43));
  });

  it('draws groups as a whole', () => {
    // 4 groups of 25 rows, one of them all wrong: a draw is right in quarters.
    const { current, baseline } = pairOf(75, 0, 25, 0);
    const quarters = Array.from({ length: 100 }, (_, row) => `group ${Math.floor(row / 25)}`);
    const one = quarters.map(() => 'group');
    const [interval] = pairedBootstrap(current, baseline, accuracy, {
      ...resampling,
      groups: quarters,
    });
    expect(interval?.current).toEqual({ low: 0.25, high: 1 });
    const [whole] = pairedBootstrap(current, baseline, accuracy, { ...resampling, groups: one });
    expect(whole?.current).toEqual({ low: 0.75, high: 0.75 });
  });

  it('does not depend on where the rows of a group stand', () => {
    const { current, baseline } = pairOf(75, 0, 25, 0);
    const scattered = Array.from({ length: 100 }, (_, row) => `group ${row % 10}`);
    const [interval] = pairedBootstrap(current, baseline, accuracy, {
      ...resampling,
      groups: scattered,
    });
    // Half of the groups hold 7 rights of 10 and half 8.
    expect(interval?.current.low).toBeGreaterThanOrEqual(0.7);
    expect(interval?.current.high).toBeLessThanOrEqual(0.8);
  });

  it('gives no width to the difference of equal predictions', () => {
    fc.assert(
      fc.property(anyPair, ({ current }) => {
        for (const { difference } of pairedBootstrap(current, current, measures, {
          ...resampling,
          draws: 39,
        })) {
          expect(difference).toEqual({ low: 0, high: 0 });
        }
      }),
    );
  });

  it('R75: is finite and in order for any predictions, also where draws lack a class', () => {
    fc.assert(
      fc.property(anyPair, ({ current, baseline }) => {
        const few = { ...resampling, draws: 39 };
        for (const { difference } of pairedBootstrap(current, baseline, measures, few)) {
          const { low, high } = difference;
          expect(Number.isFinite(low) && Number.isFinite(high) && low <= high).toBe(true);
        }
      }),
    );
  });
});
