import fc from 'fast-check';
import type { Predictions } from '../../src/metrics/evaluation.js';
import { anyRows, predictionsOf } from '../metrics/predictions.js';

/** Two models' predictions of the same rows. */
export interface Pair {
  readonly current: Predictions;
  readonly baseline: Predictions;
}

/** Any two models; the second differs from the first in that predictions and votes moved a row on. */
export const anyPair: fc.Arbitrary<Pair> = anyRows.map(({ classes, trees, rows }) => {
  const moved = rows.map(({ truth }, index) => ({
    ...(rows[(index + 1) % rows.length] ?? { predicted: NaN, votes: [] }),
    truth,
  }));
  return {
    current: predictionsOf(classes, trees, rows),
    baseline: predictionsOf(classes, trees, moved),
  };
});

/** Two-class rows of one tree, by how many of them each side has right: `[both, current, baseline, none]`. */
export function pairOf(
  both: number,
  onlyCurrent: number,
  onlyBaseline: number,
  neither: number,
): Pair {
  const rights = [
    ...new Array<[number, number]>(both).fill([1, 1]),
    ...new Array<[number, number]>(onlyCurrent).fill([1, 0]),
    ...new Array<[number, number]>(onlyBaseline).fill([0, 1]),
    ...new Array<[number, number]>(neither).fill([0, 0]),
  ];
  const sideOf = (side: 0 | 1): Predictions =>
    predictionsOf(
      ['no', 'yes'],
      1,
      rights.map((right, row) => {
        const truth = row % 2;
        const predicted = right[side] === 1 ? truth : 1 - truth;
        return { truth, predicted, votes: predicted === 0 ? [1, 0] : [0, 1] };
      }),
    );
  return { current: sideOf(0), baseline: sideOf(1) };
}
