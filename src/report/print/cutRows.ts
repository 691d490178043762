import type { Table } from '../blocks/block.js';

/** At most so many rows of a table, those that stay below them, and how many are left out. */
export function cutRows(
  { rows, foot = [] }: Table,
  mostRows: number,
): Required<Pick<Table, 'rows' | 'foot'>> & { readonly left: number } {
  return { rows: rows.slice(0, mostRows), foot, left: Math.max(0, rows.length - mostRows) };
}
