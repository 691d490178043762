import type { Column, Table } from '../table/table.js';
import type { ComparedColumn } from './comparedColumn.js';
import type { MatchKeys } from '../table/matchRows.js';
import { findRescaled, type RescaledColumn } from './findRescaled.js';
import type { Unmatched } from './findUnmatched.js';
import { meanDistance } from './meanDistance.js';
import { pairNearest } from './pairNearest.js';
import { shareLevels } from './shareLevels.js';

/** Rows of the base that are in the current table: as they were, or edited. */
export interface RecognisedRows {
  /** Per row of the base without a partner, the nearest row that was added; -1 without one. */
  readonly nearest: Int32Array;
  /** The share of the smaller table's rows that are in the other as they were. */
  readonly same: number;
  /** The share of them that are there unchanged or hardly edited. */
  readonly share: number;
}

/** Where fewer rows are in both tables as they were, hardly one is. */
export const FEWEST_SAME = 0.1;

/** How much of a row may be other texts, or gaps, where it is still called hardly edited. */
const FEW_UNLIKE = 0.25;

/**
 * Recognises rows by their values and, where they have no partner, by their nearest neighbour: an
 * edited row is near in every column of numbers, within the column's mean distance from its median, and
 * has other texts in a quarter of the columns at most.
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
    { columns: shared.base, keys: values.base },
    { columns: shared.current, keys: values.current },
    unmatched,
  );
  const edited = countNear(shared.base, shared.current, unmatched.base, nearest);
  const smaller = Math.min(rows, base.labels.length);
  const same = rows - unmatched.current.length;
  return { nearest, same: same / smaller, share: (same + edited) / smaller };
}

/** The columns that moved as a whole, as by a change of units, where hardly a row is as it was. */
export function findMoved(base: Table, current: Table, unmatched: Unmatched): RescaledColumn[] {
  const rows = current.labels.length;
  if (rows - unmatched.current.length >= FEWEST_SAME * rows) return [];
  const shared = pickShared(base, current);
  const isNumber = ({ isCategory }: ComparedColumn): boolean => !isCategory;
  return findRescaled(shared.base.filter(isNumber), shared.current.filter(isNumber));
}

function pickShared(
  base: Table,
  current: Table,
): { base: ComparedColumn[]; current: ComparedColumn[] } {
  const others = new Map(current.features.map((column) => [column.name, column]));
  const pairs = base.features.flatMap((column) => {
    const other = others.get(column.name);
    return other === undefined ? [] : [compareColumns(column, other)];
  });
  return { base: pairs.map(([column]) => column), current: pairs.map(([, other]) => other) };
}

function compareColumns(base: Column, current: Column): [ComparedColumn, ComparedColumn] {
  const { name } = base;
  if (base.levels === null && current.levels === null) {
    const form = { name, isCategory: false };
    return [
      { ...form, values: base.values },
      { ...form, values: current.values },
    ];
  }
  const levels = shareLevels(base, current);
  const form = { name, isCategory: true };
  return [
    { ...form, values: levels.base },
    { ...form, values: levels.current },
  ];
}

/** Rows of the current table that are near a row of the base, each once. */
function countNear(
  base: readonly ComparedColumn[],
  current: readonly ComparedColumn[],
  gone: Int32Array,
  nearest: Int32Array,
): number {
  if (gone.length === 0) return 0;
  const limits = base.map(({ values, isCategory }) =>
    isCategory ? Infinity : meanDistance(values),
  );
  const mostUnlike = Math.min(base.length - 1, Math.max(1, Math.floor(FEW_UNLIKE * base.length)));
  const near = new Set<number>();
  for (const [index, row] of gone.entries()) {
    const other = nearest[index]!;
    if (other < 0 || near.has(other)) continue;
    let unlike = 0;
    const isNear = base.every(({ values, isCategory }, column) => {
      const [before, after] = [values[row]!, current[column]!.values[other]!];
      if (isCategory || Number.isNaN(before) || Number.isNaN(after)) {
        unlike += Number(!Object.is(before, after));
        return true;
      }
      return Math.abs(before - after) <= limits[column]!;
    });
    if (isNear && unlike <= mostUnlike) near.add(other);
  }
  return near.size;
}
