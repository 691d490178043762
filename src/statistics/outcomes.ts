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
  let outcomes: Outcomes = { ofRow: sides[0].truth, examples: [] };
  for (const side of sides) {
    const rows = side.truth.length;
    const numbers = new Map<number, number>();
    const numberOf = (votes: number): number => {
      const number = numbers.get(votes) ?? numbers.size;
      numbers.set(votes, number);
      return number;
    };
    outcomes = divideOutcomes(
      outcomes.ofRow,
      (row) => side.predicted[row]! * rows + numberOf(votesForTruth(side, row)),
      side.classes.length * rows,
    );
  }
  return outcomes;
}

/**
 * Tells rows of one outcome apart by a value. Outcomes are numbered in the order of their first rows.
 *
 * @param valueOf a whole number from 0 per row
 * @param values how many values there may be
 */
export function divideOutcomes(
  ofRow: Int32Array,
  valueOf: (row: number) => number,
  values: number,
): Outcomes {
  const found = new Map<number, number>();
  const examples: number[] = [];
  const divided = ofRow.map((outcome, row) => {
    const key = outcome * values + valueOf(row);
    const known = found.get(key);
    if (known !== undefined) return known;
    found.set(key, found.size);
    return examples.push(row) - 1;
  });
  return { ofRow: divided, examples };
}
