import type { RowChanges } from '../document/result.js';
import type { Predictions } from '../metrics/evaluation.js';
import { countEntries } from '../metrics/weightOf.js';
import type { NumberPredictions } from '../metrics/regression.js';
import { hypergeometricTail } from '../statistics/hypergeometricTail.js';
import type { MatchKeys } from '../table/matchRows.js';
import { countTurned } from './countTurned.js';
import { matchOneToOne } from './matchOneToOne.js';

/** The base's answers for the rows of its own table that it tested. */
export interface OwnAnswers {
  /** One key per such row, and one per row that this run tests; equal keys, same row. */
  readonly keys: MatchKeys;
  readonly truth: Int32Array;
  readonly predicted: Int32Array;
  /** The same where numbers are predicted. */
  readonly numbers?: NumberPredictions;
}

/** What became of the base's rows. */
export interface WeighedRows {
  readonly changes: RowChanges;
  /** The class each row of this run has in the base's table; -1 for one that is not there. */
  readonly truthBefore: Int32Array;
}

/**
 * Weighs the rows that came, went or changed their class by how hard they are for the base, and
 * scores both sides on those that stayed, by the classes they had. So a test that was made easier,
 * by leaving out hard rows, adding easy ones or giving rows the classes that are predicted, shows.
 *
 * @param current this run's predictions of the rows it tested
 * @param baseline the base's of the same rows; negative for a row it could not predict
 */
export function weighRows(
  current: Predictions,
  baseline: Predictions,
  own: OwnAnswers,
): WeighedRows {
  const { partners, unmatched } = matchOneToOne(own.keys, own.truth, current.truth);
  const truthBefore = partners.map((row) => (row < 0 ? -1 : own.truth[row]!));
  const all = Int32Array.from(own.truth.keys());
  const changes = countRowChanges(current, baseline, truthBefore, {
    own: { rows: all.length, correct: countRight(all, own.predicted, own.truth) },
    removed: {
      rows: unmatched.length,
      correct: countRight(unmatched, own.predicted, own.truth),
    },
  });
  return { truthBefore, changes };
}

/** How many rows of a table there are, and how many of them its model has right. */
type RightRows = RowChanges['own'];

/**
 * The same, given what became of each row and what only the base's own table says.
 *
 * @param truthBefore per row of this run its class in the base's table; -1 where it is not there
 * @throws RangeError when more rows were right than there were
 */
export function countRowChanges(
  current: Predictions,
  baseline: Predictions,
  truthBefore: Int32Array,
  { own, removed }: { readonly own: RightRows; readonly removed: RightRows },
): RowChanges {
  const { truth, predicted, weights } = current;
  const count = (rows: Int32Array): number => countEntries(current, rows);
  const right = (rows: Int32Array, answers: Int32Array, labels: Int32Array): number =>
    countRight(rows, answers, labels, weights);
  const all = Int32Array.from(truth.keys());
  const isAnswered = (row: number): boolean => baseline.predicted[row]! >= 0;
  const answered = all.filter(isAnswered);
  const added = all.filter((row) => truthBefore[row]! < 0);
  const stayed = answered.filter((row) => truthBefore[row]! >= 0);
  const relabelled = stayed.filter((row) => truthBefore[row] !== truth[row]);
  const known = added.filter(isAnswered);
  const addedCorrect = right(known, baseline.predicted, truth);
  const correctBefore = right(relabelled, baseline.predicted, truthBefore);
  const stayedCorrect = right(stayed, baseline.predicted, truthBefore);
  return {
    own,
    removed: {
      rows: removed.rows,
      baselineCorrect: removed.correct,
      pValue: tailOf(removed.correct, removed.rows, own.correct, own.rows),
    },
    added: {
      rows: count(added),
      correct: right(added, predicted, truth),
      baselineRows: count(known),
      baselineCorrect: addedCorrect,
      // As easy is as rarely wrong.
      pValue: tailOf(
        count(known) - addedCorrect,
        count(known),
        count(answered) - right(answered, baseline.predicted, truth),
        count(answered),
      ),
    },
    relabelled: {
      rows: count(relabelled),
      correct: right(relabelled, predicted, truth),
      baselineCorrect: right(relabelled, baseline.predicted, truth),
      baselineCorrectBefore: correctBefore,
      pValue: tailOf(correctBefore, count(relabelled), stayedCorrect, count(stayed)),
    },
    stayed: {
      rows: count(stayed),
      correct: right(stayed, predicted, truthBefore),
      baselineCorrect: stayedCorrect,
      ...countTurned(stayed, predicted, baseline.predicted, truthBefore, weights),
    },
  };
}

function countRight(
  rows: Int32Array,
  predicted: Int32Array,
  truth: Int32Array,
  weights?: Float64Array,
): number {
  const times = (row: number): number => (weights === undefined ? 1 : weights[row]!);
  return rows.reduce((sum, row) => sum + (predicted[row] === truth[row] ? times(row) : 0), 0);
}

function tailOf(successes: number, picked: number, all: number, rows: number): number | null {
  return picked === 0 ? null : hypergeometricTail(successes, picked, all, rows);
}
