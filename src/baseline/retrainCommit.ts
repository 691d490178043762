import { forestOptions } from '../training/forestOptions.js';
import { NOT_PREDICTED } from '../training/predictFolds.js';
import { modelSettings } from '../training/modelSettings.js';
import { planSplit } from '../split/splitTable.js';
import { summariseTable } from '../table/summariseTable.js';
import { placeRows } from './placeRows.js';
import type { Answer, Ladder } from './ladder.js';
import { shortCommit } from '../text/shortCommit.js';
import { retrain } from './retrain.js';

/**
 * The rung that grows the base commit's models again, from its own settings and data but on this
 * run's split, and asks them about this run's rows.
 */
export async function retrainCommit(ladder: Ladder): Promise<Answer> {
  const { run, commit, reason, files, grow } = ladder;
  if (commit === null) return { state: 'none', reason, notComparable: false };
  const reading = await files.table(commit);
  if (reading.state !== 'found') return { ...reading, notComparable: false };
  const { settings, table } = reading.value;

  const rows = placeRows(reading.value, run);
  if (typeof rows === 'string') return notComparable(commit, rows);
  const options = forestOptions(settings.hyperparameters, table.features.length);
  const votes = await retrain(rows, run, options, grow);
  if (votes.predicted.every((code) => code === NOT_PREDICTED)) {
    return notComparable(commit, "none of its rows is among this run's");
  }
  return {
    unanswered: 0,
    baseline: {
      source: 'commit',
      commit,
      reason: `Trained again from the data and settings of ${shortCommit(commit)}.`,
      settings: modelSettings(settings, table, planSplit(settings.split, table.labels.length)),
      areSettingsStored: ladder.exact?.state === 'found',
      data: summariseTable(table),
      votes,
      policy: settings.gate,
      table: { table, settings: settings.table },
    },
  };
}

function notComparable(commit: string, obstacle: string): Answer {
  return {
    state: 'none',
    reason: `Not comparable with ${shortCommit(commit)}: ${obstacle}.`,
    notComparable: true,
  };
}
