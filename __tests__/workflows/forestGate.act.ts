import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runAct, type ActResult } from '../support/act/runAct.js';
import { pullRequestEvent, pushEvent, type GitHubEvent } from '../support/github/events.js';
import { ARTIFACT_SERVICE } from '../support/github/faults.js';
import { startGitHub, type GitHub } from '../support/github/startGitHub.js';
import { REPOSITORY } from '../support/github/state.js';
import { relabelIris } from '../support/scenario.js';

jest.setTimeout(180_000);

const WORKFLOW = '.github/workflows/forest-gate.yml';
const TABLE = 'data/iris.csv';

let github: GitHub;
let directory: string;
let clone: string;

function git(...words: string[]): string {
  return execFileSync(
    'git',
    ['-c', 'user.name=Mona', '-c', 'user.email=mona@example.com', ...words],
    {
      cwd: clone,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull },
    },
  ).trim();
}

beforeEach(async () => {
  github = await startGitHub();
  directory = await mkdtemp(join(tmpdir(), 'forest-gate-act-'));
  clone = join(directory, 'clone');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', clone], { stdio: 'ignore' });
  git('remote', 'set-url', 'origin', `https://github.com/${REPOSITORY.fullName}`);
});
afterEach(async () => {
  await github.close();
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});

/** Commits what is in the clone, on top of what it was, and lets GitHub know the table in it. */
function commit(): string {
  const parent = git('rev-parse', 'HEAD');
  git('commit', '--quiet', '--all', '--allow-empty', '--message', 'Change');
  return know(git('rev-parse', 'HEAD'), [parent]);
}

function know(sha: string, parents: readonly string[] = []): string {
  const files = new Map([[TABLE, readFileSync(join(clone, TABLE))]]);
  github.state.addCommit({ sha, parents, files });
  return sha;
}

function isUpload(path: string): boolean {
  return path.startsWith(`${ARTIFACT_SERVICE}/`);
}

function act(event: GitHubEvent, token?: string): Promise<ActResult> {
  return runAct({ github, event, workspace: clone, workflow: WORKFLOW, ...(token && { token }) });
}

function push(): { event: GitHubEvent; before: string } {
  const before = know(git('rev-parse', 'HEAD'));
  return { event: pushEvent({ before, after: commit() }), before };
}

describe('the workflow of this repository under act', () => {
  it('passes for a push that changes nothing, and uploads', async () => {
    const { event, before } = push();
    const run = await act(event, github.state.token);
    expect(run).toMatchObject({ jobResult: 'success', exitCode: 0, errors: [], warnings: [] });
    expect(Object.fromEntries(run.outputs)).toMatchObject({
      verdict: 'passed',
      'accuracy-change': '0',
      'baseline-source': 'commit',
      'baseline-commit': before,
    });
    expect(run.summary).toContain('\u2705 iris: ');
    expect(github.state.artifacts.map(({ name }) => name).sort()).toEqual([
      'forest-gate--iris.html',
      'forest-gate-iris',
    ]);
  });

  it('fails for a pull request with worse data, and comments', async () => {
    const base = know(git('rev-parse', 'HEAD'));
    writeFileSync(join(clone, TABLE), relabelIris(4));
    const head = commit();
    git('checkout', '--quiet', '--detach', base);
    git('merge', '--quiet', '--no-ff', '--message', 'Merge', head);
    const merge = know(git('rev-parse', 'HEAD'), [base, head]);

    const event = pullRequestEvent({ number: 5, headSha: head, mergeSha: merge, baseSha: base });
    const run = await act(event, github.state.token);
    expect(run).toMatchObject({ jobResult: 'failure', exitCode: 1, warnings: [] });
    expect(run.errors).toEqual([expect.stringContaining('iris: ')]);
    expect(run.outputs.get('verdict')).toBe('failed');
    expect(run.outputs.get('baseline-commit')).toBe(base);
    expect(github.state.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('\u274c iris: '),
    ]);
  });

  it('passes without a token', async () => {
    const run = await act(push().event);
    expect(run).toMatchObject({ jobResult: 'success', exitCode: 0, errors: [] });
    expect(run.outputs.get('verdict')).toBe('passed');
    expect(
      github.requests.filter(({ origin, path }) => origin === 'api' && !isUpload(path)),
    ).toEqual([]);
  });
});
