import { compare } from '../comparison/compare.js';
import { countTurned } from '../comparison/countTurned.js';
import type { Predictions } from '../metrics/evaluation.js';
import type { ChangedRows } from '../statistics/pairedDifferenceInterval.js';
import { selectPair } from './selectPair.js';
import type { Sides } from './weighDrops.js';

/** The rows that are in both tables. */
export interface StayedRows extends Sides {
  /** Those that kept their class too. */
  readonly kept: ChangedRows;
}

/**
 * Both sides on the rows that stayed, by the classes that they had.
 *
 * @param baseline negative for a row it could not predict
 * @param truthBefore per row its class in the base's table; -1 for a row that is not there
 * @returns `null` when these are the compared rows with the classes they have, and when there are none
 */
export function selectStayed(
  current: Predictions,
  baseline: Predictions,
  truthBefore: Int32Array,
  groups: readonly string[] | null,
): StayedRows | null {
  const isCompared = (row: number): boolean => baseline.predicted[row]! >= 0;
  const isSame = truthBefore.every(
    (label, row) => !isCompared(row) || label === current.truth[row],
  );
  if (isSame) return null;
  const before = {
    ...baseline,
    truth: truthBefore,
    predicted: baseline.predicted.map((code, row) => (truthBefore[row]! < 0 ? -1 : code)),
  };
  const now = { ...current, truth: truthBefore };
  const [comparison, pair] = [compare(now, before), selectPair(now, before, groups)];
  if (comparison === null || pair === null) return null;
  const kept = Int32Array.from(truthBefore.keys()).filter(
    (row) => isCompared(row) && truthBefore[row] === current.truth[row],
  );
  return {
    comparison,
    pair,
    kept: {
      rows: kept.length,
      ...countTurned(kept, current.predicted, baseline.predicted, current.truth),
    },
  };
}
