import { z } from 'zod';
import type { ResultStore, StoredResult } from '../baseline/baseline.js';
import { readStoredDocument } from '../baseline/readStoredDocument.js';
import type { Git } from '../git/git.js';
import { CallFailure } from '../github/api/callFailure.js';
import type { GitHubClient } from '../github/api/client.js';
import { readJson } from '../github/api/readJson.js';
import { quote } from '../text/quote.js';
import { shortCommit } from '../text/shortCommit.js';
import type { JobPlace } from './jobPlace.js';

const MAX_BYTES = 64 * 1024 * 1024;
/** Pipelines of one commit whose jobs are looked through. */
const MAX_PIPELINES = 3;

const pipelinesSchema = z.array(z.object({ id: z.int(), ref: z.string(), sha: z.string() }));
const jobsSchema = z.array(z.object({ id: z.int(), name: z.string(), status: z.string() }));

/**
 * The results that jobs of the branch that is merged into left as artifacts. `CI_JOB_TOKEN` may ask
 * for the newest alone; with `GITLAB_TOKEN` the job of exactly a commit is found too. Only pipelines
 * of the branch itself count, which no merge request starts.
 *
 * @param gate the name that the document has to bear
 * @param base the commit to compare with; `null` when it is not known
 */
export function openJobArtifacts(
  client: GitHubClient,
  { project, branch, job, path, hasToken }: JobPlace,
  gate: string,
  base: string | null,
  git: Pick<Git, 'findMergeBase'>,
): ResultStore {
  const name = `the artifact of the job ${quote(job)} on ${branch}`;
  const file = path.split('/').map(encodeURIComponent).join('/');

  async function readNewest(): Promise<StoredResult> {
    return ask(async () => {
      const route = 'GET /projects/{project}/jobs/artifacts/{branch}/raw/{+file}';
      return open(await client.download(route, { project, branch, file, job }, MAX_BYTES));
    });
  }

  async function findOf(commit: string): Promise<StoredResult> {
    const found = await (newest ??= readNewest());
    if (found.state === 'found' && found.commit === commit) return found;
    const none = lacking(`no artifact of the job ${quote(job)} for ${shortCommit(commit)}`);
    if (hasToken) return ask(() => findInPipelines(commit, none));
    return found.state === 'unreadable' ? found : none;
  }

  async function findInPipelines(commit: string, none: StoredResult): Promise<StoredResult> {
    const pipelines = await readJson(
      client,
      'GET /projects/{project}/pipelines',
      { project, ref: branch, sha: commit },
      pipelinesSchema,
    );
    const own = pipelines.filter(({ ref, sha }) => ref === branch && sha === commit);
    for (const { id: pipeline } of own.slice(0, MAX_PIPELINES)) {
      const jobs = await readJson(
        client,
        'GET /projects/{project}/pipelines/{pipeline}/jobs',
        { project, pipeline, per_page: 100 },
        jobsSchema,
      );
      const done = jobs.find((one) => one.name === job && one.status === 'success');
      if (done === undefined) continue;
      const route = 'GET /projects/{project}/jobs/{id}/artifacts/{+file}';
      const stored = open(await client.download(route, { project, id: done.id, file }, MAX_BYTES));
      if (stored.state !== 'found' || stored.commit === commit) return stored;
      return refused(`it names another commit than ${shortCommit(commit)}`);
    }
    return none;
  }

  function open(bytes: Uint8Array): StoredResult {
    const stored = readStoredDocument(bytes, name);
    return stored.state === 'found' && stored.result.name !== gate
      ? refused(`it is of the gate ${quote(stored.result.name)}`)
      : stored;
  }

  function refused(why: string): StoredResult {
    return { state: 'unreadable', reason: `${name} cannot be used as the base: ${why}.` };
  }

  async function ask(asking: () => Promise<StoredResult>): Promise<StoredResult> {
    try {
      return await asking();
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      if (error.isAbsent) return lacking(`no ${path} of a job ${quote(job)} on ${branch}`);
      const isRefused = error.status === 401 || error.status === 403;
      // Without its own token a job may not read artifacts everywhere: there is no such place then.
      if (isRefused && !hasToken) return lacking('no artifact for CI_JOB_TOKEN to read');
      const advice = isRefused ? ' GITLAB_TOKEN needs the scope read_api or api.' : '';
      return { state: 'unreadable', reason: `${error.message}${advice}` };
    }
  }

  /** Whether the base holds a commit. */
  async function isOlder(commit: string): Promise<boolean> {
    return base === null || (await git.findMergeBase(commit, base)) === commit;
  }

  let newest: Promise<StoredResult> | null = null;
  return {
    findExact: () =>
      base === null ? Promise.resolve(lacking('no base commit to look for')) : findOf(base),
    findAt: findOf,
    findNewest: async () => {
      const found = await (newest ??= readNewest());
      if (found.state !== 'found') return found;
      const { commit } = found;
      if (commit === null || !(await isOlder(commit))) {
        return lacking(`no artifact of the job ${quote(job)} that the base contains`);
      }
      return { ...found, exact: false, name: `${name}, made for ${shortCommit(commit)}` };
    },
  };
}

function lacking(what: string): StoredResult {
  return { state: 'none', reason: `GitLab has ${what}.` };
}
