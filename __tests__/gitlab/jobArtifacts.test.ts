import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Gitlab } from '@gitbeaker/rest';
import type { ResultStore } from '../../src/baseline/baseline.js';
import type { Result } from '../../src/document/result.js';
import { createClient } from '../../src/github/api/client.js';
import { createFetchTransport } from '../../src/github/api/fetchTransport.js';
import { readJobPlace, type JobPlace } from '../../src/gitlab/jobPlace.js';
import { openJobArtifacts } from '../../src/gitlab/openJobArtifacts.js';
import { JOB_TOKEN, startGitLab, TOKEN, type GitLab } from '../support/gitlab/startGitLab.js';
import { resultOf } from '../verify/resultOf.js';

const [HEAD, BASE, OLDER, NEWER] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
];
const PATH = 'out/metrics.json';

let gitlab: GitLab;
beforeEach(async () => {
  gitlab = await startGitLab(HEAD);
});
afterEach(() => gitlab.close());

/** Enters a pipeline of main in which the job left a document of its commit. */
function measure(
  commit: string,
  {
    change = {},
    ref = 'main',
    status = 'success' as const,
  }: {
    change?: Partial<Result>;
    ref?: string;
    status?: 'success' | 'failed';
  } = {},
): void {
  const result = resultOf({ before: [3] });
  const document = { ...result, source: { ...result.source, commit }, ...change };
  const id = gitlab.jobs.length + 1;
  const files = new Map([[PATH, Buffer.from(JSON.stringify(document))]]);
  gitlab.jobs.push({ pipeline: 100 + id, id, name: 'the gate', ref, sha: commit, status, files });
}

function environment(more: Record<string, string> = {}): Record<string, string> {
  return {
    GITLAB_CI: 'true',
    CI_API_V4_URL: `${gitlab.url}/api/v4`,
    CI_PROJECT_ID: '34',
    CI_MERGE_REQUEST_PROJECT_ID: '12',
    CI_JOB_NAME: 'the gate',
    CI_JOB_TOKEN: JOB_TOKEN,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    ...more,
  };
}

function open(env: Record<string, string> = {}, base: string | null = BASE): ResultStore {
  const place = readJobPlace(environment(env), 'out');
  if (place === null) throw new Error('no place');
  return storeAt(place, base);
}

function storeAt(place: JobPlace, base: string | null): ResultStore {
  const client = createClient(createFetchTransport(place.credentials, place.apiUrl), {
    clock: { now: () => 0, sleep: () => Promise.resolve(), random: () => 0 },
  });
  // The history is OLDER, BASE, NEWER.
  return openJobArtifacts(client, place, 'iris', base, {
    findMergeBase: (a, b) => Promise.resolve(a === NEWER ? b : a),
  });
}

describe('the artifact that a job of the target branch left', () => {
  it('is the base when it is of exactly that commit, for the token of the job too', async () => {
    measure(BASE);
    expect(await open().findExact()).toMatchObject({ state: 'found', commit: BASE, exact: true });
    expect(gitlab.asked).toEqual([
      `GET /api/v4/projects/12/jobs/artifacts/main/raw/${PATH}?job=the+gate`,
    ]);
  });

  it('is read from the storage that GitLab.com redirects to, which sees no token', async () => {
    gitlab.hasStorage = true;
    measure(BASE);
    expect(await open().findExact()).toMatchObject({ state: 'found' });
  });

  it('is looked for among the pipelines of the commit, with a token of the project', async () => {
    measure(BASE);
    measure(NEWER);
    expect((await open().findExact()).state).toBe('none');
    expect(await open({ GITLAB_TOKEN: TOKEN }).findExact()).toMatchObject({ commit: BASE });
  });

  it('is older when the base contains it, and of no use when it is newer', async () => {
    measure(OLDER);
    const store = open();
    expect((await store.findExact()).state).toBe('none');
    expect(await store.findNewest()).toMatchObject({
      commit: OLDER,
      exact: false,
      name: expect.stringContaining('made for ccccccc'),
    });
    measure(NEWER);
    expect((await open().findNewest()).state).toBe('none');
    expect(await open({}, null).findNewest()).toMatchObject({ commit: NEWER });
  });

  it('is none of a job that failed, of another branch, of another job', async () => {
    measure(BASE, { status: 'failed' });
    measure(BASE, { ref: 'feature' });
    for (const token of [{}, { GITLAB_TOKEN: TOKEN }]) {
      expect(await open(token).findExact()).toMatchObject({
        state: 'none',
        reason: expect.stringMatching(/^GitLab has no .*"the gate"/),
      });
    }
    expect((await open({ CI_JOB_NAME: 'other' }).findNewest()).state).toBe('none');
  });

  it('R40: is refused when it contradicts itself, is of another gate or another commit', async () => {
    for (const [change, why] of [
      [{ verdict: 'failed' }, 'it contradicts itself: verdict'],
      [{ name: 'wine' }, 'it is of the gate "wine"'],
    ] as const) {
      gitlab.jobs.length = 0;
      measure(BASE, { change });
      expect((await open().findExact()).state).toBe('unreadable');
      expect(await open().findNewest()).toMatchObject({
        state: 'unreadable',
        reason: expect.stringContaining(why),
      });
    }
    gitlab.jobs.length = 0;
    measure(NEWER);
    const [job] = gitlab.jobs.splice(0);
    if (job !== undefined) gitlab.jobs.push({ ...job, sha: BASE });
    expect(await open({ GITLAB_TOKEN: TOKEN }).findExact()).toMatchObject({
      state: 'unreadable',
      reason: expect.stringContaining('it names another commit than bbbbbbb'),
    });
  });

  it('is missing where the job may not read it, and unreadable where a token was given', async () => {
    gitlab.refuseJobToken = 403;
    measure(BASE);
    expect((await open().findExact()).state).toBe('none');
    expect(await open().findNewest()).toMatchObject({
      state: 'none',
      reason: 'GitLab has no artifact for CI_JOB_TOKEN to read.',
    });
    const refused = await open({ GITLAB_TOKEN: 'wrong' }).findNewest();
    expect(refused).toMatchObject({
      state: 'unreadable',
      reason: expect.stringContaining('GITLAB_TOKEN needs the scope read_api'),
    });
    expect(JSON.stringify(refused)).not.toContain('wrong');
  });

  it('is asked for as @gitbeaker asks for it', async () => {
    measure(BASE);
    measure(NEWER);
    await open({ GITLAB_TOKEN: TOKEN }).findExact();
    const ours = gitlab.asked.splice(0);
    const beaker = new Gitlab({ host: gitlab.url, token: TOKEN });
    const artifacts = beaker.JobArtifacts;
    await artifacts.downloadArchive(12, { ref: 'main', job: 'the gate', artifactPath: PATH });
    await beaker.Pipelines.all(12, { ref: 'main', sha: BASE, showExpanded: false, maxPages: 1 });
    await beaker.Jobs.all(12, { pipelineId: 101, perPage: 100 });
    await artifacts.downloadArchive(12, { jobId: 1, artifactPath: PATH });
    expect(ours).toEqual(gitlab.asked);
  });
});

describe('where a job looks', () => {
  const place = (more: Record<string, string> = {}, directory = 'out'): JobPlace | null =>
    readJobPlace(environment(more), directory);

  it('is the project and the branch that are merged into', () => {
    expect(place()).toMatchObject({ project: '12', branch: 'main', path: PATH, hasToken: false });
    expect(place({ GITLAB_TOKEN: TOKEN })).toMatchObject({
      hasToken: true,
      credentials: { 'private-token': TOKEN },
    });
  });

  it('is the branch that was pushed, or the default one for a new branch', () => {
    const push = { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: '', CI_MERGE_REQUEST_PROJECT_ID: '' };
    const branches = { CI_COMMIT_BRANCH: 'feature', CI_DEFAULT_BRANCH: 'main' };
    expect(place({ ...push, ...branches, CI_COMMIT_BEFORE_SHA: BASE })).toMatchObject({
      project: '34',
      branch: 'feature',
    });
    const fresh = { ...push, ...branches, CI_COMMIT_BEFORE_SHA: '0'.repeat(40) };
    expect(place(fresh)).toMatchObject({ branch: 'main' });
  });

  it('is nowhere outside of GitLab', () => {
    expect(place({ GITLAB_CI: '' })).toBeNull();
    expect(place({}, '')).toMatchObject({ path: 'metrics.json' });
  });
});
