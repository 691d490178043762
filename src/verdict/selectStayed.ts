import { compare } from '../comparison/compare.js';
import type { Predictions } from '../metrics/evaluation.js';
import { selectPair } from './selectPair.js';
import type { Sides } from './weighDrops.js';

/** The rows that are in both tables. */
export interface StayedRows extends Sides {
  /**
   * All rows that both sides are compared on, by the classes they had, and new ones by the classes
   * they have; `null` where no row has another class.
   */
  readonly asBefore: Sides | null;
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
  const sides = selectSides(now, before, groups);
  if (sides === null) return null;
  const truth = truthBefore.map((label, row) => (label < 0 ? current.truth[row]! : label));
  const isRelabelled = truth.some((label, row) => isCompared(row) && label !== current.truth[row]);
  return {
    ...sides,
    asBefore: isRelabelled
      ? selectSides({ ...current, truth }, { ...baseline, truth }, groups)
      : null,
  };
}

function selectSides(
  current: Predictions,
  baseline: Predictions,
  groups: readonly string[] | null,
): Sides | null {
  const [comparison, pair] = [compare(current, baseline), selectPair(current, baseline, groups)];
  return comparison === null || pair === null ? null : { comparison, pair };
}
