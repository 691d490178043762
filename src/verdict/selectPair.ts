import { sharedRows } from '../metrics/sharedRows.js';
import type { Predictions } from '../metrics/evaluation.js';
import { selectRows } from '../metrics/selectRows.js';
import type { Pair } from './weighDrops.js';

/**
 * The predictions that are compared, of all that were made.
 *
 * @param baseline the base's predictions of the same rows; negative for a row it could not predict
 * @param groups per row the key of its group; `null` without a group column
 * @returns `null` when there is no row that both could predict
 */
export function selectPair(
  current: Predictions,
  baseline: Predictions,
  groups: readonly string[] | null,
): Pair | null {
  const shared = sharedRows(baseline);
  if (shared.length === 0) return null;
  return {
    current: selectRows(current, shared),
    baseline: selectRows(baseline, shared),
    tested: shared,
    groups: groups && Array.from(shared, (row) => groups[row] ?? ''),
  };
}
