import { FEWEST_ROWS, isDrift } from '../comparison/measureDrift.js';
import type { Drift, DriftedColumn } from '../document/drift.js';
import { UserError } from '../errors.js';
import { holm } from '../statistics/holm.js';
import type { Column } from '../table/table.js';
import { holdClassAnswers } from './holdClassAnswers.js';
import { holdColumn, type HeldColumn } from './holdColumn.js';
import type { Labelled } from './holdAnswers.js';
import { holdNumberAnswers } from './holdNumberAnswers.js';
import type { Profile } from './profile.js';

/** At most this chance that anything is called drift while nothing has moved. */
const SIGNIFICANCE = 0.05;
/** Drift needs size too: the share of rows with a value the model has seen nothing like ... */
const SMALLEST_OUTSIDE = 0.01;
/** ... and the drop of the accuracy or the rise of the error, which are what the gate allows without a setting. */
const SMALLEST_DROP = 0.02;
const SMALLEST_RISE = 0.02;

/** Rows that a model is to be used on. */
export interface OtherRows {
  readonly path: string;
  readonly sha256: string;
  /** As the model has them. */
  readonly columns: readonly Column[];
  /** What the model answers: a class, an index into its classes, or a number. */
  readonly predicted: Int32Array | Float64Array;
  /** Their classes, a missing one as the empty text, or their numbers; `null` where they have none. */
  readonly labels: Column | null;
}

/**
 * How far rows are from the table of a model: every column, the answers of the model, and, where the
 * rows have labels, these and the accuracy. Something has drifted when it is far enough away and, after
 * Holm's correction for all that was tested, chance brings it in at most 5 % of cases.
 *
 * @throws UserError for fewer than 30 rows
 */
export function measureAgainst(
  profile: Profile,
  rows: OtherRows,
): Omit<Drift, 'format' | 'formatVersion' | 'toolVersion'> {
  const { path, sha256, predicted } = rows;
  if (Math.min(predicted.length, profile.rows) < FEWEST_ROWS) {
    throw new UserError(
      'drift-rows',
      `${path} has ${predicted.length} rows, and the model's table ${profile.rows}: with fewer than ${FEWEST_ROWS} nobody can tell whether they drifted. Gather more rows.`,
    );
  }
  const isOwnTable = sha256 === profile.dataSha256;
  const columns = rows.columns.map((column, index) => holdColumn(profile.columns[index]!, column));
  const labelled = rows.labels === null ? null : dropMissing(rows.labels);
  const hold = 'task' in profile ? holdNumberAnswers(profile) : holdClassAnswers(profile);
  const predictions = isOwnTable ? null : hold.predictions(predicted);
  const labels = labelled === null ? null : hold.labels(labelled.column);
  const quality = labelled === null || isOwnTable ? null : hold.quality(predicted, labelled);
  const { accuracy = null, error = null } = quality ?? {};

  const adjust = createAdjuster([
    ...[...columns, ...(labels === null ? [] : [labels])].flatMap((held) => [
      held.pValue,
      held.outside.pValue,
    ]),
    ...[predictions, accuracy, error].flatMap((held) => (held === null ? [] : [held.pValue])),
  ]);
  const finish = (held: HeldColumn): DriftedColumn => {
    const adjustedPValue = adjust(held.pValue);
    const outside = adjust(held.outside.pValue);
    return {
      ...held,
      adjustedPValue,
      drifted: isDrift(held.statistic, adjustedPValue),
      outside: {
        ...held.outside,
        adjustedPValue: outside,
        drifted: held.outside.share >= SMALLEST_OUTSIDE && outside <= SIGNIFICANCE,
      },
    };
  };
  const finished = columns.map(finish);
  const moved = finished.filter(hasDrifted).length;
  const ofPredictions = predictions && {
    ...predictions,
    adjustedPValue: adjust(predictions.pValue),
    drifted: isDrift(predictions.statistic, adjust(predictions.pValue)),
  };
  const ofLabels = labels && finish(labels);
  const ofAccuracy = accuracy && {
    ...accuracy,
    adjustedPValue: adjust(accuracy.pValue),
    drifted:
      accuracy.before - accuracy.accuracy >= SMALLEST_DROP &&
      adjust(accuracy.pValue) <= SIGNIFICANCE,
  };
  const ofError = error && {
    ...error,
    adjustedPValue: adjust(error.pValue),
    drifted: error.mae > (1 + SMALLEST_RISE) * error.before && adjust(error.pValue) <= SIGNIFICANCE,
  };
  return {
    name: profile.name,
    modelSha256: profile.modelSha256,
    rowsBefore: profile.rows,
    data: { path, sha256, rows: predicted.length },
    isOwnTable,
    columns: finished,
    driftedShare: finished.length === 0 ? 0 : moved / finished.length,
    predictions: ofPredictions,
    labels: ofLabels,
    accuracy: ofAccuracy,
    ...('task' in profile && { error: ofError }),
    drifted:
      moved > 0 ||
      ofPredictions?.drifted === true ||
      (ofLabels !== null && hasDrifted(ofLabels)) ||
      ofAccuracy?.drifted === true ||
      ofError?.drifted === true,
  };
}

/** Whether a column moved, or has values that the model has seen nothing like. */
export function hasDrifted({ drifted, outside }: DriftedColumn): boolean {
  return drifted || outside.drifted;
}

/** Equal p-values are adjusted alike, so that the value alone says how. */
function createAdjuster(pValues: readonly number[]): (pValue: number) => number {
  const adjusted = holm(pValues);
  const known = new Map<number, number>();
  for (const [index, pValue] of pValues.entries()) {
    known.set(pValue, Math.max(known.get(pValue) ?? 0, adjusted[index]!));
  }
  return (pValue) => known.get(pValue) ?? 1;
}

function dropMissing({ name, values, levels }: Column): Labelled | null {
  const isThere = (value: number): boolean =>
    levels === null ? !Number.isNaN(value) : levels[value] !== '';
  const rows = Int32Array.from(values.keys()).filter((row) => isThere(values[row]!));
  if (rows.length < FEWEST_ROWS) return null;
  return { rows, column: { name, levels, values: Float64Array.from(rows, (row) => values[row]!) } };
}
