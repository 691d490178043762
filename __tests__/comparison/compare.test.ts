import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../src/comparison/compare.js';
import type { Predictions } from '../../src/metrics/evaluation.js';

/** Predictions of rows of class 0, of which some are right. */
function predictions(right: readonly boolean[]): Predictions {
  return {
    classes: ['a', 'b'],
    truth: new Int32Array(right.length),
    predicted: Int32Array.from(right, (isRight) => (isRight ? 0 : 1)),
    votes: Int32Array.from(right.flatMap((isRight) => (isRight ? [1, 0] : [0, 1]))),
    total: 1,
  };
}

describe('compare', () => {
  it('scores both sides on the rows both predicted', () => {
    const current = predictions([true, true, false, true]);
    const baseline = predictions([false, true, true, true]);
    const partial = { ...baseline, predicted: baseline.predicted.with(3, -1) };
    expect(compare(current, partial)).toMatchObject({
      rows: 3,
      leftOut: 1,
      newlyRight: 1,
      newlyWrong: 1,
      accuracyChange: 0,
      current: { correct: 2 },
      baseline: { correct: 2 },
    });
  });

  it('compares nothing when no row was predicted by both', () => {
    const current = predictions([true]);
    expect(compare(current, { ...current, predicted: Int32Array.of(-1) })).toBeNull();
  });

  it('the change is that of the accuracies, whatever the rows', () => {
    const sides = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(sides, (pairs) => {
        const result = compare(
          predictions(pairs.map(([now]) => now)),
          predictions(pairs.map(([, before]) => before)),
        );
        const change = (result?.current.accuracy ?? 0) - (result?.baseline.accuracy ?? 0);
        expect(result?.accuracyChange).toBeCloseTo(change, 12);
      }),
      { numRuns: 300 },
    );
  });
});
