import type { AnyResult } from '../document/regressionResult.js';
import { EXIT_CODES } from '../exitCodes.js';
import type { GitHubClient } from '../github/api/client.js';
import { describeStatus } from '../report/words/describeStatus.js';
import type { MergeRequest } from './mergeRequest.js';

/**
 * The number as a status of the commit, beside the job's own.
 * @throws {CallFailure}
 */
export async function setStatus(
  client: GitHubClient,
  { pipelineProject, headSha, jobUrl }: MergeRequest,
  result: AnyResult,
): Promise<void> {
  await client.write(
    'POST /projects/{project}/statuses/{sha}',
    {
      project: pipelineProject,
      sha: headSha,
      state: EXIT_CODES[result.verdict] === 0 ? 'success' : 'failed',
      name: `forest-gate / ${result.name}`,
      target_url: jobUrl,
      description: describeStatus(result),
    },
    () => undefined,
  );
}
