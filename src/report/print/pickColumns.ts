import type { Printer, Table } from '../blocks/block.js';

/** A table with the columns that a printer shows, and at most so many rows. */
export function pickColumns(
  { columns, rows, foot = [] }: Table,
  printer: Printer,
  mostRows: number,
): Required<Pick<Table, 'columns' | 'rows' | 'foot'>> & { readonly left: number } {
  const shown = columns.map(({ on = printer }) => on === printer);
  const pick = <T>(cells: readonly T[]): T[] => cells.filter((_, column) => shown[column]);
  return {
    columns: pick(columns),
    rows: rows.slice(0, mostRows).map(pick),
    foot: foot.map(pick),
    left: Math.max(0, rows.length - mostRows),
  };
}
