import type { DataChanges, Distribution } from '../document/result.js';
import type { Column, Table } from '../table/table.js';
import { binNumbers } from './binNumbers.js';
import { countLevels } from './countLevels.js';

/** Columns that are shown; more would tell a reader no more. */
const MOST_COLUMNS = 12;

/**
 * How the values of the columns that drifted are spread in the base's table and in this one, those
 * that moved the farthest first. Both sides have the same bins or levels, which tell no row.
 */
export function spreadColumns(
  base: Table,
  current: Table,
  changes: DataChanges | null,
): Distribution[] {
  const moved = (changes?.drift ?? [])
    .filter(({ drifted }) => drifted)
    .sort((a, b) => b.statistic - a.statistic)
    .slice(0, MOST_COLUMNS);
  return moved.flatMap(({ column, kind }): Distribution[] => {
    const [before, after] = [findColumn(base, column), findColumn(current, column)];
    if (before === undefined || after === undefined) return [];
    return kind === 'number' ? binNumbers(before, after) : [countLevels(before, after)];
  });
}

function findColumn({ features }: Table, column: string): Column | undefined {
  return features.find(({ name }) => name === column);
}
