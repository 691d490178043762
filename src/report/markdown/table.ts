/** A Markdown table; every cell is Markdown already. */
export interface Table {
  readonly head: readonly string[];
  /** Whether a column is aligned to the left (`l`) or to the right (`r`), as in `lrr`. */
  readonly align: string;
  readonly rows: readonly (readonly string[])[];
}

export const renderRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const renderTable = ({ head, align, rows }: Table): string =>
  [
    renderRow(head),
    renderRow(Array.from(align, (side) => (side === 'r' ? '--:' : ':--'))),
    ...rows.map(renderRow),
  ].join('\n');
