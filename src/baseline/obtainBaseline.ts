import { errorMessage } from '../errors.js';
import type { GrowForest } from '../forest/forest.js';
import type { BaselineMode } from '../document/enums.js';
import { shortText } from '../text/visibleText.js';
import type {
  BaseAccess,
  Baseline,
  CurrentRun,
  FoundBaseline,
  RejectedArtifact,
  StoredResult,
} from './baseline.js';
import type { Answer, Ladder, Rung } from './ladder.js';
import { policyOfBase } from './policyOfBase.js';
import { readBaseFiles } from './readBaseFiles.js';
import { retrainCommit } from './retrainCommit.js';
import { reuseExact, reuseNewest } from './reuseStored.js';
import { tableAt } from './tableAt.js';

/** The baseline, and each stored result that was looked at for it and is not to be trusted. */
export interface Obtained {
  readonly baseline: Baseline;
  readonly rejected: readonly RejectedArtifact[];
}

/** The ladder of each mode, from the top. */
const RUNGS: Readonly<Record<BaselineMode, readonly Rung[]>> = {
  auto: [reuseExact, retrainCommit, reuseNewest],
  artifact: [reuseExact, reuseNewest],
  commit: [retrainCommit],
  none: [],
};

/** The most characters of a reason; there are three rungs. */
const MAX_REASON = 1_000;

/**
 * Climbs down the ladder: what a run of exactly the base commit stored; the base commit trained
 * again; what the newest run of the base branch stored; nothing.
 *
 * A stored result that lacks some of this run's rows gives way to training again, and serves for
 * the rows it has when that is not possible. A rung that could not be read is remembered: without
 * a baseline in the end, the source is `unreadable` rather than `none`.
 *
 * @param tell told why a rung leads no further, in a sentence
 */
export async function obtainBaseline(
  run: CurrentRun,
  base: BaseAccess,
  grow: GrowForest,
  tell: (reason: string) => void = () => undefined,
): Promise<Obtained> {
  const rejected: RejectedArtifact[] = [];
  const note = (stored: StoredResult): StoredResult => {
    if (stored.state !== 'found' && stored.rejected) rejected.push(stored.rejected);
    return stored;
  };
  const ladder = await openLadder(run, base, grow, note);
  const { baseline: mode } = run.settings;
  const baseline = mode === 'none' ? await decline(ladder) : await climb(RUNGS[mode], ladder, tell);
  return { baseline, rejected };
}

async function openLadder(
  run: CurrentRun,
  { store, commit, reason, readFile }: BaseAccess,
  grow: GrowForest,
  note: (stored: StoredResult) => StoredResult,
): Promise<Ladder> {
  const exact = store && (await store.findExact().then(note).catch(unreadable));
  const stored =
    exact?.state === 'found' && exact.commit !== null
      ? { commit: exact.commit, settings: exact.result.settings }
      : null;
  return {
    run,
    commit,
    reason,
    files: readBaseFiles(run, readFile, stored),
    exact,
    findNewest: store && (async () => note(await store.findNewest())),
    grow,
  };
}

async function climb(
  rungs: readonly Rung[],
  ladder: Ladder,
  tell: (reason: string) => void,
): Promise<Baseline> {
  const { exact, commit, files } = ladder;
  const policy = exact?.state === 'found' ? await policyOfBase(ladder) : null;
  const missed: Exclude<Answer, { baseline: FoundBaseline }>[] = [];
  let partial: FoundBaseline | null = null;
  for (const rung of rungs) {
    const answer = await rung(ladder).catch(unreadable);
    if (answer === null) continue;
    if (!('baseline' in answer)) {
      const isTold = missed.some(({ reason }) => reason === answer.reason);
      missed.push(answer);
      if (!isTold) tell(`No base that way: ${shortText(answer.reason, MAX_REASON)}`);
    } else {
      const baseline = { ...answer.baseline, policy: policy ?? answer.baseline.policy };
      if (answer.unanswered === 0) return baseline;
      partial ??= baseline;
      tell(`${baseline.reason} It lacks ${answer.unanswered} of the rows.`);
    }
  }
  if (partial !== null) return partial;
  const reasons = new Set(missed.map(({ reason }) => shortText(reason, MAX_REASON)));
  return {
    source: missed.some(({ state }) => state === 'unreadable') ? 'unreadable' : 'none',
    commit,
    reason: missed.length === 0 ? ladder.reason : [...reasons].join(' '),
    notComparable: missed.some((answer) => answer.notComparable),
    policy: await policyOfBase(ladder),
    table: commit === null ? null : await tableAt(commit, files),
  };
}

/** No baseline is wanted. Where the base's own run wanted one, that is a change to be seen. */
async function decline(ladder: Ladder): Promise<Baseline> {
  const isChanged = (await modeOfBase(ladder)) !== 'none';
  return {
    source: 'none',
    commit: null,
    reason: isChanged
      ? 'The setting is none here, and it is not at the base.'
      : 'The setting is none.',
    notComparable: isChanged,
    policy: await policyOfBase(ladder),
    table: null,
  };
}

/** How the base's own run looked for its baseline; `none` also when that is not known. */
async function modeOfBase({ exact, commit, files }: Ladder): Promise<BaselineMode> {
  if (exact?.state === 'found') return exact.result.baseline.mode;
  if (commit === null) return 'none';
  const reading = await files.settings(commit);
  return reading.state === 'found' ? reading.value.baseline : 'none';
}

function unreadable(error: unknown) {
  return { state: 'unreadable' as const, reason: errorMessage(error), notComparable: false };
}
