import type { Baseline } from '../baseline/baseline.js';
import { weighRows } from '../comparison/weighRows.js';
import type { Result } from '../document/result.js';
import { sharedRows } from '../metrics/sharedRows.js';
import { NOTHING_BESIDE, standBeside, type Beside } from '../verdict/standBeside.js';
import type { Measured } from './measure.js';
import { toPredictions } from './toPredictions.js';

/** A run and what it is compared with, on the same rows. */
export interface PairedAnswers extends Beside {
  /** Rows that came, went or stayed; `null` without a comparison. */
  readonly rowChanges: Result['rowChanges'];
  /** Per tested row the class it has in the base's table; -1 for a row that is not there. */
  readonly truthBefore: Int32Array | null;
}

const NONE = { ...NOTHING_BESIDE, rowChanges: null, truthBefore: null };

/** Holds the answers of a run beside those of its baseline. */
export function pairAnswers(measured: Measured, baseline: Baseline): PairedAnswers {
  if (!('votes' in baseline)) return NONE;
  const { predictions, groups } = measured;
  const before = toPredictions(measured, baseline.votes);
  if (sharedRows(before).length === 0) return NONE;
  const { changes, truthBefore } = weighRows(predictions, before, baseline.own);
  return {
    ...standBeside(predictions, before, truthBefore, groups),
    rowChanges: changes,
    truthBefore,
  };
}
