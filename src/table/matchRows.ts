import type { Column, Table } from './table.js';
import { hashFeatures } from './hashFeatures.js';

/** What rows of two tables are matched by, one key per row: equal keys, same row. */
export interface MatchKeys {
  readonly base: readonly string[];
  readonly current: readonly string[];
}

/**
 * How rows of the base's table and of this run's are recognised in each other: by their id where
 * both have the same id column, else by the values of the features both have, and of constants. So a
 * column that was added or removed does not turn every row into a new one.
 *
 * @returns `null` when the tables have no feature in common
 */
export function matchRows(base: Table, current: Table, sameIdColumn: boolean): MatchKeys | null {
  if (sameIdColumn) return { base: base.identities, current: current.identities };
  const names = new Set(base.features.map(({ name }) => name));
  if (!current.features.some(({ name }) => names.has(name))) return null;
  const [before, now] = [listKeyColumns(base), listKeyColumns(current)];
  const shared = shareColumns(before, now);
  if (shared.length === before.length && shared.length === now.length) {
    return { base: base.contents, current: current.contents };
  }
  return { base: hashFeatures(shared), current: hashFeatures(shareColumns(now, before)) };
}

/** What rows are told apart by without ids: features, and constants, which are that once they are none. */
export function listKeyColumns({ features, constants }: Table): Column[] {
  return [...features, ...constants];
}

/** The columns of one table whose names the other has too. */
function shareColumns(columns: readonly Column[], others: readonly Column[]): Column[] {
  const names = new Set(others.map(({ name }) => name));
  return columns.filter(({ name }) => names.has(name));
}
