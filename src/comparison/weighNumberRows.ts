import type { RegressionRowChanges } from '../document/regressionResult.js';
import { absoluteLoss, lossesOf, meanOf, type NumberPredictions } from '../metrics/regression.js';
import type { MatchKeys } from '../table/matchRows.js';
import { answeredRows, selectNumbers } from './compareNumbers.js';
import { matchOneToOne } from './matchOneToOne.js';

/** The base's answers for the rows of its own table that it tested. */
export interface OwnNumbers extends NumberPredictions {
  /** One key per such row, and one per row that this run tests; equal keys, same row. */
  readonly keys: MatchKeys;
}

/** What became of the base's rows. */
export interface WeighedNumberRows {
  readonly changes: RegressionRowChanges;
  /** The number each row of this run has in the base's table; NaN for one that is not there. */
  readonly truthBefore: Float64Array;
}

/**
 * Weighs the rows that came, went or have another number by how wrong the base is about them, as
 * `weighRows` does for classes.
 *
 * @param baseline of the tested rows; NaN for a row that it could not predict
 */
export function weighNumberRows(
  current: NumberPredictions,
  baseline: Float64Array,
  own: OwnNumbers,
): WeighedNumberRows {
  const [before, after] = encodeBoth(own.truth, current.truth);
  const { partners, unmatched } = matchOneToOne(own.keys, before, after);
  const truthBefore = Float64Array.from(partners, (row) => (row < 0 ? NaN : own.truth[row]!));
  const changes = countNumberChanges(current, baseline, truthBefore, {
    own: { rows: own.truth.length, mae: maeOf(own, Int32Array.from(own.truth.keys())) },
    removed: { rows: unmatched.length, baselineMae: maeOf(own, unmatched) },
  });
  return { changes, truthBefore };
}

/** The same, given what became of each row and what only the base's own table says. */
export function countNumberChanges(
  current: NumberPredictions,
  baseline: Float64Array,
  truthBefore: Float64Array,
  stated: Pick<RegressionRowChanges, 'own' | 'removed'>,
): RegressionRowChanges {
  const isThere = (row: number): boolean => !Number.isNaN(truthBefore[row]!);
  const all = Int32Array.from(current.truth.keys());
  const answered = answeredRows(baseline);
  const added = all.filter((row) => !isThere(row));
  const stayed = answered.filter(isThere);
  const moved = stayed.filter((row) => truthBefore[row] !== current.truth[row]);
  const base = { truth: current.truth, predicted: baseline };
  const known = added.filter((row) => !Number.isNaN(baseline[row]!));
  return {
    ...stated,
    added: { rows: added.length, mae: maeOf(current, added), baselineMae: maeOf(base, known) },
    retargeted: { rows: moved.length, mae: maeOf(current, moved), baselineMae: maeOf(base, moved) },
    stayed: {
      rows: stayed.length,
      mae: maeOf({ ...current, truth: truthBefore }, stayed),
      baselineMae: maeOf({ ...base, truth: truthBefore }, stayed),
    },
  };
}

/** `null` of no rows. */
function maeOf(predictions: NumberPredictions, rows: Int32Array): number | null {
  return rows.length === 0
    ? null
    : meanOf(lossesOf(selectNumbers(predictions, rows), absoluteLoss));
}

/** Equal numbers of both sides as equal codes. */
function encodeBoth(one: Float64Array, other: Float64Array): [Int32Array, Int32Array] {
  const codes = new Map<number, number>();
  const encode = (value: number): number => {
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  };
  return [Int32Array.from(one, encode), Int32Array.from(other, encode)];
}
