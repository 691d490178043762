import type { Answers } from '../metrics/evaluation.js';
import type { Table } from '../table/table.js';

/** Answers of a model that was not grown here, and the rows that they are of: all are tested. */
export interface GivenAnswers {
  /** Without features; the target is the truth. */
  readonly table: Table;
  readonly answers: Answers;
  /** What each row's fold is called in the file as a number from 0; all 0 without such a column. */
  readonly foldOf: Int32Array;
  /** The column of ids; `null` where rows are told apart by their place. */
  readonly idColumn: string | null;
  /** The columns that play no part, by name: what their cells say. */
  readonly others: ReadonlyMap<string, readonly string[]>;
}
