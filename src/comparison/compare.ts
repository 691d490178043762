import { evaluate } from '../metrics/evaluate.js';
import { selectRows } from '../metrics/selectRows.js';
import type { Predictions } from '../metrics/evaluation.js';
import type { Result } from '../document/result.js';
import { countTurned } from './countTurned.js';
import { sharedRows } from '../metrics/sharedRows.js';
import { countAll, countEntries } from '../metrics/weightOf.js';

/**
 * Scores both sides on the rows both could predict, against the same labels.
 *
 * @param current this run's predictions of the tested rows
 * @param baseline the base's predictions of the same rows, in the same order, with the same truth;
 *   `predicted` is negative for a row it could not predict
 * @returns `null` when there is no row that both could predict
 */
export function compare(current: Predictions, baseline: Predictions): Result['comparison'] {
  const shared = sharedRows(baseline);
  if (shared.length === 0) return null;
  const { truth, predicted, weights } = current;
  const turned = countTurned(shared, predicted, baseline.predicted, truth, weights);
  const { newlyRight, newlyWrong } = turned;
  const rows = countEntries(current, shared);
  return {
    rows,
    leftOut: countAll(current) - rows,
    current: evaluate(selectRows(current, shared)),
    baseline: evaluate(selectRows(baseline, shared)),
    accuracyChange: (newlyRight - newlyWrong) / rows,
    newlyRight,
    newlyWrong,
  };
}
