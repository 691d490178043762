import type { TableSettings } from '../settings/settings.js';
import type { Table } from './table.js';

/** A table and what it was read with: which columns of its file are no features. */
export interface TableInUse {
  readonly table: Table;
  readonly settings: Pick<TableSettings, 'ignore' | 'idColumn' | 'groupColumn'>;
}

/** Whether rows of both tables have ids in the same column. */
export function haveSameIdColumn(a: TableInUse, b: TableInUse): boolean {
  return a.settings.idColumn !== null && a.settings.idColumn === b.settings.idColumn;
}
