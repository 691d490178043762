import { matchRows } from '../table/matchRows.js';
import type { DataChanges } from '../document/result.js';
import { countUnseen } from '../preprocessing/countUnseen.js';
import { fitEncoding } from '../preprocessing/fitEncoding.js';
import type { Table } from '../table/table.js';
import { haveSameIdColumn, type TableInUse } from '../table/tableInUse.js';
import type { AlignedTable } from './alignNames.js';
import { countDiffering } from './countDiffering.js';
import { findColumnChanges } from './findColumnChanges.js';
import { findUnmatched } from './findUnmatched.js';
import { measureDrift } from './measureDrift.js';
import { measureNewRows } from './measureNewRows.js';
import { namesOnlyIn } from './namesOnlyIn.js';
import { numberKeys, type RowNumbers } from './numberKeys.js';

/**
 * What is different between the base's table and this one. Rows are matched as for the comparison,
 * by id or else by features, so rows that merely moved are no change, and of several equal rows
 * each counts. What has another name is told as renamed and as nothing else. Takes time in
 * proportion to rows x columns, and the sorting of each column.
 */
export function findDataChanges(base: AlignedTable, current: TableInUse): DataChanges {
  const [before, after] = [base.table, current.table];
  const contents = numberRows(before, after, false);
  const rows = haveSameIdColumn(base, current) ? numberRows(before, after, true) : contents;
  const unmatched = rows === null ? null : findUnmatched(rows);
  const edited =
    rows === null || contents === null || rows === contents ? 0 : countDiffering(rows, contents);
  return {
    rowsAdded: unmatched === null ? after.labels.length : unmatched.current.length,
    rowsRemoved: unmatched === null ? before.labels.length : unmatched.base.length,
    rowsRelabelled: rows === null ? 0 : countDiffering(rows, numberAnswers(before, after)),
    rowsEdited: edited,
    classesAdded: namesOnlyIn(after.classes, before.classes),
    classesRemoved: namesOnlyIn(before.classes, after.classes),
    ...findColumnChanges(base, current),
    columnsRenamed: [...base.columnsRenamed],
    classesRenamed: [...base.classesRenamed],
    newLevels: countUnseen(after.features, before.features.map(fitEncoding)),
    drift: contents === null ? [] : measureDrift(before, after, contents),
    newRows: contents === null ? null : measureNewRows(before, after, contents),
  };
}

/** `null` when there is nothing to match rows by: then none has a partner. */
function numberRows(base: Table, current: Table, byId: boolean): RowNumbers | null {
  const keys = matchRows(base, current, byId);
  return keys === null ? null : numberKeys(keys.base, keys.current);
}

/** Equal classes, or equal numbers where these are predicted, by a number each. */
export function numberAnswers(base: Table, current: Table): RowNumbers {
  if (base.targets !== null || current.targets !== null) {
    const [before, after] = [base.targets ?? base.labels, current.targets ?? current.labels];
    return numberKeys(Array.from(before, String), Array.from(after, String));
  }
  const classes = numberKeys(base.classes, current.classes);
  return {
    base: base.labels.map((label) => classes.base[label]!),
    current: current.labels.map((label) => classes.current[label]!),
    count: classes.count,
  };
}
