import { findUnmatched } from '../comparison/findUnmatched.js';
import { namesOnlyIn } from '../comparison/namesOnlyIn.js';
import { numberKeys } from '../comparison/numberKeys.js';
import { findMoved, recogniseRows } from '../comparison/recogniseRows.js';
import { whyNotRowByRow } from '../comparison/whyNotRowByRow.js';
import { assignFolds } from '../split/assignFolds.js';
import { matchRows } from '../table/matchRows.js';
import { taskOf, type Table } from '../table/table.js';
import { haveSameIdColumn, type TableInUse } from '../table/tableInUse.js';
import { quoteNames } from '../table/wording.js';
import type { CurrentRun } from './baseline.js';
import type { BaseRows } from './retrain.js';

/**
 * How the rows of the base are held against this run's: which are the same, and which models are
 * kept from each.
 *
 * A row that this run has falls where this run puts it. One that was edited falls where the row
 * falls that it was edited into, so that no model of the base is asked about a row that it has seen
 * in its earlier form. An id, and a group that is on one side as a whole, say better where a row
 * belongs. What is left falls where its own hash puts it, as in the base's own run.
 *
 * @param base by the names of the run's table
 * @returns the end of a sentence instead when the two tables cannot be compared
 */
export function placeRows(
  base: TableInUse,
  run: Pick<CurrentRun, 'table' | 'settings' | 'split'>,
): BaseRows | string {
  const { table, settings } = base;
  const obstacle = whyNotComparable(table, run.table);
  if (obstacle !== null) return obstacle;
  const byId = haveSameIdColumn(base, { table: run.table, settings: run.settings.table });
  const keys = matchRows(table, run.table, byId);
  const values = byId ? matchRows(table, run.table, false) : keys;
  if (keys === null || values === null) return 'no feature column is in both';
  const unmatched = findUnmatched(numberKeys(values.base, values.current));
  const moved = findMoved(table, run.table, unmatched);
  const folds = assignFolds(table.splitKeys, run.settings.split, run.split.method);
  if (byId) return { table, keys, folds, ownValues: moved.length > 0 };

  const recognised = recogniseRows(table, run.table, values, unmatched);
  const other = whyNotRowByRow(recognised, moved);
  if (other !== null) return other;
  const { groupColumn } = settings;
  const byGroup = groupColumn !== null && groupColumn === run.settings.table.groupColumn;
  const placed = byGroup
    ? folds
    : followEdits(folds, unmatched.base, recognised.nearest, run.split.foldOf);
  return { table, keys, folds: placed, ownValues: false };
}

/** The folds of the base's rows, an edited row in the fold of what it was edited into. */
function followEdits(
  ownFolds: Int32Array,
  gone: Int32Array,
  nearest: Int32Array,
  foldOf: Int32Array,
): Int32Array {
  const folds = ownFolds.slice();
  for (const [index, row] of gone.entries()) {
    const partner = nearest[index]!;
    if (partner >= 0) folds[row] = foldOf[partner]!;
  }
  return folds;
}

function whyNotComparable(base: Table, current: Table): string | null {
  if (base.target !== current.target) return 'its target is another column';
  if (taskOf(base) !== taskOf(current)) {
    return taskOf(current) === 'regression'
      ? 'its target has classes, and here it has numbers'
      : 'its target has numbers, and here it has classes';
  }
  const sameClasses =
    base.classes.length === current.classes.length &&
    base.classes.every((name, index) => name === current.classes[index]);
  if (sameClasses) return null;
  const gone = namesOnlyIn(base.classes, current.classes);
  const come = namesOnlyIn(current.classes, base.classes);
  const parts = [
    ...(gone.length === 0 ? [] : [`only it has ${quoteNames(gone)}`]),
    ...(come.length === 0 ? [] : [`only this run has ${quoteNames(come)}`]),
  ];
  return `its classes differ: ${parts.join(', ')}`;
}
