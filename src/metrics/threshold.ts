import { areShares, type VotesOfRows } from './evaluation.js';

/** From which share on the positive one of two classes is predicted. */
export interface Threshold {
  /** An index into the classes. */
  readonly positive: number;
  /** Above 0 and below 1, inclusive. */
  readonly share: number;
}

/**
 * The class of each row by a threshold, as `predict_proba(X)[:, positive] >= share` has it.
 *
 * @param predicted the classes by the largest share; negative for a row that is not answered, which stays
 * @param counts rows x 2
 */
export function predictBy(
  { positive, share }: Threshold,
  predicted: Int32Array,
  counts: VotesOfRows,
): Int32Array {
  return predicted.map((code, row) =>
    code < 0 ? code : shareOf(counts, row, positive) >= share ? positive : 1 - positive,
  );
}

/** The share of the positive class; those that a model states are not divided by what they add up to. */
export function shareOf(counts: VotesOfRows, row: number, positive: number): number {
  const of = counts[2 * row + positive]!;
  return areShares(counts) ? of : of / (counts[2 * row]! + counts[2 * row + 1]!);
}
