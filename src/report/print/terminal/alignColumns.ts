import stringWidth from 'fast-string-width';

/** What is between two columns. */
export const GAP = '  ';

/**
 * Cells as lines, each column as wide as its widest cell on a terminal.
 *
 * @param align whether a column is aligned to the left (`l`) or to the right (`r`), as in `lrr`
 */
export function alignColumns(rows: readonly (readonly string[])[], align: string): string[] {
  const widths = Array.from(align, (_, column) =>
    rows.reduce((most, row) => Math.max(most, stringWidth(row[column] ?? '')), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat(widths[column]! - stringWidth(cell));
        return align[column] === 'r' ? padding + cell : cell + padding;
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** How many columns of a terminal the widest line takes. */
export function measureWidth(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, stringWidth(line)), 0);
}

/** Lines with spaces behind them, so that whatever follows stands in one column. */
export function padColumn(lines: readonly string[]): string[] {
  const width = measureWidth(lines);
  return lines.map((line) => line + ' '.repeat(width - stringWidth(line)) + GAP);
}
