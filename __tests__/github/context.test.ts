import { describe, expect, it } from '@jest/globals';
import { readContext } from '../../src/github/context.js';
import { sha } from './fakes.js';

const env = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REPOSITORY: 'octo/flowers',
  GITHUB_REPOSITORY_ID: '7',
  GITHUB_SERVER_URL: 'https://ghe.example.com',
  GITHUB_API_URL: 'https://ghe.example.com/api/v3',
  GITHUB_SHA: sha('a'),
  GITHUB_REF: 'refs/heads/feature/x',
  GITHUB_RUN_ID: '12345678901',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKFLOW_REF: 'octo/flowers/.github/workflows/ci.yml@refs/heads/a@b',
};
const pullEnv = { ...env, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/5/merge' };
const pull = {
  number: 5,
  head: { sha: sha('c'), ref: 'feature', repo: { id: 7 } },
  base: { sha: sha('d'), ref: 'main', repo: { id: 7 } },
  user: { login: 'mona' },
};
function pullEvent(changes: object = {}): string {
  return JSON.stringify({ pull_request: { ...pull, ...changes }, more: [1] });
}

describe('readContext', () => {
  it('R49: knows a push, and the server it is on', () => {
    expect(readContext(env, JSON.stringify({ before: sha('b'), after: sha('a') }))).toEqual({
      event: 'push',
      repository: { owner: 'octo', name: 'flowers' },
      repositoryId: 7,
      serverUrl: 'https://ghe.example.com',
      apiUrl: 'https://ghe.example.com/api/v3',
      sha: sha('a'),
      commit: sha('a'),
      branch: 'feature/x',
      runId: 12345678901,
      runAttempt: 2,
      workflowPath: '.github/workflows/ci.yml',
      pullRequest: null,
      mergeGroup: null,
      before: sha('b'),
    });
  });

  it('knows a pull request by its head', () => {
    const context = readContext(pullEnv, pullEvent());
    expect(context).toMatchObject({ sha: sha('a'), commit: sha('c'), branch: null, before: null });
    expect(context.pullRequest).toEqual({
      number: 5,
      headSha: sha('c'),
      baseRef: 'main',
      baseSha: sha('d'),
      mergeBase: null,
      fork: false,
      dependabot: false,
    });
    const told = readContext(pullEnv, pullEvent({ merge_base: sha('e') })).pullRequest;
    expect(told?.mergeBase).toBe(sha('e'));
    expect(readContext(pullEnv, pullEvent({ merge_base: '' })).pullRequest?.mergeBase).toBeNull();
  });

  it.each([
    ['another repository', { head: { ...pull.head, repo: { id: 8 } } }],
    ['a repository that is gone', { head: { ...pull.head, repo: null } }],
    ['no repository told', { head: { sha: sha('c') }, base: { sha: sha('d'), ref: 'main' } }],
  ])('R49: a head in %s is a fork', (_, changes) => {
    expect(readContext(pullEnv, pullEvent(changes)).pullRequest?.fork).toBe(true);
  });

  it('R49: Dependabot is known as the author and as the one who started the run', () => {
    const author = pullEvent({ user: { login: 'dependabot[bot]' } });
    expect(readContext(pullEnv, author).pullRequest?.dependabot).toBe(true);
    const started = { ...pullEnv, GITHUB_ACTOR: 'dependabot[bot]' };
    expect(readContext(started, pullEvent({ user: null })).pullRequest?.dependabot).toBe(true);
  });

  it('knows a merge group', () => {
    const event = JSON.stringify({
      merge_group: { base_ref: 'refs/heads/main', base_sha: sha('e') },
    });
    expect(readContext({ ...env, GITHUB_EVENT_NAME: 'merge_group' }, event).mergeGroup).toEqual({
      baseRef: 'refs/heads/main',
      baseSha: sha('e'),
    });
  });

  it('a new branch has nothing before it', () => {
    expect(readContext(env, JSON.stringify({ before: sha('0') })).before).toBeNull();
    expect(readContext(env, '{}').before).toBeNull();
  });

  it('tolerates what other servers and events leave out', () => {
    const bare = {
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_REPOSITORY: 'octo/flowers',
      GITHUB_SHA: sha('a'),
    };
    for (const event of ['{}', '{"repository":{"id":"7"}}']) {
      expect(readContext(bare, event)).toMatchObject({
        repositoryId: null,
        serverUrl: 'https://github.com',
        apiUrl: 'https://api.github.com',
        branch: null,
        runId: 0,
        runAttempt: 1,
        workflowPath: null,
      });
    }
    expect(readContext(bare, '{"repository":{"id":9}}').repositoryId).toBe(9);
    expect(readContext({ ...env, GITHUB_REF: 'refs/tags/v1' }, '{}').branch).toBeNull();
    const elsewhere = { ...env, GITHUB_WORKFLOW_REF: 'octo/other/.github/workflows/ci.yml@x' };
    expect(readContext(elsewhere, '{}').workflowPath).toBeNull();
  });

  it('refuses pull_request_target, which would judge the base', () => {
    expect(() =>
      readContext({ ...env, GITHUB_EVENT_NAME: 'pull_request_target' }, pullEvent()),
    ).toThrow(expect.objectContaining({ name: 'UserError', code: 'event-target' }));
  });

  it.each(['GITHUB_EVENT_NAME', 'GITHUB_REPOSITORY', 'GITHUB_SHA'])(
    'says that %s is missing',
    (name) => {
      expect(() => readContext({ ...env, [name]: '' }, '{}')).toThrow(
        `${name} is not set: this runs inside GitHub Actions only.`,
      );
    },
  );

  it.each(['', 'not JSON', 'null', '[]', '"push"'])(
    'an event file that holds %j is an error, whatever the event',
    (event) => {
      for (const name of ['push', 'schedule', 'pull_request']) {
        expect(() => readContext({ ...env, GITHUB_EVENT_NAME: name }, event)).toThrow(
          'The file that GITHUB_EVENT_PATH names is not the JSON object',
        );
      }
    },
  );

  it('an event file that does not describe its event is an error', () => {
    for (const name of ['pull_request', 'merge_group']) {
      for (const event of ['{}', '{"pull_request":{"number":"5"}}', '{"merge_group":{}}']) {
        expect(() => readContext({ ...env, GITHUB_EVENT_NAME: name }, event)).toThrow(
          `does not describe a ${name} event`,
        );
      }
    }
  });
});
