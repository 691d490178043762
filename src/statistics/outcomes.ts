import type { Predictions } from '../metrics/evaluation.js';
import { votesForTruth } from '../metrics/logLoss.js';
import { weightOf } from '../metrics/weightOf.js';

/**
 * Rows that no metric can tell apart have the same outcome: the same truth and, on each side, the
 * same prediction and the same votes for the truth. How often each outcome occurs is all that
 * scores depend on, and there are far fewer outcomes than rows. They are numbered by what they are,
 * so that the same rows in any order have the same.
 */
export interface Outcomes {
  /** Per entry of the predictions, the number of its outcome. */
  readonly ofRow: Int32Array;
  /** Per outcome, an entry that has it. */
  readonly examples: readonly number[];
}

/** @param sides predictions of the same rows, with the same truth and classes */
export function findOutcomes(...sides: readonly [Predictions, ...Predictions[]]): Outcomes {
  let outcomes: Outcomes = { ofRow: sides[0].truth, examples: [] };
  for (const side of sides) {
    const votes = Float64Array.from(side.truth, (_, row) => votesForTruth(side, row));
    const distinct = Float64Array.from(new Set(votes)).sort();
    const levels = new Map(Array.from(distinct, (value, level) => [value, level]));
    outcomes = divideOutcomes(
      outcomes.ofRow,
      (row) => side.predicted[row]! * levels.size + (levels.get(votes[row]!) ?? 0),
      side.classes.length * levels.size,
    );
  }
  return outcomes;
}

/**
 * Tells rows of one outcome apart by a value. Outcomes are numbered by what they were, then by value.
 *
 * @param valueOf a whole number from 0 per row
 * @param values how many values there may be
 */
export function divideOutcomes(
  ofRow: Int32Array,
  valueOf: (row: number) => number,
  values: number,
): Outcomes {
  const firstOf = new Map<number, number>();
  const keys = Float64Array.from(ofRow, (outcome, row) => outcome * values + valueOf(row));
  keys.forEach((key, row) => {
    if (!firstOf.has(key)) firstOf.set(key, row);
  });
  const sorted = Float64Array.from(firstOf.keys()).sort();
  const examples = Array.from(sorted, (key) => firstOf.get(key) ?? 0);
  const numberOf = new Map(Array.from(sorted, (key, number) => [key, number]));
  return { ofRow: Int32Array.from(keys, (key) => numberOf.get(key) ?? 0), examples };
}

/** How many rows have each outcome, of entries that stand for so many. */
export function countOutcomes(
  { ofRow, examples }: Outcomes,
  entries: Pick<Predictions, 'weights'>,
): Int32Array {
  const counts = new Int32Array(examples.length);
  ofRow.forEach((outcome, entry) => {
    counts[outcome]! += weightOf(entries, entry);
  });
  return counts;
}
