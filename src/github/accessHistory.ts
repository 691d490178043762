import type { HistoryAccess } from '../history/knownHistory.js';
import { findHistory } from './artifact/findHistory.js';
import { TRUSTED_EVENTS, type Shelf } from './artifact/openShelf.js';
import { unlessFailed } from './api/readJson.js';
import { branchOf, type RunContext } from './context.js';

/**
 * The history of the branch that a run is for, or that its pull request is to be merged into. Only
 * runs that no pull request can start extend it.
 *
 * @param now taken where the server does not tell when the run began
 * @returns `null` for a tag, which has no history
 */
export function accessHistory(
  shelf: Shelf,
  context: RunContext,
  gate: string,
  now: () => Date,
): HistoryAccess | null {
  const {
    event,
    branch,
    before,
    pullRequest,
    mergeGroup,
    runId: id,
    runAttempt: attempt,
  } = context;
  const target =
    pullRequest?.baseRef ??
    (mergeGroup && (branchOf(mergeGroup.baseRef) ?? mergeGroup.baseRef)) ??
    branch;
  if (target === null) return null;
  const isOfBranch = target === branch && TRUSTED_EVENTS.includes(event);
  return {
    read: () => findHistory(shelf, gate, target),
    place: isOfBranch
      ? async () => {
          const run = await unlessFailed(shelf.readRun(id));
          const began = Date.parse(run?.created_at ?? '');
          const time = (Number.isNaN(began) ? now() : new Date(began)).toISOString();
          return { commit: context.sha, before, run: { id, attempt }, time };
        }
      : null,
  };
}
