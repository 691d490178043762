import { answerOtherwise } from '../comparison/summariseSeed.js';
import { UserError } from '../errors.js';
import { SHARES_TOLERANCE, type Predictions, type VotesOfRows } from '../metrics/evaluation.js';
import type { Result } from '../document/result.js';
import { readVotes } from '../document/unitOf.js';
import type { VoteUnit } from '../document/enums.js';
import { shareOf, type Threshold } from '../metrics/threshold.js';
import { INPUTS, MOST_TREES } from '../settings/definitions.js';
import { positiveIndex, thresholdOf } from '../training/thresholdOf.js';
import { TABLE_LIMITS } from '../table/tableLimits.js';

/** The answers of a base or an anchor. */
export interface OtherRows {
  /** Negative for a row it could not predict. */
  readonly baseline: Predictions;
  /** Per row its class in the other table; -1 for a row that is not there. */
  readonly truthBefore: Int32Array;
}

/** What a result document says of its tested rows, as the metrics are computed from it. */
export interface Rows {
  readonly current: Predictions;
  /** `null` without a base. */
  readonly base: OtherRows | null;
  /** One for each anchor of the document; `null` for one without answers. */
  readonly anchors: readonly (OtherRows | null)[];
  /** Per row the key of its group; `null` without a group column. */
  readonly groups: readonly string[] | null;
}

/**
 * @throws UserError when there is no row, when there are more classes than a table may have, or
 *   when a prediction is not what the votes beside it say
 */
export function readTestedRows(result: Result): Rows {
  const { data, rows, anchors, seeds, settings } = result;
  if (rows.truth.length === 0) return refuse('it has no rows');
  if (data.classes.length > TABLE_LIMITS.classes) {
    return refuse(`it has ${data.classes.length} classes`);
  }
  const classes = data.classes.map(({ name }) => name);
  const truth = Int32Array.from(rows.truth);
  const weights = rows.weight === null ? undefined : Float64Array.from(rows.weight);
  const own = thresholdOf(settings, classes);
  const ofBase = isDecidedAlike(result) ? own : 'unknown';
  const read = (
    predicted: readonly (number | null)[],
    { votes, unit }: Pick<Result['rows'], 'votes' | 'unit'>,
    where: string,
    threshold: Decision,
  ): Predictions => ({
    classes,
    truth,
    predicted: Int32Array.from(predicted, (code) => code ?? -1),
    votes: readVotes(votes, unit),
    total: totalOf(predicted, votes, unit, classes.length, where, threshold),
    positive: positiveIndex(settings.positiveClass, classes),
    weights,
  });
  const readOther = (
    other: Result['rows']['baseline'],
    where: string,
    threshold: Decision,
  ): OtherRows | null =>
    other && {
      baseline: read(other.predicted, other, where, threshold),
      truthBefore: Int32Array.from(other.truth, (code) => code ?? -1),
    };
  const current = read(rows.predicted, rows, 'rows', own);
  const base = readOther(rows.baseline, 'rows.baseline', ofBase);
  for (const { answers } of seeds?.comparisons ?? []) {
    for (const [side, first, threshold] of [
      [answers.current, current.predicted, own],
      [answers.baseline, base?.baseline.predicted ?? current.predicted, ofBase],
    ] as const) {
      const predicted = Array.from(answerOtherwise(first, side), (code) =>
        code < 0 ? null : code,
      );
      if (side.votes !== null) {
        countTrees(predicted, side.votes, classes.length, 'seeds', threshold);
      }
    }
  }
  return {
    current,
    base,
    anchors: anchors.map((anchor) =>
      readOther(anchor.rows, `anchors[${anchor.since}].rows`, 'unknown'),
    ),
    groups: rows.group,
  };
}

/** Shares are those of the model and may say less of a class than it predicts, as with a threshold. */
function totalOf(
  predicted: readonly (number | null)[],
  votes: readonly number[] | null,
  unit: VoteUnit,
  classes: number,
  where: string,
  threshold: Decision,
): number {
  if (votes === null) return 1;
  if (unit === 'votes') return countTrees(predicted, votes, classes, where, threshold);
  const shares = Float64Array.from(votes);
  for (const [row, code] of predicted.entries()) {
    let sum = 0;
    for (let of = 0; of < classes; of += 1) sum += votes[row * classes + of]!;
    const isFit = code === null ? sum === 0 : Math.abs(sum - 1) <= SHARES_TOLERANCE;
    if (!isFit)
      return refuse(`in ${where}, the shares of row ${row} (counted from 0) add up to ${sum}`);
    if (isThreshold(threshold) && code !== null && !isDecided(threshold, shares, row, code)) {
      return refuse(
        `in ${where}, the prediction of row ${row} (counted from 0) is not that of the threshold`,
      );
    }
  }
  return 1;
}

/**
 * The votes on each row, which are as many for each, and the most for the class predicted, or as its
 * threshold has it. There are none on a row that was not predicted.
 */
function countTrees(
  predicted: readonly (number | null)[],
  votes: readonly number[],
  classes: number,
  where: string,
  threshold: Decision,
): number {
  const counts = Int32Array.from(votes);
  if (threshold === 'unknown') requireOneThreshold(predicted, counts, classes, where);
  let trees = 0;
  for (const [row, code] of predicted.entries()) {
    const ofRow = votes.slice(row * classes, (row + 1) * classes);
    const sum = ofRow.reduce((total, count) => total + count, 0);
    if (trees === 0) trees = sum;
    // A code beyond the classes leads nothing.
    const isLed =
      code !== null &&
      (isThreshold(threshold)
        ? !isDecided(threshold, counts, row, code)
        : (threshold === null || classes !== 2) && !ofRow.every((count) => count <= ofRow[code]!));
    const isFit = code === null ? sum === 0 : sum === trees && sum >= 1 && sum <= MOST_TREES;
    if (!isFit || isLed) {
      return refuse(
        `in ${where}, the votes on row ${row} (counted from 0) are not those of its prediction`,
      );
    }
  }
  return trees;
}

/** How two classes were told apart: by a threshold, the largest share, or one of these. */
type Decision = Threshold | null | 'unknown';

function isThreshold(threshold: Decision): threshold is Threshold {
  return threshold !== null && threshold !== 'unknown';
}

function isDecided(threshold: Threshold, counts: VotesOfRows, row: number, code: number): boolean {
  return (
    code ===
    (shareOf(counts, row, threshold.positive) >= threshold.share
      ? threshold.positive
      : 1 - threshold.positive)
  );
}

/** Whether the base tells its classes apart as this run does, so far as the document says. */
function isDecidedAlike({ baseline }: Result): boolean {
  return !baseline.settingsChanges.some(({ name }) =>
    [INPUTS.threshold.name, INPUTS.positiveClass.name].includes(name),
  );
}

/** Of two classes, some threshold has to tell apart what was predicted. */
function requireOneThreshold(
  predicted: readonly (number | null)[],
  counts: VotesOfRows,
  classes: number,
  where: string,
): void {
  if (classes !== 2) return;
  let [most, least] = [0, 1];
  for (const [row, code] of predicted.entries()) {
    if (code === null) continue;
    const share = shareOf(counts, row, 1);
    if (code === 1) least = Math.min(least, share);
    else most = Math.max(most, share);
  }
  if (most > least) refuse(`in ${where}, no threshold tells apart what is predicted`);
}

function refuse(reason: string): never {
  throw new UserError('metrics-invalid', `The result cannot be used: ${reason}.`);
}
