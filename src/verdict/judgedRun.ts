import type { Evaluation } from '../metrics/evaluation.js';
import type { DataChanges, DataSummary, Result } from '../document/result.js';
import type { Pair } from './weighDrops.js';

/** All that a verdict rests on. */
export interface JudgedRun {
  readonly evaluation: Evaluation;
  readonly data: DataSummary;
  /** `null` when the base's table is not known. */
  readonly dataChanges: DataChanges | null;
  readonly baseline: Pick<Result['baseline'], 'source' | 'notComparable' | 'reason'>;
  readonly comparison: Result['comparison'];
  /** The predictions that were compared; `null` when there is no comparison. */
  readonly pair: Pair | null;
  /** Where the randomness of the tests starts. */
  readonly seed: number;
}
