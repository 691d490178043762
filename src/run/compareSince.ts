import type { BaseAccess, Baseline, RejectedArtifact } from '../baseline/baseline.js';
import type { Answers } from '../metrics/evaluation.js';
import { shortCommit } from '../text/shortCommit.js';
import type { Anchor } from '../verdict/judgedRun.js';
import type { Measured } from './measure.js';
import type { MeasuredBesideBase } from './measureBesideBase.js';
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

/** Compares a run with the commits that its rules are since, each by the same ladder as the base. */
export async function compareSince(
  names: readonly string[],
  { measured, obtainAt }: Pick<MeasuredBesideBase, 'measured' | 'obtainAt'>,
  ports: RunPorts,
): Promise<{ anchors: PairedAnchor[]; rejected: RejectedArtifact[] }> {
  const anchors: PairedAnchor[] = [];
  let rejected: RejectedArtifact[] = [];
  for (const since of names) {
    ports.progress.phase(`Preparing the comparison since ${since}`, null);
    const found = await ports.base.findCommit(since, ports.now());
    if (found.state !== 'found') {
      anchors.push({ since, source: found.state, commit: null, reason: found.reason, ...NONE });
      continue;
    }
    const base = baseAt(ports.base, found.commit, since);
    const obtained = await obtainAt(base);
    rejected = [...rejected, ...obtained.rejected];
    anchors.push(holdBeside(since, found.commit, measured, obtained.baseline));
  }
  return { anchors, rejected };
}

const NONE = { comparison: null, pair: null, stayed: null, votes: null, truthBefore: null };

function holdBeside(
  since: string,
  commit: string,
  measured: Measured,
  baseline: Baseline,
): PairedAnchor {
  const { comparison, pair, stayed, truthBefore } = pairAnswers(measured, baseline);
  if (!('votes' in baseline) || comparison === null) {
    // Whatever the cause, there is such a commit, and nothing is known of the drop since.
    const reason = `Not compared with ${since}: ${baseline.reason}`;
    return { since, source: 'unreadable', commit, reason, ...NONE };
  }
  const { source, reason, votes } = baseline;
  return { since, source, commit, reason, comparison, pair, stayed, votes, truthBefore };
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
