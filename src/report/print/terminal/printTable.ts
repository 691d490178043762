import type { Table } from '../../blocks/block.js';
import { formatCount } from '../../words/numbers.js';
import { pickColumns } from '../pickColumns.js';
import { alignColumns, measureWidth } from './alignColumns.js';
import type { Paint } from './paint.js';
import { LONGEST_NAME, printLine } from './printLine.js';

/** Rows shown of a table; whatever a table shows is in the files. */
const MOST_ROWS = 50;

/** How far names are shortened to make a table fit. */
const SHORTEST_NAME = 10;

/** A column takes at least so much, which tells when not to try. */
const NARROWEST_COLUMN = 3;

/**
 * A table as lines, its names as long as the width allows.
 *
 * @returns `null` when it is wider even with short names
 */
export function fitTable(table: Table, width: number, paint: Paint): string[] | null {
  if (table.columns.length * NARROWEST_COLUMN > width) return null;
  for (let longest = LONGEST_NAME; longest >= SHORTEST_NAME; longest -= 1) {
    const lines = printTable(table, longest, paint);
    if (measureWidth(lines) <= width) return lines;
  }
  return null;
}

/** A table as lines, however wide it gets. */
export function printWideTable(table: Table, paint: Paint): string[] {
  return printTable(table, SHORTEST_NAME, paint);
}

function printTable(table: Table, longestName: number, paint: Paint): string[] {
  const { columns, rows, foot, left } = pickColumns(table, 'terminal', MOST_ROWS);
  const [head = '', ...lines] = alignColumns(
    [columns.map((column) => column.head), ...rows, ...foot].map((cells) =>
      cells.map((cell) => printLine(cell, paint, longestName)),
    ),
    columns.map(({ align }) => (align === 'right' ? 'r' : 'l')).join(''),
  );
  const more = left === 0 ? [] : [`\u2026 and ${formatCount(left)} more`];
  return [paint('bold', head), ...lines, ...more];
}
