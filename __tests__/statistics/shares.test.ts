import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from '../../src/metrics/evaluate.js';
import type { Predictions, Probabilities } from '../../src/metrics/evaluation.js';
import type { Measure } from '../../src/statistics/measure.js';
import { pairedBootstrap } from '../../src/statistics/pairedBootstrap.js';
import { swapTest } from '../../src/statistics/swapTest.js';
import { anyPair, type Pair } from './pairs.js';
import { predictionsOf, type Row } from '../metrics/predictions.js';

function read(of: (scores: Probabilities) => number | null, sign = 1): Measure {
  return ({ probabilities }) => sign * ((probabilities && of(probabilities)) ?? NaN);
}

const measures: readonly Measure[] = [
  read(({ rocAuc }) => rocAuc),
  read(({ averagePrecision }) => averagePrecision),
  read(({ brierScore }) => brierScore, -1),
  read(({ calibrationError }) => calibrationError, -1),
  read(({ perClass }) => perClass[1]?.rocAuc ?? null),
];

/** Rows of two models, of which the second is better. */
function drawPair(classes: number, rows: number): Pair {
  const sideOf = (skill: number): Predictions =>
    predictionsOf(
      Array.from({ length: classes }, (_, label) => `class ${label}`),
      10,
      Array.from({ length: rows }, (_, row): Row => {
        const truth = row % classes;
        const votes = new Array<number>(classes).fill(0);
        for (let tree = 0; tree < 10; tree += 1) {
          const isRight = (row * 7 + tree * 13 + skill) % 17 < skill;
          votes[isRight ? truth : (row + tree * tree) % classes]! += 1;
        }
        return { truth, predicted: votes.indexOf(Math.max(...votes)), votes };
      }),
    );
  return { current: sideOf(5), baseline: sideOf(9) };
}

/** The same rows with some answers of the two sides swapped. */
function swapped({ current, baseline }: Pair, isSwapped: (row: number) => boolean): Pair {
  const mix = (one: Predictions, other: Predictions): Predictions => {
    const width = one.classes.length;
    const pick = (row: number): Predictions => (isSwapped(row) ? other : one);
    return {
      ...one,
      predicted: one.predicted.map((_, row) => pick(row).predicted[row]!),
      votes: one.votes?.map((_, at) => pick(Math.floor(at / width)).votes?.[at] ?? NaN) ?? null,
    };
  };
  return { current: mix(current, baseline), baseline: mix(baseline, current) };
}

function dropsOf({ current, baseline }: Pair): number[] {
  const [now, before] = [evaluate(current), evaluate(baseline)];
  return measures.map((measure) => measure(before) - measure(now));
}

describe('tests of what shares are worth', () => {
  it.each([2, 3])('swap as all 1,024 ways to swap 10 rows of %d classes do', (classes) => {
    const pair = drawPair(classes, 10);
    const observed = dropsOf(pair);
    const ways = Array.from({ length: 1024 }, (_, way) =>
      dropsOf(swapped(pair, (row) => (way & (1 << row)) !== 0)),
    );
    const draws = 4_000;
    const options = { draws, seed: 3, groups: null, isOfShares: true };
    const pValues = swapTest(pair.current, pair.baseline, measures, options);
    pValues.forEach((pValue, index) => {
      const exact = ways.filter((drops) => drops[index]! >= observed[index]! - 1e-10).length / 1024;
      const luck = 4 * Math.sqrt((exact * (1 - exact)) / draws) + 1 / draws;
      expect(Math.abs(pValue - exact)).toBeLessThanOrEqual(luck);
    });
  });

  it('give 1 for equal shares, and never 0 nor what is no number', () => {
    fc.assert(
      fc.property(anyPair, ({ current, baseline }) => {
        const few = { draws: 9, seed: 1, groups: null, isOfShares: true };
        const [pValue = NaN] = swapTest(current, baseline, measures.slice(2, 3), few);
        expect(pValue).toBeGreaterThanOrEqual(1 / 10);
        expect(pValue).toBeLessThanOrEqual(1);
        expect(swapTest(current, current, measures.slice(2, 4), few)).toEqual([1, 1]);
      }),
      { numRuns: 40 },
    );
  });

  it('take draws without a row of some class for nothing', () => {
    const pair = drawPair(3, 10);
    const options = { draws: 300, seed: 5, groups: null, isOfShares: true };
    const [auc] = pairedBootstrap(pair.current, pair.baseline, measures, options);
    if (auc === undefined) throw new Error('one for each measure');
    for (const { low, high } of [auc.current, auc.baseline, auc.difference]) {
      expect([low, high].every(Number.isFinite)).toBe(true);
    }
    const few = { ...options, draws: 60 };
    const [rare] = pairedBootstrap(pair.current, pair.baseline, measures, few, 1 / 60);
    expect(rare?.current.high).toBeLessThanOrEqual(1);
    expect(auc.current.low).toBeLessThan(evaluate(pair.current).probabilities?.rocAuc ?? NaN);
  });
});
