import type { Evaluation } from '../metrics/evaluation.js';
import type {
  DataChanges,
  DataSummary,
  Finding,
  Majority,
  Result,
  ResultMedian,
  RowChanges,
} from '../document/result.js';
import type { StayedRows } from './selectStayed.js';
import type { Pair } from './weighDrops.js';

/** What a drop is measured from beside the base, on the same tested rows. */
export interface Anchor {
  /** As the rules name it. */
  readonly since: string;
  readonly source: Result['baseline']['source'];
  readonly reason: string;
  readonly comparison: Result['comparison'];
  readonly pair: Pair | null;
  readonly stayed: StayedRows | null;
}

/** All that a verdict rests on. */
export interface JudgedRun {
  readonly evaluation: Evaluation;
  /** The same beside a model that learned nothing. */
  readonly majority: Majority;
  readonly data: DataSummary;
  /** What the checks of the table found. */
  readonly findings: readonly Finding[];
  /** `null` when the base's table is not known. */
  readonly dataChanges: DataChanges | null;
  readonly baseline: Pick<Result['baseline'], 'source' | 'notComparable' | 'reason'>;
  readonly comparison: Result['comparison'];
  /** The predictions that were compared; `null` when there is no comparison. */
  readonly pair: Pair | null;
  /** The rows of both tables, where they are others than those compared or had other classes. */
  readonly stayed: StayedRows | null;
  /** One for each `since` of the rules. */
  readonly anchors: readonly Anchor[];
  /** One for each number of earlier runs of the branch that a rule takes the median of. */
  readonly medians: readonly ResultMedian[];
  /** Rows that came, went or stayed; `null` when there is no comparison. */
  readonly rowChanges: RowChanges | null;
  /** Both sides with other seeds; `null` when they were not measured. */
  readonly seeds: Result['seeds'];
  /** Where the randomness of the tests starts. */
  readonly seed: number;
}
