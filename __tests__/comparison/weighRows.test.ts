import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchOneToOne } from '../../src/comparison/matchOneToOne.js';
import { weighRows, type OwnAnswers } from '../../src/comparison/weighRows.js';
import type { Predictions } from '../../src/metrics/evaluation.js';

function predictionsOf(truth: readonly number[], predicted: readonly number[]): Predictions {
  return {
    classes: ['no', 'yes'],
    truth: Int32Array.from(truth),
    predicted: Int32Array.from(predicted),
    votes: new Int32Array(2 * truth.length),
    total: 1,
  };
}

function ownOf(
  base: readonly string[],
  current: readonly string[],
  truth: readonly number[],
  predicted: readonly number[],
): OwnAnswers {
  return {
    keys: { base, current },
    truth: Int32Array.from(truth),
    predicted: Int32Array.from(predicted),
  };
}

describe('weighRows', () => {
  it('says how hard rows are that came, went or have another class', () => {
    // The base had row a wrong, which is gone; b has another class; d is new.
    const own = ownOf(['a', 'b', 'c'], ['b', 'c', 'd'], [0, 0, 1], [1, 1, 1]);
    const now = predictionsOf([1, 1, 0], [1, 0, 0]);
    const { changes, truthBefore } = weighRows(now, predictionsOf([1, 1, 0], [1, 1, 0]), own);
    expect([...truthBefore]).toEqual([0, 1, -1]);
    expect(changes).toEqual({
      own: { rows: 3, correct: 1 },
      removed: { rows: 1, baselineCorrect: 0, pValue: expect.closeTo(2 / 3, 12) },
      added: { rows: 1, correct: 1, baselineRows: 1, baselineCorrect: 1, pValue: 1 },
      relabelled: {
        rows: 1,
        correct: 1,
        baselineCorrect: 1,
        baselineCorrectBefore: 0,
        pValue: expect.closeTo(1 / 2, 12),
      },
      stayed: { rows: 2, correct: 0, baselineCorrect: 1, newlyRight: 0, newlyWrong: 1 },
    });
  });

  it('leaves out of what it says of the base the rows that it could not predict', () => {
    const own = ownOf(['a'], ['a', 'b'], [0], [0]);
    const base = predictionsOf([0, 1], [-1, -1]);
    const { changes } = weighRows(predictionsOf([0, 1], [0, 1]), base, own);
    expect(changes.stayed.rows).toBe(0);
    expect(changes.added).toEqual({
      rows: 1,
      correct: 1,
      baselineRows: 0,
      baselineCorrect: 0,
      pValue: null,
    });
  });
});

describe('matchOneToOne', () => {
  it('calls no more of several equal rows relabelled than have to be, in any order', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(1)), { maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const keys = { base: before.map(([key]) => key), current: after.map(([key]) => key) };
        const labels = [before, after].map((side) => Int32Array.from(side, ([, label]) => label));
        const { partners, unmatched } = matchOneToOne(keys, labels[0]!, labels[1]!);
        const taken = [...partners].filter((row) => row >= 0);
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.length + unmatched.length).toBe(before.length);
        const count = (side: typeof before, key: string, label: number) =>
          side.filter((row) => row[0] === key && row[1] === label).length;
        let same = 0;
        for (const [row, partner] of partners.entries()) {
          if (partner < 0) continue;
          expect(keys.base[partner]).toBe(keys.current[row]);
          same += labels[0]![partner] === labels[1]![row] ? 1 : 0;
        }
        const most = ['a', 'b'].flatMap((key) =>
          [0, 1].map((label) => Math.min(count(before, key, label), count(after, key, label))),
        );
        expect(same).toBe(most.reduce((sum, one) => sum + one, 0));
      }),
    );
  });
});
