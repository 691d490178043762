import type { BaseAccess, Baseline, RejectedArtifact } from '../baseline/baseline.js';
import type { Obtained } from '../baseline/obtainBaseline.js';
import type { Answers } from '../metrics/evaluation.js';
import { shortCommit } from '../text/shortCommit.js';
import type { Anchor } from '../verdict/judgedRun.js';
import type { Measured } from './measure.js';
import { pairAnswers } from './pairAnswers.js';
import type { RunPorts } from './ports.js';

/** What a rule is since, and its answers for the tested rows. */
export interface PairedAnchor extends Anchor {
  readonly commit: string | null;
  /** `null` without a comparison. */
  readonly votes: Answers | null;
  /** Per tested row the class it has there; -1 for a row that is not there. */
  readonly truthBefore: Int32Array | null;
}

/** A commit that rules are since, and how its result was obtained, or why there is none. */
export type Since = Pick<PairedAnchor, 'since' | 'source' | 'commit' | 'reason'>;

/**
 * Obtains the answers of the commits that rules are since, each by the same ladder as the base's.
 *
 * @param hold a run beside such answers; `null` where there are none
 */
export async function compareSince<Held extends Since>(
  names: readonly string[],
  obtainAt: (base: BaseAccess) => Promise<Obtained>,
  ports: RunPorts,
  hold: (since: Since, baseline: Baseline | null) => Held,
): Promise<{ anchors: Held[]; rejected: RejectedArtifact[] }> {
  const anchors: Held[] = [];
  let rejected: RejectedArtifact[] = [];
  for (const since of names) {
    ports.progress.phase(`Preparing the comparison since ${since}`, null);
    const found = await ports.base.findCommit(since, ports.now());
    if (found.state !== 'found') {
      anchors.push(hold({ since, source: found.state, commit: null, reason: found.reason }, null));
      continue;
    }
    const { commit } = found;
    const obtained = await obtainAt(baseAt(ports.base, commit, since));
    rejected = [...rejected, ...obtained.rejected];
    const { source, reason } = obtained.baseline;
    anchors.push(hold({ since, source, commit, reason }, obtained.baseline));
  }
  return { anchors, rejected };
}

/** What is said where there is nothing to compare with at a commit: whatever the cause, nothing is known of the drop. */
export function notCompared({ since, commit, reason }: Since): Since {
  return { since, commit, source: 'unreadable', reason: `Not compared with ${since}: ${reason}` };
}

const NONE = { comparison: null, pair: null, stayed: null, votes: null, truthBefore: null };

/** A run that predicts classes beside what a rule is since. */
export function holdBeside(
  measured: Measured,
  since: Since,
  baseline: Baseline | null,
): PairedAnchor {
  if (baseline === null) return { ...since, ...NONE };
  const { comparison, pair, stayed, truthBefore } = pairAnswers(measured, baseline);
  if (!('votes' in baseline) || comparison === null) return { ...notCompared(since), ...NONE };
  return { ...since, comparison, pair, stayed, votes: baseline.votes, truthBefore };
}

/** Another commit in the place of the base; an older result does not stand for it. */
function baseAt(base: BaseAccess, commit: string, since: string): BaseAccess {
  const { store } = base;
  const isOlder = {
    state: 'none',
    reason: `Nothing is stored of ${shortCommit(commit)}.`,
  } as const;
  return {
    ...base,
    findPublished: undefined,
    commit,
    reason: `The commit of ${since}.`,
    store: store && {
      ...store,
      findExact: () => store.findAt(commit),
      findNewest: () => Promise.resolve(isOlder),
    },
  };
}
