import type { DataChanges } from '../document/result.js';
import type { Column } from '../table/table.js';

/** Columns by their new names, in the same order. */
export function renameColumns(
  columns: readonly Column[],
  renames: DataChanges['columnsRenamed'],
): Column[] {
  const names = new Map(renames.map(({ base, current }) => [base, current]));
  return columns.map((column) => ({ ...column, name: names.get(column.name) ?? column.name }));
}
