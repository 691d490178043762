/** A numeric feature: its name and one finite value per row. */
export interface Column {
  readonly name: string;
  readonly values: Float64Array;
}

/**
 * A CSV, read and checked. Rows keep the order of the file; columns too. Every array has one
 * entry per row.
 */
export interface Table {
  /** The path as the settings give it, for messages and the report. */
  readonly path: string;
  readonly features: readonly Column[];
  readonly target: string;
  /** The distinct values of the target, in code-unit order. */
  readonly classes: readonly string[];
  /** The class of each row, an index into `classes`. */
  readonly labels: Int32Array;
  /** The line of the file each row begins on, counted from 1 with the header on line 1. */
  readonly lines: Int32Array;
  /** What a row is recognised by: a hash of its id, or of its feature values. 32 hex digits. */
  readonly identities: readonly string[];
  /** A hash of each row's feature values; the identities themselves where there is no id column. */
  readonly contents: readonly string[];
  /** What decides the side a row falls on: a hash of its group, or its identity. 32 hex digits. */
  readonly splitKeys: readonly string[];
  /** SHA-256 of the bytes of the file. */
  readonly sha256: string;
  /** SHA-256 of what the file says, whatever its line ends, quoting and byte-order mark. */
  readonly fingerprint: string;
}
