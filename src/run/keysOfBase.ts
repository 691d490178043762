import type { AlignedTable } from '../comparison/alignNames.js';
import { namesOnlyIn } from '../comparison/namesOnlyIn.js';
import { renameColumns } from '../comparison/renameColumns.js';
import { hashFeatures } from '../table/hashFeatures.js';
import { listKeyColumns, matchRows } from '../table/matchRows.js';
import type { Table } from '../table/table.js';

/** What divides the rows of a run as the base's are divided. */
export interface KeysOfBase {
  /** One a row. */
  readonly splitKeys: readonly string[];
  /** Columns that tell rows apart on one side alone, by the names that they have there. */
  readonly base: readonly string[];
  readonly current: readonly string[];
}

/**
 * The keys that divide the rows of a table whose features are not the base's, as they divide the
 * base's own: each row, recognised by the columns of both, has its key there, and rows that these do
 * not tell apart have one key. A row that is not there has one by the columns of both.
 *
 * @param base divided by its features, by the names of the other table
 * @returns `null` when the same columns tell rows apart, and when the tables have none in common
 */
export function keysOfBase(base: AlignedTable, own: Table): KeysOfBase | null {
  const before = renameColumns(
    listKeyColumns(base.table),
    base.columnsRenamed.map((of) => ({ base: of.current, current: of.base })),
  );
  const names = before.map(({ name }) => name);
  const others = listKeyColumns(own).map(({ name }) => name);
  const [gone, come] = [namesOnlyIn(names, others), namesOnlyIn(others, names)];
  const keys = gone.length + come.length === 0 ? null : matchRows(base.table, own, false);
  if (keys === null) return null;
  const known = new Map<string, string>();
  for (const [row, splitKey] of hashFeatures(before).entries()) {
    const key = keys.base[row]!;
    if (!known.has(key)) known.set(key, splitKey);
  }
  return {
    splitKeys: keys.current.map((key) => known.get(key) ?? key),
    base: gone,
    current: come,
  };
}
