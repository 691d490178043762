import type { BaseAccess, CurrentRun, FoundBaseline } from './baseline.js';
import type { GivenAnswers } from '../predictions/givenAnswers.js';
import { decideGiven } from '../predictions/decideGiven.js';
import type { BaseFiles } from './readBaseFiles.js';
import type { Settings } from '../settings/settings.js';
import { readGiven } from '../predictions/readGiven.js';
import { givenSettings } from '../training/modelSettings.js';
import { taskOf } from '../table/table.js';
import { summariseTable } from '../table/summariseTable.js';
import { shortCommit } from '../text/shortCommit.js';
import { placeAnswers } from '../metrics/placeAnswers.js';
import { NOT_PREDICTED } from '../training/predictFolds.js';
import type { Answer, Rung } from './ladder.js';
import { type Obtained, obtainBaseline } from './obtainBaseline.js';
import { whyNotByPlace } from './whyNotByPlace.js';

/**
 * The base's answers where no model is grown: what the workflow made at the base; what a run of
 * exactly the base commit stored; the file of predictions that the base commit has in git; what the
 * newest run of the base branch stored.
 *
 * @param made the bytes of the file that the workflow made at the base; `null` where it made none
 */
export async function obtainGiven(
  run: CurrentRun,
  given: GivenAnswers,
  base: BaseAccess,
  made: Uint8Array | null,
  tell: (reason: string) => void,
): Promise<Obtained> {
  const path = run.settings.predictions?.path ?? '';
  const takeMade: Rung | null =
    made &&
    (async ({ commit, files }) => {
      const name = run.settings.predictions?.baseline ?? '';
      const { hyperparameters } = await settingsAt(commit, files, run);
      const settings = { ...run.settings, hyperparameters };
      const read = await readGiven(made, name, run.settings);
      const before = decideGiven(read, hyperparameters);
      return answerFrom(
        before,
        given,
        settings,
        commit,
        `From ${name}, which the workflow made at the base.`,
      );
    });
  const takeCommitted: Rung = async ({ commit, files, reason }) => {
    if (commit === null) return { state: 'none', reason, notComparable: false };
    const file = await base.readFile(commit, path);
    const at = `${path} at ${shortCommit(commit)}`;
    if (file.state === 'absent') {
      return {
        state: 'none',
        reason: `${at} is not in git, and a model that is not grown here is not trained again.`,
        notComparable: false,
      };
    }
    if (file.state !== 'found') {
      return {
        state: 'unreadable',
        reason: `${at} cannot be read: ${file.reason}`,
        notComparable: false,
      };
    }
    const settings = await settingsAt(commit, files, run);
    const read = await readGiven(file.bytes, at, settings);
    const before = decideGiven(read, settings.hyperparameters);
    return answerFrom(
      before,
      given,
      settings,
      commit,
      `From ${path} as ${shortCommit(commit)} has it.`,
    );
  };
  return obtainBaseline(run, base, () => Promise.reject(new Error('nothing is grown')), tell, {
    made: takeMade,
    committed: takeCommitted,
  });
}

/**
 * This run's settings, with how the base tells classes apart and calls its columns, as far as its settings
 * file is known.
 */
async function settingsAt(
  commit: string | null,
  files: BaseFiles,
  { settings }: CurrentRun,
): Promise<Settings> {
  const reading = commit === null ? null : await files.settings(commit);
  if (reading?.state !== 'found') return settings;
  const { threshold, positiveClass } = reading.value.hyperparameters;
  const isNamed = reading.value.predictions !== null;
  return {
    ...(isNamed ? reading.value : settings),
    hyperparameters: { ...settings.hyperparameters, threshold, positiveClass },
  };
}

/** The answers of another file for this run's rows. */
function answerFrom(
  before: GivenAnswers,
  now: GivenAnswers,
  readBy: Settings,
  commit: string | null,
  reason: string,
): Answer {
  const refuse = (why: string): Answer => ({
    state: 'none',
    reason: `${before.table.path} is not comparable: ${why}.`,
    notComparable: true,
  });
  const { classes, identities, targets } = before.table;
  if (taskOf(before.table) !== taskOf(now.table)) {
    return refuse(
      targets === null
        ? 'it predicts classes, and here numbers are predicted'
        : 'it predicts numbers, and here classes are predicted',
    );
  }
  if (classes.join('\n') !== now.table.classes.join('\n')) {
    return refuse(
      `its classes are ${classes.join(', ')}, and here they are ${now.table.classes.join(', ')}`,
    );
  }
  const other = whyNotByPlace(
    { idColumn: before.idColumn, truth: targets ?? before.table.labels },
    { idColumn: now.idColumn, truth: now.table.targets ?? now.table.labels },
  );
  if (other !== null) return refuse(other);
  const rowOf = new Map(identities.map((identity, row) => [identity, row]));
  const positions = Int32Array.from(now.table.identities, (identity) => rowOf.get(identity) ?? -1);
  const votes = placeAnswers(before.answers, positions);
  if (votes.predicted.every((code) => code === NOT_PREDICTED))
    return refuse("none of its rows is among this run's");
  const settings = givenSettings(readBy, before);
  const baseline: FoundBaseline = {
    source: 'commit',
    commit,
    reason,
    settings,
    areSettingsStored: false,
    data: summariseTable(before.table),
    drawn: { measured: [], kept: null, columns: 0 },
    votes,
    own: {
      keys: { base: identities, current: now.table.identities },
      truth: before.table.labels,
      predicted: before.answers.predicted,
      ...(targets && {
        numbers: { truth: targets, predicted: Float64Array.from(before.answers.counts ?? []) },
      }),
    },
    policy: null,
    table: { table: before.table, settings, columnsRenamed: [], classesRenamed: [] },
  };
  return { baseline, unanswered: 0 };
}
