import type { AnyResult } from '../document/regressionResult.js';
import { UserError } from '../errors.js';
import { shortCommit } from '../text/shortCommit.js';
import type { MergeRequest } from './mergeRequest.js';

/**
 * A result of another commit, such as one that a cache brought back, says nothing of this one.
 * @throws UserError when the document is not of the head of the merge request
 */
export function refuseStale(
  file: string,
  { source: { commit } }: AnyResult,
  { headSha, iid }: MergeRequest,
): void {
  if (commit === headSha) return;
  throw new UserError(
    'note-stale',
    `${file} ${commit === null ? 'names no commit' : `is of the commit ${shortCommit(commit)}`}, and this pipeline of !${iid} is of ${shortCommit(headSha)}: run the gate in this pipeline, in a job with its variables (CI_COMMIT_SHA), and give its metrics.json.`,
  );
}
