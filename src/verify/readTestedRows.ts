import { UserError } from '../errors.js';
import type { Predictions } from '../metrics/evaluation.js';
import type { Result } from '../document/result.js';
import { MOST_TREES } from '../settings/definitions.js';
import { TABLE_LIMITS } from '../table/tableLimits.js';

/** What a result document says of its tested rows, as the metrics are computed from it. */
export interface Rows {
  readonly current: Predictions;
  /** `predicted` is negative for a row the base could not predict; `null` without a base. */
  readonly baseline: Predictions | null;
  /** Per row its class in the base's table; -1 for a row that is not there. `null` without a base. */
  readonly truthBefore: Int32Array | null;
  /** Per row the key of its group; `null` without a group column. */
  readonly groups: readonly string[] | null;
}

/**
 * @throws UserError when there is no row, when there are more classes than a table may have, or
 *   when a prediction is not what the votes beside it say
 */
export function readTestedRows({ data, rows }: Result): Rows {
  if (rows.truth.length === 0) return refuse('it has no rows');
  if (data.classes.length > TABLE_LIMITS.classes) {
    return refuse(`it has ${data.classes.length} classes`);
  }
  const classes = data.classes.map(({ name }) => name);
  const truth = Int32Array.from(rows.truth);
  const read = (
    predicted: readonly (number | null)[],
    votes: readonly number[],
    where: string,
  ): Predictions => ({
    classes,
    truth,
    predicted: Int32Array.from(predicted, (code) => code ?? -1),
    votes: Int32Array.from(votes),
    trees: countTrees(predicted, votes, classes.length, where),
  });
  const { baseline } = rows;
  return {
    current: read(rows.predicted, rows.votes, 'rows'),
    baseline: baseline && read(baseline.predicted, baseline.votes, 'rows.baseline'),
    truthBefore: baseline && Int32Array.from(baseline.truth, (code) => code ?? -1),
    groups: rows.group,
  };
}

/**
 * The votes on each row, which are as many for each, and the most for the class predicted. There
 * are none on a row that was not predicted.
 */
function countTrees(
  predicted: readonly (number | null)[],
  votes: readonly number[],
  classes: number,
  where: string,
): number {
  let trees = 0;
  for (const [row, code] of predicted.entries()) {
    const ofRow = votes.slice(row * classes, (row + 1) * classes);
    const sum = ofRow.reduce((total, count) => total + count, 0);
    if (trees === 0) trees = sum;
    // A code beyond the classes leads nothing.
    const isLed = code !== null && !ofRow.every((count) => count <= ofRow[code]!);
    const isFit = code === null ? sum === 0 : sum === trees && sum >= 1 && sum <= MOST_TREES;
    if (!isFit || isLed) {
      return refuse(
        `in ${where}, the votes on row ${row} (counted from 0) are not those of its prediction`,
      );
    }
  }
  return trees;
}

function refuse(reason: string): never {
  throw new UserError('metrics-invalid', `The result cannot be used: ${reason}.`);
}
