import type { Result } from '../document/result.js';
import { UserError } from '../errors.js';
import { countOutcomes, divideOutcomes, type Outcomes } from '../statistics/outcomes.js';

/** Identities that are kept of counted rows: two parts that share one row in a hundred share one of these. */
const KEPT_IDENTITIES = 1_000;

/** Codes of rows, and how many there may be. */
interface Column {
  readonly codes: readonly (number | null)[];
  readonly values: number;
}

/**
 * The document with its rows counted by what they are: rows of one truth, one answer on every side and
 * one place among the slices are one entry that stands for all of them. That is as large for any number
 * of rows; probabilities, lines and all but the first identities are not kept.
 *
 * @throws UserError where rows belong to groups, which counts do not tell
 */
export function countEntries(result: Result): Result {
  const { rows, anchors, slices, data, settings } = result;
  if (settings.groupColumn !== null) {
    throw new UserError(
      'merge-groups',
      'Rows with a group-column cannot be counted, as those of a group hang together. Merge fewer rows, or leave group-column out.',
    );
  }
  const classes = data.classes.length;
  const others = [rows.baseline, ...anchors.map((anchor) => anchor.rows)];
  const outcomes = divide(rows.truth.length, [
    { codes: rows.truth, values: classes },
    { codes: rows.predicted, values: classes },
    ...others.flatMap((other) =>
      other === null
        ? []
        : [other.predicted, other.truth].map((codes) => ({ codes, values: classes })),
    ),
    ...slices.map(({ partOf, parts }) => ({ codes: partOf, values: parts.length })),
  ]);
  const pick = <Of>(list: readonly Of[]): Of[] => outcomes.examples.map((row) => list[row]!);
  const pickOther = (other: Result['rows']['baseline']): Result['rows']['baseline'] =>
    other && {
      predicted: pick(other.predicted),
      votes: null,
      unit: other.unit,
      truth: pick(other.truth),
    };
  const weights = rows.weight === null ? undefined : Float64Array.from(rows.weight);
  return {
    ...result,
    rows: {
      line: [],
      identity:
        settings.idColumn === null ? [] : rows.identity.toSorted().slice(0, KEPT_IDENTITIES),
      content: null,
      group: null,
      fold: [],
      truth: pick(rows.truth),
      predicted: pick(rows.predicted),
      votes: null,
      unit: rows.unit,
      baseline: pickOther(rows.baseline),
      weight: Array.from(countOutcomes(outcomes, { weights })),
    },
    anchors: anchors.map((anchor) => ({ ...anchor, rows: pickOther(anchor.rows) })),
    slices: slices.map((slice) => ({ ...slice, partOf: pick(slice.partOf) })),
  };
}

function divide(rows: number, columns: readonly Column[]): Outcomes {
  let outcomes: Outcomes = { ofRow: new Int32Array(rows), examples: [] };
  for (const { codes, values } of columns) {
    // 0 is for a row without an answer.
    outcomes = divideOutcomes(outcomes.ofRow, (row) => (codes[row] ?? -1) + 1, values + 1);
  }
  return outcomes;
}
