import { forestOptions } from '../training/forestOptions.js';
import { NOT_PREDICTED } from '../training/predictFolds.js';
import { type DrawnFeatures, fixEach } from '../training/growths.js';
import { modelSettings } from '../training/modelSettings.js';
import { chooseSplit, planSplit } from '../split/splitTable.js';
import { summariseTable } from '../table/summariseTable.js';
import { placeRows } from './placeRows.js';
import type { Answer, Ladder } from './ladder.js';
import { shortCommit } from '../text/shortCommit.js';
import type { OwnAnswers } from '../comparison/weighRows.js';
import type { AlignedTable } from '../comparison/alignNames.js';
import type { Hyperparameters } from '../settings/settings.js';
import type { CurrentRun } from './baseline.js';
import { policyFor } from '../settings/gateOf.js';
import { taskOf } from '../table/table.js';
import { retrain, type BaseRows, type Retrained } from './retrain.js';

/**
 * The rung that grows the base commit's models again, from its own settings and data but on this
 * run's split, and asks them about this run's rows.
 */
export async function retrainCommit(ladder: Ladder): Promise<Answer> {
  const { run, commit, reason, files, grow } = ladder;
  if (commit === null) return { state: 'none', reason, notComparable: false };
  const reading = await files.table(commit);
  if (reading.state !== 'found') return { ...reading, notComparable: false };
  const { settings, table, aligned } = reading.value;

  const rows = placeRows(aligned, run);
  if (typeof rows === 'string') return notComparable(commit, rows);
  const division =
    chooseSplit(table, settings.split) ?? planSplit(settings.split, table.labels.length);
  const columns = table.features.length;
  const options = forestOptions(
    renameClass(settings.hyperparameters, aligned),
    columns,
    table.labels.length,
    taskOf(table),
    run.table.classes,
  );
  const stored = drawnAsStored(ladder, columns);
  const growths = stored === null ? [] : fixEach(stored);
  const { votes, own, ownNumbers, featuresPerTree } = await retrain(
    rows,
    run,
    options,
    grow,
    growths,
  );
  if (votes.predicted.every((code) => code === NOT_PREDICTED)) {
    return notComparable(commit, "none of its rows is among this run's");
  }
  return {
    unanswered: 0,
    baseline: {
      source: 'commit',
      commit,
      reason: `Trained again from the data and settings of ${shortCommit(commit)}.`,
      settings: modelSettings(settings, table, division),
      areSettingsStored: ladder.exact?.state === 'found',
      data: summariseTable(aligned.table),
      drawn: {
        measured: featuresPerTree,
        kept: stored?.kept ?? null,
        columns,
      },
      votes,
      own: ownAnswers(rows, { own, ownNumbers }, run),
      policy: policyFor(settings, taskOf(run.table)),
      table: aligned,
    },
  };
}

/** The positive class by the name that it has now. */
function renameClass(
  hyperparameters: Hyperparameters,
  { classesRenamed }: AlignedTable,
): Hyperparameters {
  const renamed = classesRenamed.find(({ base }) => base === hyperparameters.positiveClass);
  return renamed ? { ...hyperparameters, positiveClass: renamed.current } : hyperparameters;
}

/** What the models of the commit drew when its own run grew them, where that was as now. */
function drawnAsStored({ exact, commit, run }: Ladder, columns: number): DrawnFeatures | null {
  if (exact?.state !== 'found' || exact.commit !== commit) return null;
  const { result } = exact;
  if (result.task === 'regression' || result.features === null) return null;
  const { features, data } = result;
  const isAsNow = features.measured.length === run.split.folds && data.features.length === columns;
  return isAsNow ? { ...features, columns } : null;
}

/** The answers for those rows of the base that a model of it was kept from. */
function ownAnswers(
  { table, keys }: BaseRows,
  { own, ownNumbers }: Pick<Retrained, 'own' | 'ownNumbers'>,
  run: CurrentRun,
): OwnAnswers {
  const { targets } = table;
  const tested = Int32Array.from(own.keys()).filter((row) => own[row] !== NOT_PREDICTED);
  return {
    keys: {
      base: Array.from(tested, (row) => keys.base[row]!),
      current: Array.from(run.tested, (row) => keys.current[row]!),
    },
    truth: tested.map((row) => table.labels[row]!),
    predicted: tested.map((row) => own[row]!),
    ...(targets &&
      ownNumbers && {
        numbers: {
          truth: Float64Array.from(tested, (row) => targets[row]!),
          predicted: Float64Array.from(tested, (row) => ownNumbers[row]!),
        },
      }),
  };
}

function notComparable(commit: string, obstacle: string): Answer {
  return {
    state: 'none',
    reason: `Not comparable with ${shortCommit(commit)}: ${obstacle}.`,
    notComparable: true,
  };
}
