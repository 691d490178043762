import type { Column, Table } from '../table/table.js';
import type { MatchKeys } from '../table/matchRows.js';
import { findRescaled, type RescaledColumn } from './findRescaled.js';
import { findUnmatched, type Unmatched } from './findUnmatched.js';
import { meanDistance } from './meanDistance.js';
import { numberKeys } from './numberKeys.js';
import { pairNearest } from './pairNearest.js';

/** Which rows of the base are in the current table: as they were, or edited. */
export interface RecognisedRows {
  /** Per row of the base without a partner, the nearest row that was added; -1 without one. */
  readonly unmatched: Unmatched;
  readonly nearest: Int32Array;
  /** The share of the current table's rows that are the base's own, unchanged or hardly edited. */
  readonly share: number;
  /** Columns that moved as a whole where hardly a row is as it was. */
  readonly rescaled: readonly RescaledColumn[];
}

/** Below this share of rows two tables are called different tables. */
export const FEWEST_RECOGNISED = 0.1;

/**
 * Recognises rows by their keys and, where they have no partner, by their nearest neighbour: an
 * edited row is near in every column, within the column's mean distance from its median.
 *
 * @param keys what the rows of both are matched by: their ids or their values
 * @param values their values; the keys themselves where rows are matched by these
 */
export function recogniseRows(
  base: Table,
  current: Table,
  keys: MatchKeys,
  values: MatchKeys,
): RecognisedRows {
  const unmatched = findUnmatched(numberKeys(keys.base, keys.current));
  const rows = current.labels.length;
  const shared = pickShared(base, current);
  const nearest = pairNearest(
    { columns: shared.base.map(({ values }) => values), keys: keys.base },
    { columns: shared.current.map(({ values }) => values), keys: keys.current },
    unmatched,
  );
  const matched = rows - unmatched.current.length;
  const edited = countNear(shared.base, shared.current, unmatched.base, nearest);
  const equal = keys === values ? matched : rows - leftOver(values);
  const isOther = equal < FEWEST_RECOGNISED * rows;
  return {
    unmatched,
    nearest,
    share: (matched + edited) / rows,
    rescaled: isOther ? findRescaled(shared.base, shared.current) : [],
  };
}

/** Rows of the current table without an equal one in the base. */
function leftOver({ base, current }: MatchKeys): number {
  return findUnmatched(numberKeys(base, current)).current.length;
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
