import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  commitPullRequest,
  createRepository,
  type PullRequestCommits,
  type Repository,
} from '../support/github/createRepository.js';
import * as events from '../support/github/events.js';
import { type ActionResult, runAction } from '../support/github/runAction.js';
import { type GitHub, startGitHub } from '../support/github/startGitHub.js';
import { REPOSITORY } from '../support/github/state.js';
import { unzip, zip } from '../support/github/zip.js';

jest.setTimeout(60_000);

let github: GitHub;
let repository: Repository;
let commits: PullRequestCommits;
let event: events.GitHubEvent;
beforeEach(async () => {
  github = await startGitHub();
  repository = await createRepository();
  commits = await commitPullRequest(repository, { 'a.csv': 'old' }, { 'a.csv': 'new', 'b/c': '' });
  event = events.pullRequestEvent({
    number: 5,
    headSha: commits.head.sha,
    mergeSha: commits.merge.sha,
    baseSha: commits.base.sha,
  });
});
afterEach(async () => {
  await repository.remove();
  await github.close();
});

async function run(
  inputs: Record<string, string>,
  more: Partial<Parameters<typeof runAction>[0]> = {},
): Promise<ActionResult> {
  const workspace = await repository.checkOut(commits.merge);
  const action = '__tests__/support/github/probe';
  return runAction({ github, event, workspace, action, inputs, ...more });
}

describe('runAction', () => {
  it('lets an action comment on its pull request and edit its comment later', async () => {
    for (let i = 0; i < 150; i++) {
      github.state.addComment({
        issue: 5,
        body: '<!-- probe --> not ours',
        author: { login: 'mona', id: 1, type: 'User' },
      });
    }
    const first = await run({ scene: 'comment', 'text with space': 'one' });
    const second = await run({ scene: 'comment', 'text with space': 'two' });
    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
    expect(first.outputs.get('comments')).toBe('150');
    expect(second.outputs.get('comments')).toBe('151');
    expect(second.outputs.get('comment-url')).toBe(first.outputs.get('comment-url'));
    expect(github.state.comments).toHaveLength(151);
    expect(github.state.comments.at(-1)?.body).toBe('<!-- probe -->\ntwo');
    expect(github.requests.map(({ method }) => method)).toEqual([
      ...['GET', 'GET', 'POST'],
      ...['GET', 'GET', 'PATCH'],
    ]);
  });

  it('gives an action the environment of a runner and reads back what it said', async () => {
    const result = await run(
      { scene: 'speak' },
      { env: { LANG: 'sv_SE.UTF-8', GITHUB_PATH: undefined } },
    );
    expect(result).toMatchObject({ exitCode: 0, signal: null, summary: '# Summary', pathFile: '' });
    expect(result.outputs.get('lines')).toBe('one\ntwo<<three=four\n');
    expect(result.envFile).toContain('LEAK');
    expect(result.annotations.map(({ name, message }) => [name, message])).toEqual([
      ['warning', '100% of rows, 5:1'],
      ['notice', 'after blanks'],
      ['error', 'from the other stream'],
    ]);
    expect(Object.fromEntries(result.annotations[0]?.properties ?? [])).toEqual({
      title: 'Odd, very',
      file: 'data.csv',
      line: '3',
    });
    expect(result.commands.map(({ name }) => name)).toContain('group');

    const environment: unknown = JSON.parse(result.outputs.get('environment') ?? '');
    expect(environment).toMatchObject({
      INPUT_TEXT_WITH_SPACE: 'unsaid',
      'INPUT_GITHUB-TOKEN': github.state.token,
      GITHUB_SHA: commits.merge.sha,
      GITHUB_REF: 'refs/pull/5/merge',
      GITHUB_BASE_REF: 'main',
      GITHUB_REPOSITORY: 'octo-org/flowers',
      LANG: 'sv_SE.UTF-8',
    });
    expect(environment).not.toHaveProperty('HOME');
    expect(environment).not.toHaveProperty('GITHUB_PATH');
    expect(result.outputs.get('directory')).toContain('workspace-1');
  });

  it('notes how a run ended, also when it had to be killed', async () => {
    const failed = await run({ scene: 'none' });
    expect([failed.exitCode, failed.run.conclusion]).toEqual([1, 'failure']);
    const killed = await run({ scene: 'wait' }, { timeoutSeconds: 1 });
    expect([killed.exitCode, killed.signal]).toEqual([null, 'SIGKILL']);
    const interrupted = await run(
      { scene: 'wait' },
      { onSpawn: (child) => setTimeout(() => child.kill('SIGINT'), 500) },
    );
    expect(interrupted.signal).toBe('SIGINT');
  });
});

describe('createRepository', () => {
  const git = (workspace: string, ...words: string[]): string =>
    execFileSync('git', words, { cwd: workspace, encoding: 'utf8', stdio: 'pipe' }).trim();

  it('checks out only the tested commit, which still names its parents', async () => {
    const workspace = await repository.checkOut(commits.merge, 'shallow');
    expect(readFileSync(join(workspace, 'a.csv'), 'utf8')).toBe('new');
    expect(existsSync(join(workspace, 'b/c'))).toBe(true);
    const parents = git(workspace, 'cat-file', '-p', 'HEAD').match(/(?<=^parent )\w+/gm);
    expect(parents).toEqual([commits.base.sha, commits.head.sha]);
    expect(() => git(workspace, 'cat-file', '-e', commits.base.sha)).toThrow();
  });

  it('checks out the whole history, or files alone', async () => {
    const full = await repository.checkOut(commits.merge, 'full');
    expect(git(full, 'show', `${commits.base.sha}:a.csv`)).toBe('old');
    const files = await repository.checkOut(commits.merge, 'files');
    expect([existsSync(join(files, 'b/c')), existsSync(join(files, '.git'))]).toEqual([
      true,
      false,
    ]);
  });
});

describe('events', () => {
  const [before, after] = ['a'.repeat(40), 'b'.repeat(40)];
  const given = { number: 5, headSha: after, mergeSha: 'c'.repeat(40), baseSha: before };

  it('tell forks and Dependabot apart', () => {
    const { payload, pull, actor } = events.pullRequestEvent({ ...given, fork: true });
    expect(payload).toMatchObject({
      pull_request: { head: { repo: { fork: true } }, base: { repo: { id: REPOSITORY.id } } },
    });
    expect([pull?.headRepositoryId === REPOSITORY.id, actor]).toEqual([false, 'stranger']);
    expect(events.pullRequestEvent({ ...given, fork: 'deleted' }).payload).toMatchObject({
      pull_request: { head: { repo: null } },
    });
    expect(events.pullRequestEvent({ ...given, dependabot: true })).toMatchObject({
      actor: 'dependabot[bot]',
      headRef: expect.stringMatching(/^dependabot\//),
    });
  });

  it('name the tested commit and its ref', () => {
    const facts = [
      events.pushEvent({ before, after }),
      events.mergeGroupEvent({ headSha: after, baseSha: before, number: 5 }),
      events.scheduleEvent(after),
      events.workflowDispatchEvent(after, 'other'),
    ].map(({ name, sha, ref }) => [name, sha, ref]);
    expect(facts).toEqual([
      ['push', after, 'refs/heads/main'],
      ['merge_group', after, `refs/heads/gh-readonly-queue/main/pr-5-${before}`],
      ['schedule', after, 'refs/heads/main'],
      ['workflow_dispatch', after, 'refs/heads/other'],
    ]);
  });
});

describe('zip', () => {
  it('is undone by unzip', () => {
    const files = { 'metrics.json': '{}', 'a/ö.csv': Buffer.from([0, 255]), empty: '' };
    const read = unzip(zip(files));
    expect([...read.keys()]).toEqual(Object.keys(files));
    expect(read.get('a/ö.csv')).toEqual(Buffer.from([0, 255]));
    expect(() => unzip(Buffer.from('no'))).toThrow('Not a zip');
  });
});
