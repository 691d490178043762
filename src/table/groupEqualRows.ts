import type { Table } from './table.js';

/** Rows of a table whose feature values are all equal, whatever their ids. */
export interface EqualRows {
  /** In the order of the file, two at least. */
  readonly rows: readonly number[];
  /** Whether they have more than one class. */
  readonly isConflict: boolean;
}

/** The rows whose feature values another row has too, in the order of the first of each. */
export function groupEqualRows({ contents, labels }: Table): EqualRows[] {
  const groups = new Map<string, number[]>();
  for (const [row, key] of contents.entries()) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()]
    .filter((rows) => rows.length > 1)
    .map((rows) => ({ rows, isConflict: rows.some((row) => labels[row] !== labels[rows[0]!]) }));
}

/** How many rows these are. */
export function countEqualRows(groups: readonly EqualRows[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
