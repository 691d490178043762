import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { Predictions } from '../../src/metrics/evaluation.js';

interface Side {
  readonly predicted: number[];
  readonly votes: number[];
}

interface Pair {
  readonly truth: number[];
  readonly current: Side;
  readonly baseline: Side;
}

type Bounds = readonly [low: number, high: number];

interface Intervals {
  readonly current: Bounds;
  readonly baseline: Bounds;
  readonly difference: Bounds;
}

/** What scipy, statsmodels and scikit-learn say; see make_scipy.py beside the file. */
export const scipy = JSON.parse(
  readFileSync('__tests__/fixtures/statistics/scipy.json', 'utf8'),
) as {
  readonly wilson: [correct: number, rows: number, low: number, high: number][];
  readonly mcnemarExact: [newlyWrong: number, newlyRight: number, pValue: number][];
  readonly mcnemarTwoSided: [newlyWrong: number, newlyRight: number, pValue: number][];
  readonly mcnemarPower: [
    rows: number,
    changedShare: number,
    wrongShare: number,
    significance: number,
    power: number,
  ][];
  readonly rowsToSettle: [wrong: number, right: number, rows: number, crossings: number[]][];
  readonly holm: [pValues: number[], adjusted: number[]][];
  readonly kolmogorovSmirnov: [a: number[], b: number[], statistic: number, pValue: number][];
  readonly kolmogorovLarge: [m: number, n: number, shift: number, pValue: number][];
  readonly chiSquareTail: [value: number, freedom: number, tail: number][];
  readonly chiSquare: [base: number[], current: number[], pValue: number][];
  readonly stability: [reference: number[], current: number[], index: number][];
  readonly swaps: (Pair & { readonly pValues: number[] })[];
  readonly bootstraps: Pair & { readonly intervals: Intervals[] };
};

export function predictionsOfSide(truth: readonly number[], side: Side): Predictions {
  return {
    classes: ['setosa', 'versicolor', 'virginica'],
    truth: Int32Array.from(truth),
    predicted: Int32Array.from(side.predicted),
    votes: Int32Array.from(side.votes),
    total: 10,
  };
}

export function expectNear(actual: number, expected: number, relative: number): void {
  const near = Math.abs(actual - expected) <= relative * Math.max(Math.abs(expected), 1e-300);
  expect(near ? expected : actual).toBe(expected);
}
