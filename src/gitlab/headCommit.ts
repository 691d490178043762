import { commitSha } from '../document/result.js';
import type { Environment } from '../files/environment.js';

/**
 * The commit that a job of GitLab is for, as a reviewer knows it: the head of the branch, also where
 * the pipeline tests a merge with the target. `null` elsewhere.
 */
export function headCommit(env: Environment): string | null {
  const sha = env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] || env['CI_COMMIT_SHA'];
  return commitSha.safeParse(sha).data ?? null;
}
