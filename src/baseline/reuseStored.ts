import type { AnyResult } from '../document/regressionResult.js';
import { parsePolicy } from '../rules/policy.js';
import type { AlignedTable } from '../comparison/alignNames.js';
import type { OwnAnswers } from '../comparison/weighRows.js';
import type { CurrentRun, StoredResult } from './baseline.js';
import type { Answer, Ladder } from './ladder.js';
import { shortCommit } from '../text/shortCommit.js';
import { reuse, whyNotReusable } from './reuse.js';
import { tableAt } from './tableAt.js';

/** The rung that takes what a run of exactly the base commit stored. */
export async function reuseExact(ladder: Ladder): Promise<Answer | null> {
  return ladder.exact && reuseStored(ladder.exact, ladder);
}

/** The rung that takes what the newest run of the base branch stored. */
export async function reuseNewest(ladder: Ladder): Promise<Answer | null> {
  return ladder.findNewest && reuseStored(await ladder.findNewest(), ladder);
}

async function reuseStored(stored: StoredResult, ladder: Ladder): Promise<Answer> {
  if (stored.state !== 'found') {
    const { state, reason, otherFormat } = stored;
    return { state, reason, notComparable: otherFormat === true };
  }
  const { result, commit, exact } = stored;
  const { run } = ladder;
  const name = stored.name ?? `The artifact of ${shortCommit(commit ?? '')}`;
  const obstacle = whyNotReusable(result, run, run.modelSettings);
  if (obstacle !== null) {
    const reason = `${name} cannot be used: ${obstacle}.`;
    return { state: 'none', reason, notComparable: true };
  }
  const { votes, unanswered } = reuse(result, run);
  if (unanswered === run.tested.length) {
    const reason = `${name} has none of this run's rows.`;
    return { state: 'none', reason, notComparable: true };
  }
  const features = result.task === 'regression' ? null : result.features;
  const age = exact ? '' : ' It is older than the base commit.';
  return {
    unanswered,
    baseline: {
      source: 'artifact',
      commit,
      reason:
        stored.name === undefined
          ? `From the artifact that a run of ${shortCommit(commit ?? '')} stored.${age}`
          : `From ${stored.name}.`,
      settings: result.settings,
      areSettingsStored: true,
      data: result.data,
      drawn: {
        measured: features?.measured ?? [],
        kept: features?.kept ?? null,
        columns: result.data.features.length,
      },
      votes,
      own: ownAnswers(result, run),
      policy: parsePolicy(result.policy),
      table: await tableOfStored(result, commit, ladder),
    },
  };
}

/** What the stored result says of its own rows, which play the same parts there. */
function ownAnswers({ rows, task }: AnyResult, { table, tested }: CurrentRun): OwnAnswers {
  return {
    keys: {
      base: rows.identity,
      current: Array.from(tested, (row) => table.identities[row]!),
    },
    truth: Int32Array.from(rows.truth),
    predicted: Int32Array.from(rows.predicted),
    ...(task === 'regression' && {
      numbers: {
        truth: Float64Array.from(rows.truth),
        predicted: Float64Array.from(rows.predicted),
      },
    }),
  };
}

/**
 * The table a stored result was made of: this run's own when both say the same, as columns play the
 * same parts in a result that can be used, else the commit's, unless its run had made another.
 */
async function tableOfStored(
  { data, settings }: AnyResult,
  commit: string | null,
  { run, files }: Ladder,
): Promise<AlignedTable | null> {
  if (data.fingerprint === run.table.fingerprint) {
    return { table: run.table, settings, columnsRenamed: [], classesRenamed: [] };
  }
  if (commit === null) return null;
  const inUse = await tableAt(commit, files);
  return inUse?.table.fingerprint === data.fingerprint ? inUse : null;
}
