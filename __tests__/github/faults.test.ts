import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createCaller, createPull } from '../support/github/createCaller.js';
import * as faults from '../support/github/faults.js';
import { type GitHub, startGitHub } from '../support/github/startGitHub.js';
import { ACTIONS_BOT } from '../support/github/state.js';

jest.setTimeout(60_000);

let github: GitHub;
let call: ReturnType<typeof createCaller>;
beforeEach(async () => {
  github = await startGitHub();
  github.state.addPull(createPull());
  call = createCaller(github);
});
afterEach(() => github.close());

/** The violations, taken so that the server may close. */
function takeViolations(): string[] {
  return github.violations.splice(0);
}

describe('violations', () => {
  it.each([
    ['query parameter perpage does not exist', '/issues/5/comments?perpage=1', {}],
    ['per_page is at most 100', '/issues/5/comments?per_page=101', {}],
    ['page must be integer', '/issues/5/comments?page=two', {}],
    ['issue_number must be integer', '/issues/five/comments', {}],
    [
      "body must have required property 'body'",
      '/issues/5/comments',
      { method: 'POST', body: '{}' },
    ],
    [
      'body must NOT have additional properties',
      '/issues/5/comments',
      { method: 'POST', body: '{"body":"text","colour":"red"}' },
    ],
    ['this operation takes no body', '/issues/comments/1', { method: 'DELETE', body: '{}' }],
    ['no such operation', '/stargazers', {}],
    [
      'X-GitHub-Api-Version is not',
      '/issues/5/comments',
      { headers: { 'x-github-api-version': '' } },
    ],
    ['the token is missing', '/issues/5/comments', { headers: { authorization: 'Bearer x' } }],
  ])('are seen: %s', async (problem, path, init) => {
    await call(path, init);
    expect(takeViolations()).toEqual([expect.stringContaining(problem)]);
  });

  it('are seen in replies of the fake itself', async () => {
    github.state.addComment({ issue: 5, body: 'text', author: { ...ACTIONS_BOT, id: 0.5 } });
    await call('/issues/5/comments');
    expect(takeViolations()).toEqual([
      expect.stringContaining("the fake's own reply/0/user/id must be integer"),
    ]);
  });

  it('keep the server from closing in silence', async () => {
    const other = await startGitHub();
    await fetch(`${other.url}/user`);
    await expect(other.close()).rejects.toThrow('GET /user: no such operation');
  });
});

describe('faults', () => {
  const post = (): Promise<Response> =>
    call('/issues/5/comments', { method: 'POST', body: '{"body":"text"}' });

  it('refuse, limit, and answer what is no JSON', async () => {
    const kinds = [
      [faults.forbid, 403, 'Resource not accessible by integration'],
      [faults.answer(502), 502, 'Made to fail'],
      [faults.limitRate(7), 429, 'secondary rate limit'],
      [faults.exhaustRate(1_900_000_000), 403, 'API rate limit exceeded'],
      [faults.htmlPage, 200, '<h1>Sign in</h1>'],
      [faults.brokenJson, 200, '{"id": 1'],
      [faults.emptyServerError, 500, ''],
    ] as const;
    for (const [fault, status, text] of kinds) {
      const remove = github.on('POST', faults.COMMENTS, fault);
      const response = await post();
      expect(response.status).toBe(status);
      expect(await response.text()).toContain(text);
      remove();
    }
    expect(github.state.comments).toHaveLength(0);
    expect((await post()).status).toBe(201);
  });

  it('store and then fail, the given number of times', async () => {
    github.on('POST', faults.COMMENTS, faults.times(1, faults.storeThen(faults.answer(500))));
    expect([(await post()).status, (await post()).status]).toEqual([500, 201]);
    expect(github.state.comments).toHaveLength(2);
  });

  it('cut connections and never answer', async () => {
    const remove = github.on('*', faults.ANY_PATH, faults.cutSocket);
    await expect(post()).rejects.toThrow();
    remove();
    const removeCut = github.on('GET', faults.COMMENTS, faults.cutBody);
    const half = await call('/issues/5/comments');
    await expect(half.text()).rejects.toThrow();
    removeCut();
    const caller = new AbortController();
    github.on('GET', faults.COMMENTS, (...fault) => {
      setImmediate(() => {
        caller.abort();
      });
      return faults.hang(...fault);
    });
    await expect(call('/issues/5/comments', { signal: caller.signal })).rejects.toThrow('abort');
    expect(github.requests.map(({ status }) => status)).toEqual(['cut', 200, 'hang']);
  });
});

it('answers below the path of GitHub Enterprise Server too', async () => {
  const enterprise = await startGitHub({ basePath: '/api/v3' });
  enterprise.state.addPull(createPull());
  expect(enterprise.apiUrl).toBe(`${enterprise.url}/api/v3`);
  expect((await createCaller(enterprise)('/issues/5/comments')).status).toBe(200);
  await enterprise.close();
});
