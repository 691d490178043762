import type { VoteUnit } from '../../document/enums.js';
import type { Result } from '../../document/result.js';
import { itemAt } from './itemAt.js';

/** A tested row, with class names in the place of indices. */
export interface Row {
  readonly line: number;
  readonly identity: string;
  readonly fold: number;
  readonly actual: string;
  readonly predicted: string;
  /** The share of the votes each class got, in the order of the classes; `null` where only answers are known. */
  readonly shares: readonly number[] | null;
  /** The share of the votes the prediction got; `null` likewise. */
  readonly confidence: number | null;
  /** `null` when the base could not predict the row or there is no base. */
  readonly baseline: string | null;
}

/** The tested rows, in the order of the file. */
export function listRows({ rows, data }: Result): Row[] {
  const classes = data.classes.map(({ name }) => name);
  return rows.line.map((line, i) => {
    const votes = rows.votes?.slice(i * classes.length, (i + 1) * classes.length);
    const shares = votes === undefined ? null : sharesOf(votes, rows.unit);
    const predicted = itemAt(rows.predicted, i);
    const baseline = rows.baseline === null ? null : itemAt(rows.baseline.predicted, i);
    return {
      line,
      identity: itemAt(rows.identity, i),
      fold: itemAt(rows.fold, i),
      actual: itemAt(classes, itemAt(rows.truth, i)),
      predicted: itemAt(classes, predicted),
      shares,
      confidence: shares && itemAt(shares, predicted),
      baseline: baseline === null ? null : itemAt(classes, baseline),
    };
  });
}

/** Shares are told as they are stated: dividing by a sum that is nearly 1 would only blur them. */
function sharesOf(votes: readonly number[], unit: VoteUnit): readonly number[] {
  if (unit === 'shares') return votes;
  const total = votes.reduce((sum, count) => sum + count, 0);
  return votes.map((count) => count / Math.max(total, 1));
}
