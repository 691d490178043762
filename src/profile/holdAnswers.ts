import type { Drift } from '../document/drift.js';
import type { Column } from '../table/table.js';
import type { HeldColumn } from './holdColumn.js';

/** Rows that have a label, and these. */
export interface Labelled {
  readonly column: Column;
  readonly rows: Int32Array;
}

/** What is told by all tests together. */
type Judged = 'adjustedPValue' | 'drifted';

/** How answers and labels of other rows are held against those that a profile tells of. */
export interface HoldAnswers {
  readonly predictions: (
    predicted: Int32Array | Float64Array,
  ) => Omit<NonNullable<Drift['predictions']>, Judged>;
  readonly labels: (column: Column) => HeldColumn;
  /** How right the answers are: one of the two. */
  readonly quality: (
    predicted: Int32Array | Float64Array,
    labelled: Labelled,
  ) => {
    readonly accuracy?: Omit<NonNullable<Drift['accuracy']>, Judged>;
    readonly error?: Omit<NonNullable<Drift['error']>, Judged>;
  };
}
