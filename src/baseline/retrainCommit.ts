import { forestOptions } from '../training/forestOptions.js';
import { NOT_PREDICTED } from '../training/predictFolds.js';
import { modelSettings } from '../training/modelSettings.js';
import { chooseSplit, planSplit } from '../split/splitTable.js';
import { summariseTable } from '../table/summariseTable.js';
import { placeRows } from './placeRows.js';
import type { Answer, Ladder } from './ladder.js';
import { shortCommit } from '../text/shortCommit.js';
import type { OwnAnswers } from '../comparison/weighRows.js';
import type { CurrentRun } from './baseline.js';
import { retrain, type BaseRows } from './retrain.js';

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
  const options = forestOptions(settings.hyperparameters, table.features.length);
  const { votes, own } = await retrain(rows, run, options, grow);
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
      votes,
      own: ownAnswers(rows, own, run),
      policy: settings.gate,
      table: aligned,
    },
  };
}

/** The answers for those rows of the base that a model of it was kept from. */
function ownAnswers({ table, keys }: BaseRows, own: Int32Array, run: CurrentRun): OwnAnswers {
  const tested = Int32Array.from(own.keys()).filter((row) => own[row] !== NOT_PREDICTED);
  return {
    keys: {
      base: Array.from(tested, (row) => keys.base[row]!),
      current: Array.from(run.tested, (row) => keys.current[row]!),
    },
    truth: tested.map((row) => table.labels[row]!),
    predicted: tested.map((row) => own[row]!),
  };
}

function notComparable(commit: string, obstacle: string): Answer {
  return {
    state: 'none',
    reason: `Not comparable with ${shortCommit(commit)}: ${obstacle}.`,
    notComparable: true,
  };
}
