import { compare } from '../comparison/compare.js';
import { countTurned } from '../comparison/countTurned.js';
import type { Predictions } from '../metrics/evaluation.js';
import type { ChangedRows } from '../statistics/pairedDifferenceInterval.js';
import { selectPair } from './selectPair.js';
import type { Sides } from './weighDrops.js';

/** The rows that are in both tables. */
export interface StayedRows extends Sides {
  /**
   * All rows that both sides are compared on, by the classes they had, and new ones by the classes
   * they have; `null` where no row has another class.
   */
  readonly asBefore: ChangedRows | null;
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
  const compared = Int32Array.from(truthBefore.keys()).filter(isCompared);
  const truth = truthBefore.map((label, row) => (label < 0 ? current.truth[row]! : label));
  const turned = countTurned(compared, current.predicted, baseline.predicted, truth);
  const isRelabelled = compared.some((row) => truth[row] !== current.truth[row]);
  return {
    comparison,
    pair,
    asBefore: isRelabelled ? { rows: compared.length, ...turned } : null,
  };
}
