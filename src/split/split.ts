import type { EvaluationMethod } from '../document/enums.js';

/** How a table's rows are divided. Every row is tested at most once. */
export interface Split {
  readonly method: EvaluationMethod;
  /** Number of models that are measured: the folds, or 1 for a hold-out. */
  readonly folds: number;
  /** The share of the rows that a hold-out tests; 0 for a cross-validation. */
  readonly testSize: number;
  /** Per row: the fold that tests it, or -1 for a row that only trains (hold-out). */
  readonly foldOf: Int32Array;
}
