import { errorMessage } from '../errors.js';
import type { GrowForest } from '../forest/forest.js';
import type { ModelSettings } from '../result/result.js';
import type { Settings } from '../settings/settings.js';
import type { BaseAccess, Baseline, FoundBaseline, StoredResult } from './baseline.js';
import type { MeasuredRun } from './retrain.js';
import { retrainCommit } from './retrainCommit.js';
import { reuse, whyNotReusable } from './reuse.js';

/** This run, for whoever finds its baseline. */
export interface CurrentRun extends MeasuredRun {
  readonly settings: Settings;
  readonly modelSettings: ModelSettings;
  /** The settings beside the base commit's own settings file, or beside none. */
  readonly settingsAt: (file: string | null) => Settings;
  /** Where the settings file is looked for at the base commit. */
  readonly configPath: string;
  /** The bundled table, which is the same at every commit. */
  readonly bundledTable: Uint8Array;
}

/** What a rung of the ladder has: a baseline, maybe not for every row, or a reason why not. */
type Rung =
  | { readonly baseline: FoundBaseline; readonly unanswered: number }
  | { readonly state: 'none' | 'unreadable'; readonly reason: string };

/**
 * Climbs down the ladder: what a run of exactly the base commit stored; the base commit trained
 * again; what the newest run of the base branch stored; nothing.
 *
 * A stored result that lacks some of this run's rows gives way to training again, and serves for
 * the rows it has when that is not possible. A rung that could not be read is remembered: without
 * a baseline in the end, the source is `unreadable` rather than `none`.
 */
export async function obtainBaseline(
  run: CurrentRun,
  base: BaseAccess,
  grow: GrowForest,
): Promise<Baseline> {
  const mode = run.settings.baseline;
  if (mode === 'none') return { source: 'none', commit: null, reason: 'The setting is none.' };
  const { store } = base;
  const useStore = store !== null && mode !== 'commit';
  const rungs: (() => Promise<Rung>)[] = [];
  if (useStore) rungs.push(async () => reuseStored(await store.findExact(), run));
  if (mode !== 'artifact') rungs.push(() => retrainBase(run, base, grow));
  if (useStore) rungs.push(async () => reuseStored(await store.findNewest(), run));

  const missed: Exclude<Rung, { baseline: FoundBaseline }>[] = [];
  let partial: FoundBaseline | null = null;
  for (const climb of rungs) {
    const rung = await climb().catch((error: unknown) => unreadable(error));
    if (!('baseline' in rung)) missed.push(rung);
    else if (rung.unanswered === 0) return rung.baseline;
    else partial ??= rung.baseline;
  }
  if (partial !== null) return partial;
  return {
    source: missed.some(({ state }) => state === 'unreadable') ? 'unreadable' : 'none',
    commit: base.commit,
    reason:
      missed.length === 0
        ? base.reason
        : [...new Set(missed.map(({ reason }) => reason))].join(' '),
  };
}

const unreadable = (error: unknown): Rung => ({ state: 'unreadable', reason: errorMessage(error) });

async function retrainBase(run: CurrentRun, base: BaseAccess, grow: GrowForest): Promise<Rung> {
  const attempt = await retrainCommit(run, base, grow);
  return attempt.state === 'found' ? { baseline: attempt.baseline, unanswered: 0 } : attempt;
}

function reuseStored(stored: StoredResult, run: CurrentRun): Rung {
  if (stored.state !== 'found') return stored;
  const { result, commit, exact } = stored;
  const short = commit.slice(0, 7);
  const obstacle = whyNotReusable(result, run, run.modelSettings);
  if (obstacle !== null) {
    return { state: 'none', reason: `The artifact of ${short} cannot be used: ${obstacle}.` };
  }
  const { votes, unanswered } = reuse(result, run);
  if (unanswered === run.tested.length) {
    return { state: 'none', reason: `The artifact of ${short} has none of this run's rows.` };
  }
  const age = exact ? '' : ' It is older than the base commit.';
  return {
    unanswered,
    baseline: {
      source: 'artifact',
      commit,
      reason: `From the artifact that a run of ${short} stored.${age}`,
      settings: result.settings,
      data: result.data,
      votes,
    },
  };
}
