import { countEqualRows, groupEqualRows } from '../table/groupEqualRows.js';
import { type CheckedRun, type Found, MOST_LISTED } from './check.js';

/** Where more rows than this have the features of another, features are too coarse to tell rows apart. */
const MOST_DUPLICATES = 0.05;

/**
 * Rows with the features of another and another class, in a table whose rows are mostly all
 * different. Where equal rows are common, different classes among them are what the features cannot
 * tell, and no mistake.
 */
export function findConflicts({ table }: CheckedRun): Found[] {
  const equal = groupEqualRows(table);
  if (countEqualRows(equal) > MOST_DUPLICATES * table.labels.length) return [];
  const rows = equal.filter(({ isConflict }) => isConflict).flatMap((group) => group.rows);
  const lines = rows.slice(0, MOST_LISTED).map((row) => table.lines[row]!);
  return rows.length === 0 ? [] : [{ count: rows.length, lines }];
}
