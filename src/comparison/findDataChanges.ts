import { type MatchKeys, matchRows } from '../baseline/matchRows.js';
import type { DataChanges } from '../result/result.js';
import type { Table } from '../table/table.js';
import { haveSameIdColumn, type TableInUse } from '../table/tableInUse.js';
import { findColumnChanges } from './findColumnChanges.js';
import { findUnmatched } from './findUnmatched.js';
import { measureDrift } from './measureDrift.js';
import { namesOnlyIn } from './namesOnlyIn.js';

/**
 * What is different between the base's table and this one. Rows are matched as for the comparison,
 * by id or else by features, so rows that merely moved are no change, and of several equal rows
 * each counts. Takes time in proportion to rows x columns, and the sorting of each column.
 */
export function findDataChanges(base: TableInUse, current: TableInUse): DataChanges {
  const [before, after] = [base.table, current.table];
  const byId = haveSameIdColumn(base, current);
  const contents = matchRows(before, after, false);
  const keys = byId ? matchRows(before, after, true) : contents;
  const unmatched = countUnmatched(before, after, keys);
  /** Matched rows that are no longer a match once something else has to be equal too. */
  const countDiffering = (more: MatchKeys | null): number =>
    keys === null || more === null
      ? 0
      : countUnmatched(before, after, joinKeys(keys, more)).added - unmatched.added;
  return {
    rowsAdded: unmatched.added,
    rowsRemoved: unmatched.removed,
    rowsRelabelled: countDiffering({ base: classOfRows(before), current: classOfRows(after) }),
    rowsEdited: byId ? countDiffering(contents) : 0,
    classesAdded: namesOnlyIn(after.classes, before.classes),
    classesRemoved: namesOnlyIn(before.classes, after.classes),
    ...findColumnChanges(base, current),
    drift: contents === null ? [] : measureDrift(before, after, contents),
  };
}

/** Without anything to match them by, all rows of both tables are unmatched. */
function countUnmatched(
  base: Table,
  current: Table,
  keys: MatchKeys | null,
): { added: number; removed: number } {
  if (keys === null) return { added: current.labels.length, removed: base.labels.length };
  const unmatched = findUnmatched(keys);
  return { added: unmatched.current.length, removed: unmatched.base.length };
}

/** Equal where both are. The first keys are all of one length, so nothing else reads the same. */
const joinKeys = (first: MatchKeys, second: MatchKeys): MatchKeys => ({
  base: first.base.map((key, row) => key + (second.base[row] ?? '')),
  current: first.current.map((key, row) => key + (second.current[row] ?? '')),
});

const classOfRows = ({ classes, labels }: Table): string[] =>
  Array.from(labels, (label) => classes[label] ?? '');
