/** What a spreadsheet would run as a formula when a cell begins with it, also in full width (＝＋－＠). */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * A cell of a CSV (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe
 * before it; numbers stay as they are.
 */
function renderCell(value: string | number): string {
  const text = String(value);
  const inert = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Records as CSV (RFC 4180), each ended by a line feed. */
export function formatCsv(records: readonly (readonly (string | number)[])[]): string {
  return records.map((cells) => `${cells.map(renderCell).join(',')}\n`).join('');
}
