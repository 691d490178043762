import type { Column, Table } from '../table/table.js';
import type { MatchKeys } from '../table/matchRows.js';
import { findRescaled, type RescaledColumn } from './findRescaled.js';
import type { Unmatched } from './findUnmatched.js';
import { meanDistance } from './meanDistance.js';
import { pairNearest } from './pairNearest.js';

/** Rows of the base that are in the current table: as they were, or edited. */
export interface RecognisedRows {
  /** Per row of the base without a partner, the nearest row that was added; -1 without one. */
  readonly nearest: Int32Array;
  /** The share of the smaller table's rows that are in the other, unchanged or hardly edited. */
  readonly share: number;
}

/** Below this share of rows two tables are called different tables. */
export const FEWEST_RECOGNISED = 0.1;

/**
 * Recognises rows by their values and, where they have no partner, by their nearest neighbour: an
 * edited row is near in every column, within the column's mean distance from its median.
 *
 * @param values what the rows of both are matched by
 * @param unmatched those without an equal one on the other side
 */
export function recogniseRows(
  base: Table,
  current: Table,
  values: MatchKeys,
  unmatched: Unmatched,
): RecognisedRows {
  const rows = current.labels.length;
  const shared = pickShared(base, current);
  const nearest = pairNearest(
    { columns: shared.base.map((column) => column.values), keys: values.base },
    { columns: shared.current.map((column) => column.values), keys: values.current },
    unmatched,
  );
  const edited = countNear(shared.base, shared.current, unmatched.base, nearest);
  const smaller = Math.min(rows, base.labels.length);
  return { nearest, share: (rows - unmatched.current.length + edited) / smaller };
}

/** The columns that moved as a whole, as by a change of units, where hardly a row is as it was. */
export function findMoved(base: Table, current: Table, unmatched: Unmatched): RescaledColumn[] {
  const rows = current.labels.length;
  if (rows - unmatched.current.length >= FEWEST_RECOGNISED * rows) return [];
  const shared = pickShared(base, current);
  return findRescaled(shared.base, shared.current);
}

function pickShared(base: Table, current: Table): { base: Column[]; current: Column[] } {
  const others = new Map(current.features.map((column) => [column.name, column]));
  const pairs = base.features.flatMap((column) => {
    const other = others.get(column.name);
    return other === undefined ? [] : [[column, other] as const];
  });
  return { base: pairs.map(([column]) => column), current: pairs.map(([, other]) => other) };
}

/** Rows of the current table that are near a row of the base, each once. */
function countNear(
  base: readonly Column[],
  current: readonly Column[],
  gone: Int32Array,
  nearest: Int32Array,
): number {
  if (gone.length === 0) return 0;
  const limits = base.map(({ values }) => meanDistance(values));
  const near = new Set<number>();
  for (const [index, row] of gone.entries()) {
    const other = nearest[index]!;
    if (other < 0 || near.has(other)) continue;
    const isNear = base.every(
      ({ values }, column) =>
        Math.abs(values[row]! - current[column]!.values[other]!) <= limits[column]!,
    );
    if (isNear) near.add(other);
  }
  return near.size;
}
