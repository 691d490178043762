import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateRegression, sumNumbers } from '../../src/metrics/regression.js';

const TRUTH = [3, -0.5, 2, 7, 0, 1e-3, 12.25];
const PREDICTED = [2.5, 0, 2, 8, 0.125, 0, 10];

/** What scikit-learn 1.9 says of these seven rows. */
const SKLEARN = {
  rows: 7,
  mae: 0.6251428571428571,
  rmse: 0.9693978985505827,
  r2: 0.9500618096631022,
  medianAbsoluteError: 0.5,
  mape: 80421421917330.62,
  pinballLoss: [0.24822857142857144, 0.31257142857142856, 0.3769142857142857],
  medianMae: 3.249857142857143,
};

function evaluate(truth: readonly number[], predicted: readonly number[]) {
  return evaluateRegression({
    truth: Float64Array.from(truth),
    predicted: Float64Array.from(predicted),
  });
}

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const rows = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 40 });

describe('evaluateRegression', () => {
  it("is scikit-learn's definitions", () => {
    const found = evaluate(TRUTH, PREDICTED);
    for (const [name, value] of Object.entries(SKLEARN)) {
      const [now, wanted] = [[found[name as keyof typeof found]].flat(), [value].flat()];
      for (const [at, of] of wanted.entries()) {
        expect(Math.abs(Number(now[at]) - of)).toBeLessThanOrEqual(1e-14 * Math.abs(of));
      }
    }
  });

  it('is defined of a constant truth, and has no R2 of a single row', () => {
    expect(evaluate([2, 2], [2, 2]).r2).toBe(1);
    expect(evaluate([2, 2], [2, 3]).r2).toBe(0);
    expect(evaluate([2], [3])).toMatchObject({ r2: null, mae: 1, mape: 0.5 });
  });

  it('R81: gives the same digits in whatever order the rows come', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (pairs, seed) => {
        const turned = pairs
          .map((pair, at) => [Math.sin(seed + at), pair] as const)
          .sort(([a], [b]) => a - b)
          .map(([, pair]) => pair);
        const of = (list: readonly (readonly [number, number])[]) =>
          evaluate(
            list.map(([truth]) => truth),
            list.map(([, predicted]) => predicted),
          );
        expect(of(turned)).toEqual(of(pairs));
      }),
    );
  });

  it('refuses no rows, and sides of different lengths', () => {
    expect(() => evaluate([], [])).toThrow(RangeError);
    expect(() => evaluate([1], [1, 2])).toThrow(RangeError);
  });
});

describe('sumNumbers', () => {
  it('keeps the digits that an addition drops', () => {
    expect(sumNumbers(Float64Array.of(1, 1e100, 1, -1e100))).toBe(2);
    expect(sumNumbers(new Float64Array(10).fill(0.1))).toBe(1);
  });
});
