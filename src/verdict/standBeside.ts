import { compare } from '../comparison/compare.js';
import type { Predictions } from '../metrics/evaluation.js';
import { selectPair } from './selectPair.js';
import { selectStayed, type StayedRows } from './selectStayed.js';
import type { Sides } from './weighDrops.js';

/** A run beside its base, or beside another commit: what is compared, if there is anything. */
export interface Beside {
  readonly comparison: Sides['comparison'] | null;
  /** The predictions that were compared; `null` when there is no comparison. */
  readonly pair: Sides['pair'] | null;
  /** The rows of both tables, where they are others than those compared or had other classes. */
  readonly stayed: StayedRows | null;
}

export const NOTHING_BESIDE: Beside = { comparison: null, pair: null, stayed: null };

/**
 * Holds the answers of both sides for the tested rows beside each other.
 *
 * @param baseline negative for a row it could not predict
 * @param truthBefore per row its class in the base's table; -1 for a row that is not there
 * @param groups per row the key of its group; `null` without a group column
 */
export function standBeside(
  current: Predictions,
  baseline: Predictions,
  truthBefore: Int32Array,
  groups: readonly string[] | null,
): Beside {
  return {
    comparison: compare(current, baseline),
    pair: selectPair(current, baseline, groups),
    stayed: selectStayed(current, baseline, truthBefore, groups),
  };
}
