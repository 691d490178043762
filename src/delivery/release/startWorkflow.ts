import type { Environment } from '../../files/environment.js';
import { UserError } from '../../errors.js';
import { CallFailure } from '../../github/api/callFailure.js';
import { openGitHub } from './openGitHub.js';

/** What a workflow that deploys is told, as inputs that it has to declare. */
export interface Delivery {
  /** Such as `iris@v3`. */
  readonly version: string;
  readonly sha256: string;
  /** Where the version is, such as `s3://models/team`. */
  readonly target: string;
}

/**
 * Starts a workflow by `workflow_dispatch`, which a job's own token may do.
 *
 * @param workflow its file name, such as `deploy.yml`
 * @throws UserError when it cannot be started, with what it needs
 */
export async function startWorkflow(
  workflow: string,
  delivery: Delivery,
  env: Environment,
): Promise<void> {
  const { client, owner, repo } = openGitHub(null, env);
  const route = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';
  const ref = env['GITHUB_REF_NAME'] ?? '';
  if (ref === '') {
    throw new UserError(
      'dispatch-ref',
      'dispatch needs the branch of the workflow (GITHUB_REF_NAME).',
    );
  }
  try {
    await client.write(
      route,
      { owner, repo, workflow_id: workflow, ref, inputs: { ...delivery } },
      () => undefined,
    );
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    throw new UserError(
      'dispatch-failed',
      `${delivery.version} is published, but ${workflow} was not started: ${error.message} ` +
        `Give the job the permission actions: write, and let ${workflow} on ${ref} have workflow_dispatch with the inputs version, sha256 and target. Running the job again starts it.`,
    );
  }
}
