import { errorMessage } from '../errors.js';
import type { GrowForest } from '../forest/forest.js';
import type { MeasuredRun } from '../training/measureForest.js';
import { shortText } from '../text/visibleText.js';
import type { ModelSettings, PolicyText, Result } from '../document/result.js';
import type { Settings } from '../settings/settings.js';
import { printPolicy } from '../rules/policy.js';
import type { TableInUse } from '../table/tableInUse.js';
import type {
  BaseAccess,
  Baseline,
  FoundBaseline,
  RejectedArtifact,
  StoredResult,
} from './baseline.js';
import { type BaseFiles, type BaseInputs, openBase, short } from './openBase.js';
import { retrainCommit } from './retrainCommit.js';
import { reuse, whyNotReusable } from './reuse.js';

/** This run, for whoever finds its baseline. */
export interface CurrentRun extends MeasuredRun, BaseInputs {
  readonly settings: Settings;
  readonly modelSettings: ModelSettings;
}

/** The baseline, and each stored result that was looked at for it and is not to be trusted. */
export interface Obtained {
  readonly baseline: Baseline;
  readonly rejected: readonly RejectedArtifact[];
}

/** The most characters of a reason; there are three rungs. */
const MAX_REASON = 1_000;

/** What a rung of the ladder has: a baseline, maybe not for every row, or a reason why not. */
export type Rung =
  | { readonly baseline: FoundBaseline; readonly unanswered: number }
  | {
      readonly state: 'none' | 'unreadable';
      readonly reason: string;
      /** Whether there is something, of another kind than this run. */
      readonly notComparable: boolean;
    };

/**
 * Climbs down the ladder: what a run of exactly the base commit stored; the base commit trained
 * again; what the newest run of the base branch stored; nothing.
 *
 * A stored result that lacks some of this run's rows gives way to training again, and serves for
 * the rows it has when that is not possible. A rung that could not be read is remembered: without
 * a baseline in the end, the source is `unreadable` rather than `none`.
 *
 * The base's policy is what a run of exactly the base commit stored, also when nothing else of it
 * can be used; else it is read at the commit, beside this run's own inputs.
 */
export async function obtainBaseline(
  run: CurrentRun,
  base: BaseAccess,
  grow: GrowForest,
): Promise<Obtained> {
  const rejected: RejectedArtifact[] = [];
  const obtained = (baseline: Baseline): Obtained => ({ baseline, rejected });
  const note = (stored: StoredResult): StoredResult => {
    if (stored.state !== 'found' && stored.rejected) rejected.push(stored.rejected);
    return stored;
  };
  const files = openBase(run, base.readFile);
  const { store, commit } = base;
  const { baseline: mode } = run.settings;
  if (mode === 'none') {
    return obtained({
      source: 'none',
      commit: null,
      reason: 'The setting is none.',
      notComparable: false,
      policy: await policyAt(commit, files),
      table: null,
    });
  }
  const useStore = store !== null && mode !== 'commit';
  const exact = useStore ? await store.findExact().then(note).catch(unreadable) : null;
  const rungs: (() => Promise<Rung>)[] = [];
  if (exact !== null) rungs.push(() => reuseStored(exact, run, files));
  if (mode !== 'artifact') {
    rungs.push(() =>
      commit === null
        ? Promise.resolve({ state: 'none', reason: base.reason, notComparable: false })
        : retrainCommit(run, commit, files, grow),
    );
  }
  if (useStore) rungs.push(async () => reuseStored(note(await store.findNewest()), run, files));

  const policy = exact?.state === 'found' ? exact.result.policy : null;
  const missed: Exclude<Rung, { baseline: FoundBaseline }>[] = [];
  let partial: FoundBaseline | null = null;
  for (const climb of rungs) {
    const rung = await climb().catch(unreadable);
    if (!('baseline' in rung)) missed.push(rung);
    else {
      const baseline = { ...rung.baseline, policy: policy ?? rung.baseline.policy };
      if (rung.unanswered === 0) return obtained(baseline);
      partial ??= baseline;
    }
  }
  if (partial !== null) return obtained(partial);
  return obtained({
    source: missed.some(({ state }) => state === 'unreadable') ? 'unreadable' : 'none',
    commit,
    reason:
      missed.length === 0
        ? base.reason
        : [...new Set(missed.map(({ reason }) => shortText(reason, MAX_REASON)))].join(' '),
    notComparable: missed.some((rung) => rung.notComparable),
    policy: policy ?? (await policyAt(commit, files)),
    table: commit === null ? null : await tableAt(commit, files),
  });
}

const unreadable = (error: unknown) => ({
  state: 'unreadable' as const,
  reason: errorMessage(error),
  notComparable: false,
});

async function policyAt(commit: string | null, files: BaseFiles): Promise<PolicyText | null> {
  if (commit === null) return null;
  const reading = await files.settings(commit);
  return reading.state === 'found' ? printPolicy(reading.value.gate) : null;
}

async function tableAt(commit: string, files: BaseFiles): Promise<TableInUse | null> {
  const reading = await files.table(commit);
  if (reading.state !== 'found') return null;
  const { table, settings } = reading.value;
  return { table, settings: settings.table };
}

async function reuseStored(stored: StoredResult, run: CurrentRun, files: BaseFiles): Promise<Rung> {
  if (stored.state !== 'found') {
    const { state, reason, otherFormat } = stored;
    return { state, reason, notComparable: otherFormat === true };
  }
  const { result, commit, exact } = stored;
  const name = short(commit);
  const obstacle = whyNotReusable(result, run, run.modelSettings);
  if (obstacle !== null) {
    const reason = `The artifact of ${name} cannot be used: ${obstacle}.`;
    return { state: 'none', reason, notComparable: true };
  }
  const { votes, unanswered } = reuse(result, run);
  if (unanswered === run.tested.length) {
    const reason = `The artifact of ${name} has none of this run's rows.`;
    return { state: 'none', reason, notComparable: true };
  }
  const age = exact ? '' : ' It is older than the base commit.';
  return {
    unanswered,
    baseline: {
      source: 'artifact',
      commit,
      reason: `From the artifact that a run of ${name} stored.${age}`,
      settings: result.settings,
      data: result.data,
      votes,
      policy: result.policy,
      table: await tableOfStored(result, commit, run, files),
    },
  };
}

/**
 * The table a stored result was made of: this run's own when both say the same, as columns play the
 * same parts in a result that can be used, else the commit's, unless its run had made another.
 */
async function tableOfStored(
  { data, settings }: Result,
  commit: string,
  run: CurrentRun,
  files: BaseFiles,
): Promise<TableInUse | null> {
  if (data.fingerprint === run.table.fingerprint) return { table: run.table, settings };
  const inUse = await tableAt(commit, files);
  return inUse?.table.fingerprint === data.fingerprint ? inUse : null;
}
