import type { Result } from '../../document/result.js';
import { listRows } from './listRows.js';

/** The tested rows of classes as a table: what was predicted and the share of the votes of each class, if there are any. */
export function classPredictions(result: Result): (string | number)[][] {
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
  return [head, ...rows];
}
