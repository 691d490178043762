import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from '../../src/metrics/evaluate.js';
import { resultSchema } from '../../src/document/result.js';
import { wilsonInterval } from '../../src/statistics/wilsonInterval.js';
import { listIntervals } from '../../src/verdict/listIntervals.js';
import { anyPair, pairOf } from '../statistics/pairs.js';

const OVERALL = ['accuracy', 'balanced-accuracy', 'f1-macro', 'f1-weighted', 'mcc', 'log-loss'];

describe('listIntervals', () => {
  it("29 of 30 is between 83 and 99 %: Wilson's interval", () => {
    const { current } = pairOf(29, 0, 0, 1);
    const [accuracy] = listIntervals({ predictions: current, groups: null }, null, 42);
    expect(accuracy).toEqual({
      metric: 'accuracy',
      current: wilsonInterval(29, 30),
      baseline: null,
      difference: null,
    });
    expect(accuracy?.current.low).toBeCloseTo(0.833, 3);
    expect(accuracy?.current.high).toBeCloseTo(0.994, 3);
  });

  it('lists the metrics of the whole on both sides, in their own units', () => {
    const pair = { ...pairOf(60, 5, 20, 15), groups: null };
    const tested = { predictions: pair.current, groups: null };
    const intervals = listIntervals(tested, pair, 42);
    expect(intervals.map(({ metric }) => metric)).toEqual(OVERALL);
    expect(resultSchema.shape.intervals.parse(intervals)).toEqual(intervals);
    expect(intervals[0]?.baseline).toEqual(wilsonInterval(80, 100));
    const [now, before] = [evaluate(pair.current), evaluate(pair.baseline)];
    const values = [
      [now.accuracy, before.accuracy],
      [now.balancedAccuracy, before.balancedAccuracy],
      [now.macro.f1, before.macro.f1],
      [now.weighted.f1, before.weighted.f1],
      [now.mcc, before.mcc],
      [now.logLoss, before.logLoss],
    ] as const;
    intervals.forEach(({ current, baseline, difference }, index) => {
      const [a, b] = values[index] ?? [NaN, NaN];
      for (const [value, interval] of [
        [a, current],
        [b, baseline],
        [a - b, difference],
      ] as const) {
        expect(interval?.low).toBeLessThan(value);
        expect(interval?.high).toBeGreaterThan(value);
      }
    });
    expect(intervals[5]?.difference?.low).toBeGreaterThan(0);
    expect(intervals[4]?.difference?.high).toBeLessThan(0);
  });

  it('is of all tested rows, however many are compared', () => {
    const pair = { ...pairOf(60, 5, 20, 15), groups: null };
    const tested = { predictions: pair.current, groups: null };
    const alone = listIntervals(tested, null, 42).map(({ current }) => current);
    const part = { ...pairOf(5, 1, 1, 1), groups: null };
    expect(listIntervals(tested, part, 42).map(({ current }) => current)).toEqual(alone);
    const whole = listIntervals(tested, pair, 42).map(({ current }) => current);
    whole.forEach(({ low, high }, index) => {
      expect(low).toBeCloseTo(alone[index]?.low ?? NaN, 12);
      expect(high).toBeCloseTo(alone[index]?.high ?? NaN, 12);
    });
  });

  it('draws groups where rows hang together, for the accuracy too', () => {
    const { current, baseline } = pairOf(50, 0, 25, 25);
    // Two rows a group, both right or both wrong.
    const groups = Array.from({ length: 100 }, (_, row) => String(Math.floor(row / 2)));
    const width = (isGrouped: boolean): number => {
      const some = isGrouped ? groups : null;
      const tested = { predictions: current, groups: some };
      const [accuracy] = listIntervals(tested, { current, baseline, groups: some }, 42);
      return (accuracy?.current.high ?? 0) - (accuracy?.current.low ?? 0);
    };
    expect(width(true)).toBeGreaterThan(1.2 * width(false));
  });

  it('is the same for the same seed, and each interval the right way round', () => {
    fc.assert(
      fc.property(anyPair, fc.nat(0xffff_ffff), (pair, seed) => {
        const tested = { predictions: pair.current, groups: null };
        const intervals = listIntervals(tested, { ...pair, groups: null }, seed);
        expect(listIntervals(tested, { ...pair, groups: null }, seed)).toEqual(intervals);
        for (const { current, baseline, difference } of intervals) {
          for (const interval of [current, baseline, difference]) {
            expect(interval?.low).toBeLessThanOrEqual(interval?.high ?? NaN);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
