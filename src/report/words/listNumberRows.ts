import type { RegressionResult } from '../../document/regressionResult.js';
import { itemAt } from './itemAt.js';

/** A tested row of numbers. */
export interface NumberRow {
  readonly line: number;
  readonly identity: string;
  readonly fold: number;
  readonly actual: number;
  readonly predicted: number;
  /** How far the prediction is from the truth. */
  readonly error: number;
  /** What the base predicted; `null` when it could not or there is no base. */
  readonly baseline: number | null;
  /** How much larger the error is than the base's; negative where it is smaller, `null` likewise. */
  readonly change: number | null;
}

/** The tested rows, in the order of the file. */
export function listNumberRows({ rows }: RegressionResult): NumberRow[] {
  return rows.line.map((line, i) => {
    const actual = itemAt(rows.truth, i);
    const predicted = itemAt(rows.predicted, i);
    const error = Math.abs(actual - predicted);
    const baseline = rows.baseline === null ? null : itemAt(rows.baseline.predicted, i);
    return {
      line,
      identity: itemAt(rows.identity, i),
      fold: itemAt(rows.fold, i),
      actual,
      predicted,
      error,
      baseline,
      change: baseline === null ? null : error - Math.abs(actual - baseline),
    };
  });
}

/** The rows that the answer is farther from than the base's, the most so first. */
export function listFarther(rows: readonly NumberRow[]): NumberRow[] {
  return rows
    .filter(({ change }) => change !== null && change > 0)
    .sort((a, b) => (b.change ?? 0) - (a.change ?? 0) || a.line - b.line);
}

/** The rows of the largest errors, the largest first. */
export function listLargest(rows: readonly NumberRow[]): NumberRow[] {
  return [...rows].sort((a, b) => b.error - a.error || a.line - b.line);
}
