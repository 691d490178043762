import type { TableSettings } from '../settings/settings.js';
import type { Table } from './table.js';

/** A table and what it was read with: which columns of its file are no features. */
export interface TableInUse {
  readonly table: Table;
  readonly settings: Pick<TableSettings, 'ignore' | 'idColumn' | 'groupColumn'>;
}

/** The names of all columns of its file, the features first. */
export function columnsOf(inUse: TableInUse): string[] {
  return [...inUse.table.features.map(({ name }) => name), ...otherColumnsOf(inUse)];
}

/** The names of the columns that are no features. */
export function otherColumnsOf({ table, settings }: TableInUse): string[] {
  const { ignore, idColumn, groupColumn } = settings;
  const leftOut = table.leftOut.map(({ name }) => name);
  return [table.target, idColumn, groupColumn, ...ignore, ...leftOut].filter(
    (name) => name !== null,
  );
}

/** Whether rows of both tables have ids in the same column. */
export function haveSameIdColumn(a: TableInUse, b: TableInUse): boolean {
  return a.settings.idColumn !== null && a.settings.idColumn === b.settings.idColumn;
}
