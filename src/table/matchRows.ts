import type { Column, Table } from './table.js';
import { hashFeatures } from './hashFeatures.js';

/** What rows of two tables are matched by, one key per row: equal keys, same row. */
export interface MatchKeys {
  readonly base: readonly string[];
  readonly current: readonly string[];
}

/**
 * How rows of the base's table and of this run's are recognised in each other: by their id where
 * both have the same id column, else by the values of the features both have. So a column that was
 * added or removed does not turn every row into a new one.
 *
 * @returns `null` when the tables have no feature in common
 */
export function matchRows(base: Table, current: Table, sameIdColumn: boolean): MatchKeys | null {
  if (sameIdColumn) return { base: base.identities, current: current.identities };
  const shared = shareColumns(base, current);
  if (shared.length === 0) return null;
  if (shared.length === base.features.length && shared.length === current.features.length) {
    return { base: base.contents, current: current.contents };
  }
  return { base: hashFeatures(shared), current: hashFeatures(shareColumns(current, base)) };
}

/** The features of one table whose names the other has too. */
function shareColumns(table: Table, other: Table): readonly Column[] {
  const names = new Set(other.features.map((feature) => feature.name));
  return table.features.filter((feature) => names.has(feature.name));
}
