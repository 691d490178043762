import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from '../../src/metrics/evaluate.js';
import type { Evaluation } from '../../src/metrics/evaluation.js';
import { anyRows, predictionsOf, type Row } from './predictions.js';

interface OracleCase {
  readonly name: string;
  readonly predictions: {
    readonly classes: string[];
    readonly truth: number[];
    readonly predicted: number[];
    readonly votes: number[];
    readonly trees: number;
  };
  readonly evaluation: Evaluation;
}

const oracle = JSON.parse(
  readFileSync('__tests__/fixtures/evaluation/scikit-learn.json', 'utf8'),
) as { cases: OracleCase[] };

/** Every number of a document with its path, so that each can be compared within a tolerance. */
function numbersIn(value: unknown, path = ''): [path: string, value: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}/${key}`));
}

function expectEqualWithin(actual: Evaluation, expected: Evaluation, tolerance: number): void {
  const actualNumbers = new Map(numbersIn(actual));
  expect([...actualNumbers.keys()].sort()).toEqual(
    numbersIn(expected)
      .map(([path]) => path)
      .sort(),
  );
  for (const [path, value] of numbersIn(expected)) {
    const difference = Math.abs((actualNumbers.get(path) ?? NaN) - value);
    expect({ path, near: difference <= tolerance * Math.max(Math.abs(value), 1e-3) }).toEqual({
      path,
      near: true,
    });
  }
}

/** The metrics that are shares of something. */
function sharesOf(evaluation: Evaluation): number[] {
  return [
    evaluation.accuracy,
    evaluation.balancedAccuracy,
    evaluation.majorityShare,
    ...[evaluation.macro, evaluation.weighted, ...evaluation.perClass].flatMap(
      ({ precision, recall, f1 }) => [precision, recall, f1],
    ),
  ];
}

function moved(rows: readonly Row[], to: readonly number[]): Row[] {
  return rows.map(({ truth, predicted, votes }) => ({
    truth: to[truth] ?? -1,
    predicted: to[predicted] ?? -1,
    votes: votes.map((_, label) => votes[to.indexOf(label)] ?? -1),
  }));
}

describe('evaluate', () => {
  it.each(oracle.cases)('agrees with scikit-learn: $name', ({ predictions, evaluation }) => {
    const actual = evaluate({
      classes: predictions.classes,
      total: predictions.trees,
      truth: Int32Array.from(predictions.truth),
      predicted: Int32Array.from(predictions.predicted),
      votes: Int32Array.from(predictions.votes),
    });
    expectEqualWithin(actual, evaluation, 1e-12);
    expect(actual.confusionMatrix).toEqual(evaluation.confusionMatrix);
    expect(actual.perClass.map(({ name }) => name)).toEqual(predictions.classes);
  });

  it('counts 0.5 where one of two is right', () => {
    const evaluation = evaluate(
      predictionsOf(['cat', 'dog'], 4, [
        { truth: 0, predicted: 0, votes: [3, 1] },
        { truth: 1, predicted: 0, votes: [2, 2] },
      ]),
    );
    expect(evaluation).toEqual({
      rows: 2,
      correct: 1,
      accuracy: 0.5,
      balancedAccuracy: 0.5,
      mcc: 0,
      logLoss: (-Math.log(3.5 / 5) - Math.log(2.5 / 5)) / 2,
      clippedLogLoss: (-Math.log(0.75) - Math.log(0.5)) / 2,
      macro: { precision: 0.25, recall: 0.5, f1: 1 / 3 },
      weighted: { precision: 0.25, recall: 0.5, f1: 1 / 3 },
      perClass: [
        { name: 'cat', precision: 0.5, recall: 1, f1: 2 / 3, support: 1 },
        { name: 'dog', precision: 0, recall: 0, f1: 0, support: 1 },
      ],
      confusionMatrix: [
        [1, 0],
        [1, 0],
      ],
      majorityShare: 0.5,
      probabilities: {
        ...{ brierScore: (0.0625 + 0.25) / 2, rocAuc: 1, averagePrecision: 1 },
        calibrationError: (0.25 + 0.5) / 2,
        perClass: [
          { brierScore: 0.15625, rocAuc: 1, averagePrecision: 1, calibrationError: 0.375 },
          { brierScore: 0.15625, rocAuc: 1, averagePrecision: 1, calibrationError: 0.375 },
        ],
      },
    });
  });

  it("keeps scikit-learn's double-precision epsilon off 0 and 1 in its own log loss", () => {
    const lossOf = (votes: readonly number[]): number | null =>
      evaluate(predictionsOf(['cat', 'dog'], 8, [{ truth: 0, predicted: 0, votes }]))
        .clippedLogLoss;
    expect(lossOf([8, 0])).toBe(2.2204460492503136e-16);
    expect(lossOf([0, 8])).toBe(36.04365338911715);
    expect(lossOf([4, 4])).toBe(Math.LN2);
  });

  it('takes shares as scikit-learn does, in any order of rows, and half a vote into no account', () => {
    const shares = (votes: readonly number[], truth: readonly number[]) =>
      evaluate({
        classes: ['cat', 'dog'],
        truth: Int32Array.from(truth),
        predicted: Int32Array.from(truth),
        votes: Float64Array.from(votes),
        total: 1,
      });
    const { logLoss, clippedLogLoss } = shares([0.9, 0.1, 0.2, 0.8, 0.9, 0.1], [0, 1, 0]);
    // log_loss([0, 1, 0], [[.9, .1], [.2, .8], [.9, .1]])
    expect(logLoss).toBeCloseTo(0.14462152754328741, 14);
    expect(clippedLogLoss).toBe(logLoss);
    expect(shares([0.2, 0.8, 0.9, 0.1, 0.9, 0.1], [1, 0, 0]).logLoss).toBe(logLoss);
    expect(shares([0, 1], [0]).logLoss).toBe(36.04365338911715);
  });

  it('has no loss where only answers are known', () => {
    const predictions = predictionsOf(['cat', 'dog'], 1, [
      { truth: 0, predicted: 0, votes: [1, 0] },
    ]);
    const { logLoss, clippedLogLoss, accuracy } = evaluate({ ...predictions, votes: null });
    expect([logLoss, clippedLogLoss, accuracy]).toEqual([null, null, 1]);
  });

  it('R75: never gives a number that is not finite or out of its bounds', () => {
    fc.assert(
      fc.property(anyRows, ({ classes, trees, rows }) => {
        const evaluation = evaluate(predictionsOf(classes, trees, rows));
        expect(numbersIn(evaluation).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
        expect(sharesOf(evaluation).filter((share) => !(share >= 0 && share <= 1))).toEqual([]);
        expect(Math.abs(evaluation.mcc)).toBeLessThanOrEqual(1);
        expect(evaluation.logLoss).toBeGreaterThanOrEqual(0);
        expect(evaluation.clippedLogLoss).toBeLessThan(36.05);
      }),
    );
  });

  it('R75: refuses to say anything of no rows, or of arrays of different lengths', () => {
    const one = predictionsOf(['cat', 'dog'], 1, [{ truth: 0, predicted: 0, votes: [1, 0] }]);
    expect(() => evaluate(predictionsOf(['cat'], 1, []))).toThrow(RangeError);
    expect(() => evaluate({ ...one, predicted: new Int32Array(2) })).toThrow(RangeError);
    expect(() => evaluate({ ...one, votes: new Int32Array(1) })).toThrow(RangeError);
  });

  it('R86: gives the same digits whatever the order of the rows', () => {
    const shuffled = anyRows.chain((drawn) =>
      fc.record({
        drawn: fc.constant(drawn),
        order: fc.shuffledSubarray(drawn.rows, { minLength: drawn.rows.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ drawn: { classes, trees, rows }, order }) => {
        expect(evaluate(predictionsOf(classes, trees, order))).toEqual(
          evaluate(predictionsOf(classes, trees, rows)),
        );
      }),
    );
  });

  it('moves the metrics of a class with it when classes trade places', () => {
    const permuted = anyRows.chain((drawn) => {
      const labels = drawn.classes.map((_, label) => label);
      return fc.record({
        drawn: fc.constant(drawn),
        to: fc.shuffledSubarray(labels, { minLength: labels.length }),
      });
    });
    fc.assert(
      fc.property(permuted, ({ drawn: { classes, trees, rows }, to }) => {
        const before = evaluate(predictionsOf(classes, trees, rows));
        const after = evaluate(predictionsOf(classes, trees, moved(rows, to)));
        const back = <T>(values: readonly T[]): T[] =>
          to.flatMap((label) => values.slice(label, label + 1));
        const movedBack: Evaluation = {
          ...after,
          perClass: back(after.perClass),
          probabilities: after.probabilities && {
            ...after.probabilities,
            perClass: back(after.probabilities.perClass),
          },
          confusionMatrix: back(after.confusionMatrix).map(back),
        };
        // Of two classes, the whole is told by the last one.
        const isWhole = classes.length !== 2;
        expectEqualWithin(
          isWhole ? movedBack : { ...movedBack, probabilities: before.probabilities },
          before,
          1e-12,
        );
      }),
    );
  });

  it('takes the class that is looked for, where there are two', () => {
    const drawn = predictionsOf(['no', 'yes'], 4, [
      { truth: 0, predicted: 0, votes: [4, 0] },
      { truth: 1, predicted: 0, votes: [3, 1] },
      { truth: 0, predicted: 1, votes: [1, 3] },
      { truth: 0, predicted: 1, votes: [0, 4] },
    ]);
    const { probabilities } = evaluate({ ...drawn, positive: 0 });
    const [ofNo, ofYes] = probabilities?.perClass ?? [];
    expect(probabilities?.averagePrecision).toBe(ofNo?.averagePrecision);
    expect(evaluate(drawn).probabilities?.averagePrecision).toBe(ofYes?.averagePrecision);
    expect(ofNo?.averagePrecision).not.toBe(ofYes?.averagePrecision);
  });

  it('R75: has no area and no precision for a class without rows, rather than a number', () => {
    const { probabilities } = evaluate(
      predictionsOf(['a', 'b', 'c'], 1, [
        { truth: 0, predicted: 0, votes: [1, 0, 0] },
        { truth: 1, predicted: 1, votes: [0, 1, 0] },
      ]),
    );
    expect(probabilities).toMatchObject({ brierScore: 0, rocAuc: null, averagePrecision: null });
    expect(probabilities?.perClass[0]).toMatchObject({ rocAuc: 1, averagePrecision: 1 });
    expect(probabilities?.perClass[2]).toMatchObject({ rocAuc: null, averagePrecision: null });
  });

  it('has an accuracy that is the weighted recall and the trace of the confusion matrix', () => {
    fc.assert(
      fc.property(anyRows, ({ classes, trees, rows }) => {
        const evaluation = evaluate(predictionsOf(classes, trees, rows));
        const trace = evaluation.confusionMatrix.reduce(
          (sum, row, index) => sum + (row[index] ?? NaN),
          0,
        );
        expect(evaluation.correct).toBe(trace);
        expect(evaluation.accuracy).toBe(trace / rows.length);
        expect(Math.abs(evaluation.weighted.recall - evaluation.accuracy)).toBeLessThan(1e-12);
        expect(evaluation.confusionMatrix.map((row) => row.reduce((a, b) => a + b))).toEqual(
          evaluation.perClass.map(({ support }) => support),
        );
      }),
    );
  });

  it('is perfect when everything is right, whatever the classes', () => {
    fc.assert(
      fc.property(anyRows, ({ classes, trees, rows }) => {
        const right = rows.map((row) => ({ ...row, predicted: row.truth }));
        const evaluation = evaluate(predictionsOf(classes, trees, right));
        const occurring = new Set(rows.map(({ truth }) => truth)).size;
        expect(evaluation.accuracy).toBe(1);
        expect(evaluation.balancedAccuracy).toBe(1);
        expect(evaluation.weighted).toEqual({ precision: 1, recall: 1, f1: 1 });
        expect(evaluation.mcc).toBe(occurring > 1 ? 1 : 0);
        expect(evaluation.macro.recall).toBe(occurring / classes.length);
      }),
    );
  });
});
