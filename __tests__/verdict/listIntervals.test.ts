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
    const [accuracy] = listIntervals({ predictions: current, groups: null }, null);
    const { low, high } = wilsonInterval(29, 30);
    expect(accuracy).toMatchObject({ baseline: null, difference: null });
    expect(accuracy?.current?.low).toBeCloseTo(low, 4);
    expect(accuracy?.current?.high).toBeCloseTo(high, 4);
    expect(accuracy?.current?.low).toBeCloseTo(0.833, 3);
    expect(accuracy?.current?.high).toBeCloseTo(0.994, 3);
  });

  it('lists the metrics of the whole on both sides, in their own units', () => {
    const pair = { ...pairOf(60, 5, 20, 15), groups: null };
    const intervals = listIntervals({ predictions: pair.current, groups: null }, pair);
    expect(intervals.map(({ metric }) => metric)).toEqual(OVERALL);
    expect(resultSchema.shape.intervals.parse(intervals)).toEqual(intervals);
    const [now, before] = [evaluate(pair.current), evaluate(pair.baseline)];
    const values = [
      [now.accuracy, before.accuracy],
      [now.balancedAccuracy, before.balancedAccuracy],
      [now.macro.f1, before.macro.f1],
      [now.weighted.f1, before.weighted.f1],
      [now.mcc, before.mcc],
      [now.logLoss, before.logLoss],
    ] as const;
    intervals.forEach(({ metric, current, baseline, difference }, index) => {
      const [a, b] = (values[index] ?? []).map((value) => value ?? NaN) as [number, number];
      for (const [value, interval] of [
        [a, current],
        [b, baseline],
        ...(metric === 'log-loss' ? [] : [[a - b, difference] as const]),
      ] as const) {
        expect(interval?.low).toBeLessThan(value);
        expect(interval?.high).toBeGreaterThan(value);
      }
    });
    expect(intervals[5]?.difference).toBeNull();
    expect(intervals[4]?.difference?.high).toBeLessThan(0);
  });

  it('has none where there are too few rows, too few of a class or too few changes', () => {
    const listed = (...counts: Parameters<typeof pairOf>) => {
      const pair = { ...pairOf(...counts), groups: null };
      return listIntervals({ predictions: pair.current, groups: null }, pair);
    };
    const missing = (lines: ReturnType<typeof listed>, of: 'current' | 'difference'): string[] =>
      lines.filter((line) => line[of] === null).map(({ metric }) => metric);
    expect(missing(listed(15, 1, 2, 0), 'current')).toEqual([
      'balanced-accuracy',
      'f1-macro',
      'mcc',
      'log-loss',
    ]);
    expect(missing(listed(120, 0, 0, 0), 'current')).toEqual([]);
    expect(missing(listed(120, 4, 5, 0), 'difference')).toEqual(OVERALL);
    expect(missing(listed(120, 5, 5, 0), 'difference')).toEqual(['log-loss']);
  });

  it('counts groups where rows hang together, for the accuracy too', () => {
    const { current } = pairOf(50, 0, 25, 25);
    // Two rows a group, both right or both wrong.
    const groups = Array.from({ length: 100 }, (_, row) => String(Math.floor(row / 2)));
    const width = (isGrouped: boolean): number => {
      const tested = { predictions: current, groups: isGrouped ? groups : null };
      const [accuracy] = listIntervals(tested, null);
      return (accuracy?.current?.high ?? 0) - (accuracy?.current?.low ?? 0);
    };
    expect(width(true)).toBeGreaterThan(1.2 * width(false));
  });

  it('is the same every time, the right way round and never of width zero', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const tested = { predictions: pair.current, groups: null };
        const intervals = listIntervals(tested, { ...pair, groups: null });
        expect(listIntervals(tested, { ...pair, groups: null })).toEqual(intervals);
        for (const { current, baseline, difference } of intervals) {
          for (const interval of [current, baseline, difference]) {
            if (interval !== null) expect(interval.low).toBeLessThan(interval.high);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
