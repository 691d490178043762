import type { Baseline } from '../baseline/baseline.js';
import { compare } from '../comparison/compare.js';
import { weighRows } from '../comparison/weighRows.js';
import type { Result } from '../document/result.js';
import { selectPair } from '../verdict/selectPair.js';
import { selectStayed, type StayedRows } from '../verdict/selectStayed.js';
import type { Pair } from '../verdict/weighDrops.js';
import type { Measured } from './measure.js';
import { toPredictions } from './toPredictions.js';

/** A run and what it is compared with, on the same rows. */
export interface PairedAnswers {
  /** `null` without a baseline. */
  readonly comparison: Result['comparison'];
  /** The predictions that were compared; `null` without a baseline. */
  readonly pair: Pair | null;
  /** Rows that came, went or stayed; `null` without a comparison. */
  readonly rowChanges: Result['rowChanges'];
  /** Per tested row the class it has in the base's table; -1 for a row that is not there. */
  readonly truthBefore: Int32Array | null;
  /** The rows of both tables, where they are others than those compared or had other classes. */
  readonly stayed: StayedRows | null;
}

const NONE = { comparison: null, pair: null, rowChanges: null, truthBefore: null, stayed: null };

/** Holds the answers of a run beside those of its baseline. */
export function pairAnswers(measured: Measured, baseline: Baseline): PairedAnswers {
  if (!('votes' in baseline)) return NONE;
  const { predictions, groups } = measured;
  const before = toPredictions(measured, baseline.votes);
  const comparison = compare(predictions, before);
  if (comparison === null) return NONE;
  const { changes, truthBefore } = weighRows(predictions, before, baseline.own);
  return {
    comparison,
    pair: selectPair(predictions, before, groups),
    rowChanges: changes,
    truthBefore,
    stayed: selectStayed(predictions, before, truthBefore, groups),
  };
}
