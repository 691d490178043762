import type { CheckCode } from '../document/enums.js';
import type { Finding } from '../document/result.js';
import type { Predictions } from '../metrics/evaluation.js';
import type { Table } from '../table/table.js';

/** What the checks look at. */
export interface CheckedRun {
  readonly table: Table;
  /** Per row of the table the fold that tests it, or -1 for a row that only trains. */
  readonly foldOf: Int32Array;
  /** The answers for the rows that were tested, in the order of the file; `null` where nobody was asked. */
  readonly predictions: Predictions | null;
  /** The line of the file of each of these rows. */
  readonly testedLines: Int32Array;
}

/** What a check says of a table; the rest of a finding is empty. */
export type Found = Partial<Omit<Finding, 'code' | 'isNew'>> & Pick<Finding, 'count'>;

/** One question to a table and to the answers of its models. */
export interface Check {
  readonly code: CheckCode;
  /** What is doubtful; nothing where nothing is. */
  readonly find: (run: CheckedRun) => Found[];
}

/** Names and lines that a finding lists; the others are counted. */
export const MOST_LISTED = 10;
