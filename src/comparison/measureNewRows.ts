import type { DataChanges } from '../document/result.js';
import { holm } from '../statistics/holm.js';
import type { Column, Table } from '../table/table.js';
import { findUnmatched } from './findUnmatched.js';
import { FEWEST_ROWS, isDrift, measureColumn } from './measureDrift.js';
import type { RowNumbers } from './numberKeys.js';

/** With fewer rows, hardly anything could be told from chance. */
const FEWEST_NEW = 10;

/**
 * How the rows that came are distributed beside all of the base's, not scaled by their share: a few
 * rows that are unlike all others hardly move a column, and still are unlike them.
 *
 * @param contents the rows, equal where the features that both tables have are
 * @returns `null` with fewer than 10 new rows or fewer than 30 of the base
 */
export function measureNewRows(
  base: Table,
  current: Table,
  contents: RowNumbers,
): DataChanges['newRows'] {
  const { current: come } = findUnmatched(contents);
  if (come.length < FEWEST_NEW || base.labels.length < FEWEST_ROWS) return null;
  const others = new Map(current.features.map((column) => [column.name, column]));
  const columns = base.features.flatMap((column) => {
    const now = others.get(column.name);
    if (now === undefined) return [];
    const samples = { base: null, current: come, share: 1 };
    const { kind, statistic, pValue } = measureColumn(column, now, samples);
    return [{ column: column.name, kind, statistic, pValue, ...countOutside(column, now, come) }];
  });
  const adjusted = holm(columns.map(({ pValue }) => pValue));
  return {
    rows: come.length,
    columns: columns.map((column, index) => {
      const adjustedPValue = adjusted[index]!;
      return { ...column, adjustedPValue, drifted: isDrift(column.statistic, adjustedPValue) };
    }),
  };
}

/** New rows whose number is beyond all of the base's; none of a category. */
function countOutside(
  base: Column,
  current: Column,
  rows: Int32Array,
): { below: number; above: number } {
  if (base.levels !== null || current.levels !== null) return { below: 0, above: 0 };
  let [least, most] = [Infinity, -Infinity];
  for (const value of base.values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const count = (isOutside: (value: number) => boolean): number =>
    rows.reduce((sum, row) => sum + (isOutside(current.values[row]!) ? 1 : 0), 0);
  return { below: count((value) => value < least), above: count((value) => value > most) };
}
