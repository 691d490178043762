import { type CheckedRun, type Found, MOST_LISTED } from './check.js';

/** Where more rows than this have the features of another, features are too coarse to tell rows apart. */
const MOST_DUPLICATES = 0.05;

/**
 * Rows with the features of another and another class, in a table whose rows are mostly all
 * different. Where equal rows are common, different classes among them are what the features cannot
 * tell, and no mistake.
 */
export function findConflicts({ table }: CheckedRun): Found[] {
  const groups = new Map<string, number[]>();
  for (const [row, key] of table.contents.entries()) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const equal = [...groups.values()].filter((rows) => rows.length > 1);
  const duplicates = equal.reduce((sum, rows) => sum + rows.length, 0);
  if (duplicates > MOST_DUPLICATES * table.labels.length) return [];
  const rows = equal
    .filter((group) => group.some((row) => table.labels[row] !== table.labels[group[0]!]))
    .flat();
  const lines = rows.slice(0, MOST_LISTED).map((row) => table.lines[row]!);
  return rows.length === 0 ? [] : [{ count: rows.length, lines }];
}
