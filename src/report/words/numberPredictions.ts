import type { RegressionResult } from '../../document/regressionResult.js';
import { listNumberRows } from './listNumberRows.js';

/** The tested rows of numbers as a table, in full precision. */
export function numberPredictions(result: RegressionResult): (string | number)[][] {
  const isCompared = result.rows.baseline !== null;
  const head = ['line', 'identity', 'fold', 'actual', 'predicted'];
  const rows = listNumberRows(result).map((row) => [
    row.line,
    row.identity,
    row.fold,
    row.actual,
    row.predicted,
    ...(isCompared ? [row.baseline ?? ''] : []),
  ]);
  return [[...head, ...(isCompared ? ['baseline_predicted'] : [])], ...rows];
}
