/** The columns and the rows of a table, as pandas writes it with `orient="split"`. */
interface SplitTable {
  readonly columns: readonly unknown[];
  readonly data: readonly unknown[];
}

/**
 * A whole JSON document as JSON Lines: a list of objects, or a table of columns and rows, as MLflow
 * stores what it evaluated (`eval_results_table.json`). What is neither is given back as it is.
 */
export function asJsonLines(content: Buffer): Buffer {
  if (
    !/^\ufeff?\s*(?:\[|\{\s*"(?:columns|index|data)"\s*:)/.test(content.toString('utf8', 0, 1024))
  ) {
    return content;
  }
  let value: unknown;
  try {
    value = JSON.parse(content.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    return content;
  }
  const rows = isSplitTable(value)
    ? value.data.map((cells) => nameCells(value.columns, cells))
    : value;
  if (!Array.isArray(rows)) return content;
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function isSplitTable(value: unknown): value is SplitTable {
  return (
    typeof value === 'object' &&
    value !== null &&
    'columns' in value &&
    'data' in value &&
    Array.isArray(value.columns) &&
    Array.isArray(value.data)
  );
}

function nameCells(columns: readonly unknown[], cells: unknown): unknown {
  if (!Array.isArray(cells)) return cells;
  const named: unknown[] = cells;
  return Object.fromEntries(named.map((cell, at) => [String(columns[at]), cell]));
}
