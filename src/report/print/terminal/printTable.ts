import type { Table } from '../../blocks/block.js';
import { formatCount } from '../../words/numbers.js';
import { cutRows } from '../cutRows.js';
import { alignColumns, measureWidth } from './alignColumns.js';
import type { Paint } from './paint.js';
import { LONGEST_NAME, printLine } from './printLine.js';
import { stackRows } from './stackRows.js';
import { wrapCells } from './wrapCells.js';

/** Rows shown of a table; whatever a table shows is in the files. */
const MOST_ROWS = 50;

/** How far names are shortened to make a table fit. */
export const SHORTEST_NAME = 10;

/** A column takes at least so much, which tells when not to try. */
const NARROWEST_COLUMN = 3;

/** A table as texts. */
interface Texts {
  readonly rows: readonly (readonly string[])[];
  /** As in `lrr`. */
  readonly align: string;
  /** Rows that are left out. */
  readonly left: number;
}

/**
 * A table as lines, its names as long as the width allows.
 *
 * @param shortest characters that names are left at least
 * @returns `null` when it is wider even with short names
 */
export function fitTable(
  table: Table,
  width: number,
  paint: Paint,
  shortest = SHORTEST_NAME,
): string[] | null {
  if (table.columns.length * NARROWEST_COLUMN > width) return null;
  for (let longest = LONGEST_NAME; longest >= shortest; longest -= 1) {
    const { rows, align, left } = printCells(table, longest, paint);
    const lines = alignColumns(rows, align);
    if (measureWidth(lines) <= width) return finish(lines, 1, left, paint);
  }
  return null;
}

/**
 * A table that does not fit: its texts go on in the next line where that is enough, else every row
 * is written as a sentence.
 */
export function printWideTable(table: Table, width: number, paint: Paint): string[] {
  const { rows, align, left } = printCells(table, SHORTEST_NAME, paint);
  const wrapped = wrapCells(rows, align, width);
  return wrapped === null
    ? finish(stackRows(rows, width), 0, left, paint)
    : finish(alignColumns(wrapped.flat(), align), wrapped[0]?.length ?? 0, left, paint);
}

/** The lines of the head in bold, and how many rows are left out. */
function finish(lines: readonly string[], heads: number, left: number, paint: Paint): string[] {
  return [
    ...lines.map((line, index) => (index < heads ? paint('bold', line) : line)),
    ...(left === 0 ? [] : [`\u2026 and ${formatCount(left)} more`]),
  ];
}

function printCells(table: Table, longestName: number, paint: Paint): Texts {
  const { columns } = table;
  const { rows, foot, left } = cutRows(table, MOST_ROWS);
  return {
    rows: [columns.map(({ head }) => head), ...rows, ...foot].map((cells) =>
      cells.map((cell) => printLine(cell, paint, longestName)),
    ),
    align: columns.map(({ align }) => (align === 'right' ? 'r' : 'l')).join(''),
    left,
  };
}
