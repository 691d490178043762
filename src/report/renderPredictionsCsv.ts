import type { Result } from '../document/result.js';
import { formatCsv } from '../text/formatCsv.js';
import { listRows } from './words/listRows.js';

/**
 * The tested rows as CSV: where they are in the data, what they are, what was predicted, the share
 * of the votes of each class, if there are any, and, with a base, what it predicted (empty where it could not).
 */
export function renderPredictionsCsv(result: Result): string {
  const hasShares = result.rows.votes !== null;
  const compared = result.rows.baseline !== null;
  const head = [
    'line',
    'identity',
    'fold',
    'actual',
    'predicted',
    ...(hasShares ? result.data.classes.map(({ name }) => `share_${name}`) : []),
    ...(compared ? ['baseline_predicted'] : []),
  ];
  const rows = listRows(result).map((row) => [
    row.line,
    row.identity,
    row.fold,
    row.actual,
    row.predicted,
    ...(row.shares ?? []),
    ...(compared ? [row.baseline ?? ''] : []),
  ]);
  return formatCsv([head, ...rows]);
}
