import type { Evaluation, Predictions } from '../metrics/evaluation.js';
import type {
  DataChanges,
  DataSummary,
  Finding,
  Majority,
  Result,
  ResultMedian,
  RowChanges,
} from '../document/result.js';
import type { Beside } from './standBeside.js';
import type { CutSlice } from './weighSlices.js';

/** What a drop is measured from beside the base, on the same tested rows. */
export interface Anchor extends Beside {
  /** As the rules name it. */
  readonly since: string;
  readonly source: Result['baseline']['source'];
  readonly reason: string;
}

/** All that a verdict rests on. */
export interface JudgedRun extends Beside {
  readonly evaluation: Evaluation;
  /** Of all tested rows, which slices part. */
  readonly predictions: Predictions;
  readonly slices: readonly CutSlice[];
  /** The same beside a model that learned nothing. */
  readonly majority: Majority;
  readonly data: DataSummary;
  /** What the checks of the table found. */
  readonly findings: readonly Finding[];
  /** `null` when the base's table is not known. */
  readonly dataChanges: DataChanges | null;
  readonly baseline: Pick<Result['baseline'], 'source' | 'notComparable' | 'reason'>;
  /** One for each `since` of the rules. */
  readonly anchors: readonly Anchor[];
  /** One for each number of earlier runs of the branch that a rule takes the median of. */
  readonly medians: readonly ResultMedian[];
  /** Rows that came, went or stayed; `null` when there is no comparison. */
  readonly rowChanges: RowChanges | null;
  /** Both sides with other seeds; none when they were not measured. */
  readonly otherSeeds: readonly Beside[];
  /** Where the randomness of the tests starts. */
  readonly seed: number;
}
