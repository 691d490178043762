import type { Environment } from '../files/environment.js';
import { UserError } from '../errors.js';
import { headCommit } from './headCommit.js';

/** A merge request whose pipeline a job is in, as its environment tells. */
export interface MergeRequest {
  readonly apiUrl: string;
  /** The project of the merge request, and the one that the pipeline runs in: of a fork its own. */
  readonly project: string;
  readonly pipelineProject: string;
  readonly iid: string;
  /** The head of its branch: also where the pipeline tests a merge with the target. */
  readonly headSha: string;
  readonly jobUrl: string;
  /** Jobs are numbered in the order in which they are made. */
  readonly job: number;
  readonly token: string;
}

/**
 * @param env the environment that GitLab's runner gives ("Predefined CI/CD variables reference"), and
 *   `GITLAB_TOKEN`
 * @throws UserError naming all that is missing
 */
export function readMergeRequest(env: Environment): MergeRequest {
  const missing: string[] = [];
  const read = (name: string, why = ''): string => {
    const value = env[name] ?? '';
    if (value === '') missing.push(`${name}${why}`);
    return value;
  };
  const found: MergeRequest = {
    apiUrl: read('CI_API_V4_URL'),
    project: read('CI_MERGE_REQUEST_PROJECT_ID'),
    pipelineProject: read('CI_PROJECT_ID'),
    iid: read('CI_MERGE_REQUEST_IID', ' (the pipeline is of no merge request)'),
    headSha: headCommit(env) ?? read('CI_COMMIT_SHA'),
    jobUrl: read('CI_JOB_URL'),
    job: Number(read('CI_JOB_ID')),
    token: read(
      'GITLAB_TOKEN',
      ' (an access token of the project with the scope api and the role Developer, as a masked variable: CI_JOB_TOKEN may write no note)',
    ),
  };
  if (missing.length === 0) return found;
  throw new UserError('note-environment', `note needs ${missing.join(', ')}.`);
}
