import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../src/comparison/compare.js';
import type { Predictions } from '../../src/evaluation/evaluation.js';
import { evaluate } from '../../src/evaluation/evaluate.js';
import type { Result } from '../../src/result/result.js';
import { decide, type Verdict } from '../../src/verdict/decide.js';

/** Predictions of rows of class 0, of which some are right. */
const predictions = (right: readonly boolean[]): Predictions => ({
  classes: ['a', 'b'],
  truth: new Int32Array(right.length),
  predicted: Int32Array.from(right, (isRight) => (isRight ? 0 : 1)),
  votes: Int32Array.from(right.flatMap((isRight) => (isRight ? [1, 0] : [0, 1]))),
  trees: 1,
});

const BASELINE: Result['baseline'] = {
  mode: 'auto',
  source: 'commit',
  commit: null,
  reason: 'There is a reason.',
  settingsChanges: [],
  data: null,
};

function judge(
  current: readonly boolean[],
  baseline: readonly boolean[] | null,
  gate: { minAccuracy: number; maxDrop: number },
  required = false,
): Verdict {
  const comparison =
    baseline === null ? null : compare(predictions(current), predictions(baseline));
  const evidence = { evaluation: evaluate(predictions(current)), baseline: BASELINE, comparison };
  return decide(evidence, gate, required);
}

const rowsOf = (right: number, total: number): boolean[] =>
  Array.from({ length: total }, (_, row) => row < right);

describe('decide', () => {
  it('R5: passes exactly at the lowest accuracy, fails one step of a double above it', () => {
    const gate = { minAccuracy: 0.9, maxDrop: 1 };
    expect(judge(rowsOf(9, 10), null, gate).verdict).toBe('passed');
    const above = { ...gate, minAccuracy: 0.9 + Number.EPSILON };
    expect(judge(rowsOf(9, 10), null, above).verdict).toBe('failed');
  });

  it('R5: passes a drop of exactly the limit for every count of rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.nat(2_000), (total, wrong) => {
        const newlyWrong = wrong % (total + 1);
        const limit = newlyWrong / total;
        const verdict = judge(rowsOf(total - newlyWrong, total), rowsOf(total, total), {
          minAccuracy: 0,
          maxDrop: limit,
        });
        expect(verdict.verdict).toBe('passed');
      }),
      { numRuns: 300 },
    );
    const drop = judge(rowsOf(97, 100), rowsOf(100, 100), { minAccuracy: 0, maxDrop: 0.0299 });
    expect(drop.verdict).toBe('failed');
    expect(drop.rules[1]).toMatchObject({ rule: 'accuracy drop <= 0.0299', actual: 0.03 });
  });

  it('an improvement is a drop below zero, and passes', () => {
    const { verdict, rules } = judge(rowsOf(10, 10), rowsOf(5, 10), { minAccuracy: 1, maxDrop: 0 });
    expect(verdict).toBe('passed');
    expect(rules[1]?.actual).toBe(-0.5);
  });

  it('without a baseline the drop is not applied, or fails when one is required', () => {
    const gate = { minAccuracy: 0.5, maxDrop: 0 };
    expect(judge(rowsOf(9, 10), null, gate)).toMatchObject({
      verdict: 'passed',
      rules: [{ outcome: 'passed' }, { outcome: 'not-applied' }],
    });
    const required = judge(rowsOf(9, 10), null, gate, true);
    expect(required.verdict).toBe('failed');
    expect(required.rules[1]?.reason).toContain(BASELINE.reason);
  });

  it('R75: whatever is not a finite number fails', () => {
    const evaluation = evaluate(predictions(rowsOf(9, 10)));
    for (const accuracy of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const evidence = {
        evaluation: { ...evaluation, accuracy },
        baseline: BASELINE,
        comparison: null,
      };
      expect(decide(evidence, { minAccuracy: 0, maxDrop: 1 }, false).verdict).toBe('failed');
    }
    const comparison = compare(predictions([true]), predictions([true]));
    if (comparison === null) throw new Error('not compared');
    for (const rows of [0, Number.NaN]) {
      const evidence = { evaluation, baseline: BASELINE, comparison: { ...comparison, rows } };
      expect(decide(evidence, { minAccuracy: 0, maxDrop: 1 }, false).verdict).toBe('failed');
    }
  });
});

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
      { numRuns: 1_000 },
    );
  });
});
