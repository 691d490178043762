import type { Result } from '../result/result.js';
import { listRows } from './listRows.js';

/** What a spreadsheet would run as a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r\n]/;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * A cell of a CSV (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe
 * before it; numbers stay as they are.
 */
const renderCell = (value: string | number): string => {
  const text = String(value);
  const inert = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/**
 * The tested rows as CSV: where they are in the data, what they are, what was predicted, the share
 * of the votes of each class and, with a base, what it predicted (empty where it could not).
 */
export const renderPredictionsCsv = (result: Result): string => {
  const compared = result.rows.baseline !== null;
  const head = [
    'line',
    'identity',
    'fold',
    'actual',
    'predicted',
    ...result.data.classes.map(({ name }) => `share_${name}`),
    ...(compared ? ['baseline_predicted'] : []),
  ];
  const rows = listRows(result).map((row) => [
    row.line,
    row.identity,
    row.fold,
    row.actual,
    row.predicted,
    ...row.shares,
    ...(compared ? [row.baseline ?? ''] : []),
  ]);
  return [head, ...rows].map((cells) => `${cells.map(renderCell).join(',')}\n`).join('');
};
