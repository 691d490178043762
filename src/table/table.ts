import type { SliceColumn } from './cutSlices.js';
import type { Decimal, LeftOutReason, Separator, TableFormat, Task } from '../document/enums.js';

/**
 * A feature as the file has it, one entry per row.
 *
 * Of a number, `levels` is `null` and `values` are the numbers, NaN where one is missing. Of a
 * category, `levels` are its distinct texts in code-unit order and `values` are indexes into them;
 * a missing text is the empty one, which no other cell has and which comes before all others.
 */
export interface Column {
  readonly name: string;
  readonly values: Float64Array;
  readonly levels: readonly string[] | null;
}

/** A column that nothing can be learned from. */
export interface LeftOut {
  readonly name: string;
  readonly reason: LeftOutReason;
}

/** How a file is written. */
export interface FileFormat {
  readonly kind: TableFormat;
  /** `null` where the format has none. */
  readonly separator: Separator | null;
  readonly decimal: Decimal;
  readonly gzip: boolean;
}

/**
 * A table, read and checked. Rows keep the order of the file; columns too. Every array has one
 * entry per row.
 */
export interface Table {
  /** The path as the settings give it, for messages and the report. */
  readonly path: string;
  readonly format: FileFormat;
  readonly features: readonly Column[];
  /** Columns that are no features though no setting says so. */
  readonly leftOut: readonly LeftOut[];
  /** Those of them that have one value: a part of what rows are recognised by. */
  readonly constants: readonly Column[];
  readonly target: string;
  /** The distinct values of the target, in code-unit order; none where it is a number to predict. */
  readonly classes: readonly string[];
  /** The class of each row, an index into `classes`; 0 where there are none. */
  readonly labels: Int32Array;
  /** The number of each row, finite, where that is what is predicted; `null` where classes are. */
  readonly targets: Float64Array | null;
  /** Rows of the file that are not in the table, as their class is missing. */
  readonly rowsWithoutTarget: number;
  /** The line of the file each row begins on, counted from 1 with the header on line 1. */
  readonly lines: Int32Array;
  /** What a row is recognised by: a hash of its id, or of its feature values. 32 hex digits. */
  readonly identities: readonly string[];
  /** A hash of each row's feature values; the identities themselves where there is no id column. */
  readonly contents: readonly string[];
  /** What decides the side a row falls on: a hash of its group, or its identity. 32 hex digits. */
  readonly splitKeys: readonly string[];
  /** How the columns that the settings name for it part the rows. */
  readonly slices: readonly SliceColumn[];
  /** SHA-256 of the bytes of the file. */
  readonly sha256: string;
  /** SHA-256 of what the file says, whatever its line ends, quoting and byte-order mark. */
  readonly fingerprint: string;
}

/** What a table asks of a model. */
export function taskOf({ targets }: Pick<Table, 'targets'>): Task {
  return targets === null ? 'classification' : 'regression';
}
