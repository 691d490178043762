import type { Environment } from '../files/environment.js';

/** Where earlier jobs of a pipeline of GitLab left the result of this gate. */
export interface JobPlace {
  readonly apiUrl: string;
  /** The project that is merged into: of a fork's merge request not the one the pipeline runs in. */
  readonly project: string;
  /** The branch whose pipelines count. */
  readonly branch: string;
  /** The name of the job, which the base's has too. */
  readonly job: string;
  /** The path of the document in its artifacts, with forward slashes. */
  readonly path: string;
  /** Who asks: a token of the project, or the job itself. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly hasToken: boolean;
}

/** What a new branch has as its commit before. */
const NONE = /^0*$/;

/**
 * @param env what GitLab's runner gives ("Predefined CI/CD variables reference"), and `GITLAB_TOKEN`
 * @param folder where this run writes its files, from the root of the project
 * @returns `null` outside of a job of GitLab, and where no branch is known
 */
export function readJobPlace(env: Environment, folder: string): JobPlace | null {
  const [apiUrl, own, job] = [env['CI_API_V4_URL'], env['CI_PROJECT_ID'], env['CI_JOB_NAME']];
  if (!env['GITLAB_CI'] || !apiUrl || !own || !job) return null;
  const isNew = NONE.test(env['CI_COMMIT_BEFORE_SHA'] ?? '');
  const branch =
    env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] ||
    (isNew ? env['CI_DEFAULT_BRANCH'] : env['CI_COMMIT_BRANCH']);
  if (!branch) return null;
  const token = env['GITLAB_TOKEN'];
  const jobToken = env['CI_JOB_TOKEN'];
  return {
    apiUrl,
    project: env['CI_MERGE_REQUEST_PROJECT_ID'] || own,
    branch,
    job,
    path: folder === '' ? 'metrics.json' : `${folder}/metrics.json`,
    credentials: token ? { 'private-token': token } : jobToken ? { 'job-token': jobToken } : {},
    hasToken: Boolean(token),
  };
}
