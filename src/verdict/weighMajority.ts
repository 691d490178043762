import { countTurned } from '../comparison/countTurned.js';
import type { Majority } from '../document/result.js';
import { countClasses } from '../metrics/classCounts.js';
import type { Predictions } from '../metrics/evaluation.js';
import { measureOf } from '../rules/measureOf.js';
import { mcnemarExact } from '../statistics/mcnemarExact.js';
import { swapTest } from '../statistics/swapTest.js';
import { drawsFor } from './drawsFor.js';
import type { Tested } from './listIntervals.js';

/**
 * How sure it is that a model is better, and that it is worse, than one that learned nothing and
 * always answers the most frequent class of the tested rows: the paired tests that drops have, with
 * that model as the other side. On which class it answers when several are as frequent nothing
 * depends but the p-values, so the first is taken.
 */
export function weighMajority({ predictions, groups }: Tested, seed: number): Majority {
  const nothing = answerMajority(predictions);
  if (groups === null) {
    const { truth, predicted, weights } = predictions;
    const all = Int32Array.from(truth.keys());
    const { newlyRight, newlyWrong } = countTurned(
      all,
      predicted,
      nothing.predicted,
      truth,
      weights,
    );
    return {
      test: 'mcnemar-exact',
      betterPValue: mcnemarExact(newlyRight, newlyWrong),
      worsePValue: mcnemarExact(newlyWrong, newlyRight),
    };
  }
  // The rows of a group are not independent, as McNemar's test takes them to be.
  const measures = [measureOf('accuracy', null)];
  const options = { draws: drawsFor(predictions.truth.length), seed, groups };
  const [betterPValue = 1] = swapTest(nothing, predictions, measures, options);
  const [worsePValue = 1] = swapTest(predictions, nothing, measures, options);
  return { test: 'swap', betterPValue, worsePValue };
}

/** The answers of a model that learned nothing but which class is the most frequent. */
function answerMajority(predictions: Predictions): Predictions {
  const { classes, truth, votes: own, total } = predictions;
  const { truth: rowsOf } = countClasses(predictions);
  const most = Array.from(rowsOf).reduce(
    (best, rows, label) => (rows > rowsOf[best]! ? label : best),
    0,
  );
  const votes = own && own.slice().fill(0);
  for (let row = 0; votes !== null && row < truth.length; row++) {
    votes[row * classes.length + most] = total;
  }
  return { ...predictions, predicted: new Int32Array(truth.length).fill(most), votes };
}
