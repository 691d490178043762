import stringWidth from 'fast-string-width';
import { shortText } from '../../text/visibleText.js';

const GAP = '  ';

/**
 * Cells as lines, each column as wide as its widest cell on a terminal.
 *
 * @param align whether a column is aligned to the left (`l`) or to the right (`r`), as in `lrr`
 */
export const alignColumns = (rows: readonly (readonly string[])[], align: string): string[] => {
  const widths = Array.from(align, (_, column) =>
    rows.reduce((most, row) => Math.max(most, stringWidth(row[column] ?? '')), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return align[column] === 'r' ? padding + cell : cell + padding;
      })
      .join(GAP)
      .trimEnd(),
  );
};

/** Names in front of numbers are cut to lengths between these; headings stay whole. */
const LONGEST_NAME = 40;
const SHORTEST_NAME = 13;

/** Cells as lines like those of `alignColumns`, the names in the first column cut so that lines fit. */
export function alignWithin(
  rows: readonly (readonly string[])[],
  align: string,
  width: number,
): string[] {
  const others = alignColumns(
    rows.map(([, ...cells]) => cells),
    align.slice(1),
  );
  const room = width - measureWidth(others) - GAP.length;
  const most = Math.max(SHORTEST_NAME, Math.min(LONGEST_NAME, room));
  return alignColumns(
    rows.map(([name = '', ...cells]) => [shortText(name, most), ...cells]),
    align,
  );
}

/** How many columns of a terminal the widest line takes. */
export const measureWidth = (lines: readonly string[]): number =>
  lines.reduce((most, line) => Math.max(most, stringWidth(line)), 0);

/** Lines with spaces behind them, so that whatever follows stands in one column. */
export function padColumn(lines: readonly string[]): string[] {
  const width = measureWidth(lines);
  return lines.map((line) => line + ' '.repeat(width - stringWidth(line)) + GAP);
}
