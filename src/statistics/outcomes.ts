import type { Predictions } from '../metrics/evaluation.js';
import { votesForTruth } from '../metrics/logLoss.js';

/**
 * Rows that no metric can tell apart have the same outcome: the same truth and, on each side, the
 * same prediction and the same votes for the truth. How often each outcome occurs is all that
 * scores depend on, and there are far fewer outcomes than rows.
 */
export interface Outcomes {
  /** Per row, the number of its outcome. */
  readonly ofRow: Int32Array;
  /** Per outcome, a row that has it. */
  readonly examples: readonly number[];
}

/** @param sides predictions of the same rows, with the same truth and classes */
export function findOutcomes(...sides: readonly [Predictions, ...Predictions[]]): Outcomes {
  let ofRow = sides[0].truth;
  let examples: number[] = [];
  for (const side of sides) {
    const found = new Map<number, number>();
    examples = [];
    const numbers = new Map<number, number>();
    const numberOf = (votes: number): number => {
      const number = numbers.get(votes) ?? numbers.size;
      numbers.set(votes, number);
      return number;
    };
    ofRow = ofRow.map((outcome, row) => {
      const predicted = outcome * side.classes.length + side.predicted[row]!;
      const key = predicted * ofRow.length + numberOf(votesForTruth(side, row));
      const known = found.get(key);
      if (known !== undefined) return known;
      found.set(key, found.size);
      return examples.push(row) - 1;
    });
  }
  return { ofRow, examples };
}
