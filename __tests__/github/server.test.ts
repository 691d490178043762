import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createCaller, createPull } from '../support/github/createCaller.js';
import { type GitHub, startGitHub } from '../support/github/startGitHub.js';

const PULL = createPull();

jest.setTimeout(60_000);

let github: GitHub;
let call: ReturnType<typeof createCaller>;
beforeEach(async () => {
  github = await startGitHub();
  github.state.addPull(PULL);
  call = createCaller(github);
});
afterEach(() => github.close());

function write(method: string, path: string, json: unknown): Promise<Response> {
  return call(path, { method, body: JSON.stringify(json) });
}

describe('comments', () => {
  it('lists 301 of them in pages that a Link header joins', async () => {
    for (let i = 0; i < 301; i++) github.state.addComment({ issue: 5, body: `comment ${i}` });
    let next: string | undefined = '/issues/5/comments?per_page=100';
    const sizes: number[] = [];
    while (next !== undefined) {
      const response: Response = await call(next);
      const rows: unknown = await response.json();
      sizes.push(Array.isArray(rows) ? rows.length : -1);
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(sizes).toEqual([100, 100, 100, 1]);
  });

  it('takes 65,536 characters and refuses one more, also in an edit', async () => {
    const created = await write('POST', '/issues/5/comments', { body: 'x'.repeat(65_536) });
    expect(created.status).toBe(201);
    const [comment] = github.state.comments;
    const edited = await write('PATCH', `/issues/comments/${comment?.id ?? 0}`, {
      body: 'x'.repeat(65_537),
    });
    expect(edited.status).toBe(422);
    expect(await edited.text()).toContain('maximum is 65536 characters');
    expect(comment?.body).toHaveLength(65_536);
  });

  it('are read, edited and deleted one by one', async () => {
    const { id } = github.state.addComment({ issue: 5, body: 'before' });
    expect((await write('PATCH', `/issues/comments/${id}`, { body: 'after' })).status).toBe(200);
    expect(await (await call(`/issues/comments/${id}`)).json()).toMatchObject({
      body: 'after',
      user: { login: 'github-actions[bot]', type: 'Bot' },
    });
    expect((await call(`/issues/comments/${id}`, { method: 'DELETE' })).status).toBe(204);
    const gone = await call(`/issues/comments/${id}`);
    expect([gone.status, await gone.json()]).toEqual([
      404,
      { message: 'Not Found', documentation_url: expect.any(String), status: '404' },
    ]);
  });
});

describe('the other operations', () => {
  const file = { path: 'data/my flowers.csv', bytes: Buffer.from('a,b\n1,2\n') };
  beforeEach(() => {
    const { state } = github;
    const files = new Map([[file.path, file.bytes]]);
    state.addCommit({ sha: PULL.baseSha, parents: [], files });
    state.addCommit({ sha: PULL.headSha, parents: [PULL.baseSha], files });
    state.addCommit({ sha: PULL.mergeSha, parents: [PULL.baseSha, PULL.headSha], files });
    const run = state.addRun({ headSha: PULL.baseSha });
    state.addArtifact(run, { name: 'forest-gate-iris', bytes: Buffer.from('zip') });
    state.addArtifact(run, { name: 'other', bytes: Buffer.from('zip'), expired: true });
  });

  it('answer as they are described', async () => {
    const run = github.state.runs[0]?.id ?? 0;
    const artifact = github.state.artifacts[0]?.id ?? 0;
    const paths = [
      '',
      '/actions/artifacts?name=forest-gate-iris&per_page=100',
      `/actions/artifacts/${artifact}`,
      `/actions/runs/${run}`,
      `/actions/runs/${run}/artifacts`,
      '/actions/workflows/gate.yml/runs?branch=main&event=push&status=success',
      `/compare/${PULL.baseSha}...${PULL.headSha}`,
      `/contents/data/my%20flowers.csv?ref=${PULL.baseSha}`,
      `/git/commits/${PULL.mergeSha}`,
      `/actions/runs?head_sha=${PULL.headSha}&event=push`,
      '/issues/5/events?per_page=100',
      '/issues/5/labels',
      '/pulls/5',
      '/pulls?base=main&state=open',
    ];
    for (const path of paths) expect([path, (await call(path)).status]).toEqual([path, 200]);

    const found = await call('/actions/artifacts?name=forest-gate-iris');
    expect(await found.json()).toMatchObject({
      total_count: 1,
      artifacts: [{ id: artifact, workflow_run: { id: run, head_sha: PULL.baseSha } }],
    });
    const commit = await call(`/git/commits/${PULL.mergeSha}`);
    expect(await commit.json()).toMatchObject({
      parents: [{ sha: PULL.baseSha }, { sha: PULL.headSha }],
    });
    const compare = async (base: string, head: string): Promise<unknown> =>
      (await call(`/compare/${base}...${head}`)).json();
    expect(await compare(PULL.baseSha, PULL.headSha)).toMatchObject({
      status: 'ahead',
      ahead_by: 1,
      behind_by: 0,
      merge_base_commit: { sha: PULL.baseSha },
    });
    expect(await compare(PULL.mergeSha, PULL.headSha)).toMatchObject({
      status: 'behind',
      ahead_by: 0,
      behind_by: 1,
      merge_base_commit: { sha: PULL.headSha },
    });
  });

  it('give a file raw', async () => {
    const response = await call(`/contents/data%2Fmy%20flowers.csv?ref=${PULL.baseSha}`, {
      headers: { accept: 'application/vnd.github.raw+json' },
    });
    expect(response.headers.get('content-type')).toContain('application/vnd.github.raw+json');
    expect(await response.text()).toBe('a,b\n1,2\n');
    expect((await call(`/contents/none.csv?ref=${PULL.baseSha}`)).status).toBe(404);
  });

  it('send an artifact from another origin, where credentials must not go', async () => {
    const [artifact, expired] = github.state.artifacts.map(({ id }) => id);
    const zip = `/actions/artifacts/${artifact ?? 0}/zip`;
    const redirect = await call(zip, { redirect: 'manual' });
    const location = redirect.headers.get('location') ?? '';
    expect([redirect.status, new URL(location).origin]).toEqual([302, github.blobUrl]);
    expect(await (await call(zip)).text()).toBe('zip');
    expect(github.violations).toEqual([]);

    await call(location);
    expect(github.violations.splice(0)).toEqual([
      expect.stringContaining('credentials were sent to the storage'),
    ]);
    expect((await call(`/actions/artifacts/${expired ?? 0}/zip`)).status).toBe(410);
  });
});
