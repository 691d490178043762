/** The most a table may hold. What is exactly at a limit is accepted. */
export interface TableLimits {
  readonly bytes: number;
  /** Rows under the header. */
  readonly rows: number;
  readonly columns: number;
  /** Characters (UTF-16 code units) of one cell. */
  readonly cellCharacters: number;
  /** Characters (UTF-16 code units) of a column's or a class's name. */
  readonly nameCharacters: number;
  readonly classes: number;
}

export const TABLE_LIMITS: TableLimits = {
  // Half of the longest string that Node.js can hold.
  bytes: 256 * 1024 * 1024,
  rows: 2_000_000,
  columns: 100_000,
  cellCharacters: 100_000,
  nameCharacters: 1_000,
  classes: 1_000,
};
