import { isDeepStrictEqual } from 'node:util';
import { errorMessage } from '../errors.js';
import type { GrowForest } from '../forest/forest.js';
import type { BaselineMode } from '../document/enums.js';
import type { Settings } from '../settings/settings.js';
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
  stage: [reuseExact, retrainCommit],
};

/** The rungs of answers that are given: training again is none of them. */
export interface GivenRungs {
  readonly made: Rung | null;
  readonly committed: Rung;
}

/** The ladder of each mode, from the top, of a model that is grown or of answers that are given. */
type Rungs = (mode: BaselineMode) => readonly Rung[];

function rungsOf({ made, committed }: GivenRungs, mode: BaselineMode): readonly Rung[] {
  if (mode === 'stage') return [reuseExact, committed];
  const first = made === null ? [] : [made];
  const stored = mode === 'commit' ? [] : [reuseExact];
  const newest = mode === 'commit' ? [] : [reuseNewest];
  return [...first, ...stored, ...(mode === 'artifact' ? [] : [committed]), ...newest];
}

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
  given: GivenRungs | null = null,
): Promise<Obtained> {
  const rejected: RejectedArtifact[] = [];
  const note = (stored: StoredResult): StoredResult => {
    if (stored.state !== 'found' && stored.rejected) rejected.push(stored.rejected);
    return stored;
  };
  const ladder = await openLadder(run, base, grow, note);
  const { baseline: mode } = run.settings;
  if (mode === 'none') return { baseline: await decline(ladder), rejected };
  const rungs: Rungs = (of) => (given === null ? RUNGS[of] : rungsOf(given, of));
  const { wanted, note: changed } = await choosePublished(ladder);
  const baseline =
    wanted === null || base.findPublished === undefined
      ? await climb(rungs(mode === 'stage' ? 'auto' : mode), ladder, tell)
      : await climbFromStage(wanted, base.findPublished, ladder, base, rungs, tell);
  return { baseline: { ...baseline, reason: `${baseline.reason}${changed}` }, rejected };
}

/**
 * The stage to be held against. A change that alone names another place of the base is held against
 * the base's: whoever chooses what he is compared with would move the goalposts.
 */
async function choosePublished(
  ladder: Ladder,
): Promise<{ wanted: Settings['stage']; note: string }> {
  const { stage } = ladder.run.settings;
  const before = await stageOfBase(ladder);
  if (before === undefined || isDeepStrictEqual(before, stage)) return { wanted: stage, note: '' };
  const name = before === null ? 'no stage' : `${before.name} (${before.at})`;
  return {
    wanted: before,
    note: ` The baseline is another setting here, and that of the base holds: ${name}.`,
  };
}

/** The stage that the base's own run was held against, `null` for none; `undefined` when that is not known. */
async function stageOfBase({
  exact,
  commit,
  files,
}: Ladder): Promise<Settings['stage'] | undefined> {
  if (exact?.state === 'found') {
    const { mode, stage } = exact.result.baseline;
    if (mode === 'none') return undefined;
    return stage && { name: stage.name, at: stage.at };
  }
  if (commit === null) return undefined;
  const reading = await files.settings(commit);
  if (reading.state !== 'found' || reading.value.baseline === 'none') return undefined;
  return reading.value.stage;
}

/**
 * Holds a run against the version that is at a stage: by what was published, else by training again
 * from the commit that it was made of. What the base commit asks for still holds. While nothing is at
 * the stage, the base commit is the base.
 */
async function climbFromStage(
  { name, at }: NonNullable<Settings['stage']>,
  find: NonNullable<BaseAccess['findPublished']>,
  ladder: Ladder,
  { readFile }: BaseAccess,
  rungs: Rungs,
  tell: (reason: string) => void,
): Promise<Baseline> {
  const published = await find(name, at).catch(unreadable);
  if (published.state === 'none') {
    tell(published.reason);
    const baseline = await climb(rungs('auto'), ladder, tell);
    return { ...baseline, reason: `${published.reason} ${baseline.reason}` };
  }
  const policy = await policyOfBase(ladder);
  if (published.state !== 'found') {
    const { reason } = published;
    return {
      source: 'unreadable',
      commit: null,
      reason,
      notComparable: false,
      policy,
      table: null,
    };
  }
  const { commit, version, result } = published;
  const stored = commit === null ? null : { commit, settings: result.settings };
  const files = readBaseFiles(ladder.run, readFile, stored);
  const of = `${version}, which is at ${name} (${at})`;
  const rung: Ladder = { ...ladder, commit, exact: published, findNewest: null, files };
  const baseline = await climb(rungs('stage'), { ...rung, reason: `${of} names no commit.` }, tell);
  const reason = baseline.source === 'artifact' ? baseline.reason : `${of}: ${baseline.reason}`;
  return { ...baseline, reason, version, policy: policy ?? baseline.policy };
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

/** A reason is one sentence, on one line. */
function unreadable(error: unknown) {
  const reason = errorMessage(error).replaceAll('\n', ' ');
  return { state: 'unreadable' as const, reason, notComparable: false };
}
