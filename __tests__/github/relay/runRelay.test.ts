import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Result } from '../../../src/document/result.js';
import { UserError } from '../../../src/errors.js';
import type { Clock } from '../../../src/github/api/client.js';
import { runRelay } from '../../../src/github/relay/runRelay.js';
import { createRunner, type Toolkit } from '../../../src/github/runner.js';
import {
  FORK_ID,
  pullRequestEvent,
  pushEvent,
  workflowRunEvent,
  type GitHubEvent,
} from '../../support/github/events.js';
import { COMMENTS, forbid } from '../../support/github/faults.js';
import { runnerVariables } from '../../support/github/runnerEnvironment.js';
import { startGitHub, type GitHub } from '../../support/github/startGitHub.js';
import { type Pull, REPOSITORY, type Run } from '../../support/github/state.js';
import { zip } from '../../support/github/zip.js';
import { createResult } from '../../support/results.js';
import { resultOf } from '../../verify/resultOf.js';
import { makeZip } from '../makeZip.js';

jest.setTimeout(60_000);

const HEAD = 'ab'.repeat(20);
const TIP = 'cd'.repeat(20);

/** Does not wait between two writes. */
const IMPATIENT: Clock = {
  now: () => Date.now(),
  sleep: () => Promise.resolve(),
  random: () => 0.5,
};

let github: GitHub;
let folder: string;
let said: string[];
let outputs: Map<string, unknown>;
let run: Run;
let pull: Pull;
beforeEach(async () => {
  github = await startGitHub();
  folder = await mkdtemp(join(tmpdir(), 'forest-gate-relay-'));
  said = [];
  outputs = new Map();
  ({ run, pull } = open({ fork: true }));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await github.close();
});

/** A pull request, and the completed run of the gate on it. */
function open(more: Partial<Parameters<typeof pullRequestEvent>[0]>): { run: Run; pull: Pull } {
  const event = pullRequestEvent({
    number: 5,
    headSha: HEAD,
    mergeSha: 'ef'.repeat(20),
    baseSha: TIP,
    ...more,
  });
  const started = github.state.startRun(event, { status: 'completed', conclusion: 'failure' });
  const opened = github.state.pulls.get(event.pull?.number ?? 0);
  if (opened === undefined) throw new Error('no pull request was opened');
  return { run: started, pull: opened };
}

/** What the run found, as it states it. */
function found(name = 'iris', change: (result: Result) => object = () => ({})): Result {
  const result = resultOf({ before: [3], rules: ['accuracy >= 0.99'] });
  const stated = {
    ...result,
    name,
    source: { ...result.source, repository: REPOSITORY.fullName, commit: run.headSha },
  };
  return { ...stated, ...change(stated) };
}

function leave(result: object, name = 'forest-gate-iris', of = run): void {
  github.state.addArtifact(of, { name, bytes: zip({ 'metrics.json': JSON.stringify(result) }) });
}

const summary = { addRaw: () => summary, write: () => Promise.resolve(summary) };

/** Runs the relay, which says what it has to say into `said`. */
async function relay(
  event: GitHubEvent = workflowRunEvent(run, { sha: TIP, actor: 'stranger' }),
  inputs: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const file = join(folder, 'event.json');
  await writeFile(file, JSON.stringify(event.payload));
  const toolkit: Toolkit = {
    info: (line) => said.push(line),
    setOutput: (name: string, value: unknown) => outputs.set(name, value),
    startGroup: () => undefined,
    endGroup: () => undefined,
    summary,
  };
  const own = github.state.startRun(event);
  const env = {
    ...runnerVariables(github, event, own, folder),
    GITHUB_EVENT_PATH: file,
    'INPUT_GITHUB-TOKEN': github.state.token,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  };
  return runRelay(env, createRunner(toolkit), { clock: IMPATIENT });
}

function comments(issue = 5): string[] {
  return github.state.comments.filter((one) => one.issue === issue).map(({ body }) => body);
}
/** What was refused, and that nothing was written. */
function refused(): string {
  expect(github.state.comments).toEqual([]);
  return said.find((line) => line.startsWith('::warning')) ?? said.at(-1) ?? '';
}

describe('a relay', () => {
  it("comments what a fork's run found, written here from its document", async () => {
    leave(found());
    expect(await relay()).toBe(true);
    const [body = '', ...more] = comments();
    expect(more).toEqual([]);
    expect(body).toMatch(
      new RegExp(`^<!-- forest-gate:iris;sha=${HEAD};run=${run.id};attempt=1;looks=1 -->\n`),
    );
    expect(body).toContain('accuracy is 96.7%, at least 99% is required');
    expect(body).toContain('as the run of a fork states, which its author may change');
    expect(body).toContain(`/actions/runs/${run.id})`);
    expect(body).not.toContain('/artifacts/');
    expect(said.join('\n')).toContain(
      `Run ${run.id}, attempt 1, of abababa was for #5, from a fork.`,
    );
    expect(Object.fromEntries(outputs)).toEqual({ 'pull-request': 5, comments: 1 });
  });

  it("comments for Dependabot, whose branch is this repository's", async () => {
    github.state.pulls.clear();
    ({ run, pull } = open({ number: 6, dependabot: true }));
    leave(found());
    await relay(workflowRunEvent(run, { sha: TIP, actor: 'mona' }));
    expect(comments(6)).toHaveLength(1);
    expect(comments(6)[0]).not.toContain('a fork');
  });

  it('leaves pull requests alone whose runs comment themselves', async () => {
    github.state.pulls.clear();
    ({ run, pull } = open({ number: 7 }));
    leave(found());
    expect(await relay(workflowRunEvent(run, { sha: TIP }))).toBe(true);
    expect(refused()).toContain('was for #7 of this repository, which comments itself');
  });

  it('comments each gate of a run, the newest result of each', async () => {
    leave(found('iris', () => ({ toolVersion: '0.0.1' })));
    leave(found('wine-2'), 'forest-gate-wine-2');
    leave(
      found('iris', () => ({ toolVersion: '9.9.9' })),
      'forest-gate-iris-2',
    );
    github.state.addArtifact(run, { name: 'forest-gate--iris.html', bytes: Buffer.from('page') });
    github.state.addArtifact(run, { name: 'coverage', bytes: Buffer.from('no zip') });
    await relay();
    expect(comments()).toHaveLength(2);
    expect(comments().find((body) => body.includes('forest-gate:iris;'))).toContain('9.9.9');
    expect(said.filter((line) => line.startsWith('::'))).toEqual([]);
  });

  it('comments only the gates that are named, and never more than ten', async () => {
    for (let gate = 0; gate < 12; gate++) leave(found(`gate-${gate}`), `forest-gate-gate-${gate}`);
    await relay(undefined, { names: 'gate-3,\n  gate-4,\n\n  gate-x' });
    expect(comments()).toHaveLength(2);
    expect(said).toContain('The run left no result that can be commented of gate-x.');
    await relay();
    expect(comments()).toHaveLength(10);
    expect(said.join('\n')).toContain('Only 10 gates of a run are commented');
  });

  it('R55: edits its comment when the pull request moves, and counts the looks', async () => {
    leave(found());
    await relay();
    pull.headSha = '12'.repeat(20);
    run = github.state.addRun({
      event: 'pull_request',
      headSha: pull.headSha,
      headBranch: pull.headRef,
      headRepositoryId: FORK_ID,
    });
    leave(found());
    await relay();
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain(`sha=${pull.headSha};run=${run.id};attempt=1;looks=2`);
    expect(comments()[0]).toContain('look no. 2 at this pull request');
  });

  it('writes one comment when two relays work at once', async () => {
    leave(found());
    await Promise.all([relay(), relay()]);
    expect(comments()).toHaveLength(1);
  });

  it('says nothing where the settings want nothing said', async () => {
    const passing = resultOf();
    leave(found('iris', ({ source }) => ({ ...passing, source })));
    await relay(undefined, { comment: 'on-failure' });
    expect(comments()).toEqual([]);
    expect(said.join('\n')).toContain('No comment: comment is on-failure');
  });

  it('fails when the comment cannot be written, with the permission that is missing', async () => {
    leave(found());
    github.on('POST', COMMENTS, forbid);
    expect(await relay()).toBe(false);
    expect(said.join('\n')).toContain('Give the job the permission pull-requests: write');
  });

  it('fails when the results cannot be read, with the permissions', async () => {
    github.on('GET', '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', forbid);
    expect(await relay()).toBe(false);
    expect(said.at(-1)).toMatch(/^::error::.*actions: read and pull-requests: write/);
  });
});

describe('a relay trusts nothing that a run left', () => {
  const forged: [string, (result: Result) => object, string][] = [
    ['a verdict that its rows contradict', () => ({ verdict: 'passed' }), 'it contradicts itself'],
    [
      'numbers that its rows contradict',
      ({ evaluation }) => ({ evaluation: { ...evaluation, accuracy: 1 } }),
      'it contradicts itself: evaluation.accuracy',
    ],
    [
      'another repository',
      ({ source }) => ({ source: { ...source, repository: 'evil/flowers' } }),
      'it states the repository "evil/flowers"',
    ],
    [
      'another server',
      ({ source }) => ({ source: { ...source, serverUrl: 'https://evil.example' } }),
      'it states the server "https://evil.example"',
    ],
    [
      'another commit',
      ({ source }) => ({ source: { ...source, commit: TIP } }),
      `it states the commit "${TIP}"`,
    ],
    [
      'another event',
      ({ source }) => ({ source: { ...source, event: 'push' } }),
      'it states the event "push"',
    ],
    ['another gate', () => ({ name: 'wine' }), 'it is of the gate "wine"'],
    [
      'a name that ends a comment',
      () => ({ name: 'iris --> @mona' }),
      'its gate has a name that no gate may have',
    ],
    ['a field that no document has', () => ({ note: 'x' }), 'cannot be used'],
    ['no document', () => ({ format: 'pdf' }), 'cannot be used'],
  ];
  it.each(forged)('R40: refuses %s', async (_, change, reason) => {
    leave(found('iris', change));
    expect(await relay()).toBe(true);
    expect(refused()).toContain(reason);
  });

  it.each([
    [
      'a bomb',
      () => makeZip([{ name: 'metrics.json', data: Buffer.alloc(65 << 20) }]),
      'longer than',
    ],
    [
      'a bomb that lies of its size',
      () => makeZip([{ name: 'metrics.json', data: Buffer.alloc(65 << 20), size: 100 }]),
      'cannot be used',
    ],
    ['what is no zip', () => Buffer.from('<html>'), 'cannot be used'],
    ['a link', () => makeZip([{ name: 'metrics.json', data: '/etc', mode: 0o120777 }]), 'link'],
    ['a path', () => makeZip([{ name: '../metrics.json', data: '{}' }]), 'cannot be used'],
  ])('R39: refuses %s', async (_, bytes, reason) => {
    github.state.addArtifact(run, { name: 'forest-gate-iris', bytes: bytes() });
    await relay();
    expect(refused()).toContain(reason);
  });

  it('refuses bytes that GitHub has another digest for', async () => {
    const bytes = zip({ 'metrics.json': JSON.stringify(found()) });
    github.state.addArtifact(run, {
      name: 'forest-gate-iris',
      bytes,
      digest: `sha256:${'0'.repeat(64)}`,
    });
    await relay();
    expect(refused()).toContain('does not have the digest');
  });

  it('goes on to the next result after one that is refused', async () => {
    leave(found());
    leave(
      found('wine', () => ({ verdict: 'passed' })),
      'forest-gate-wine',
    );
    await relay();
    expect(comments()).toHaveLength(1);
  });

  it('R38: shows hostile names as text', async () => {
    const hostile = ['@mona [a](https://evil.example)', '<img src=x>', '::error::--> `x` | y'];
    const { truth, predicted, before } = {
      truth: [0, 1, 2],
      predicted: [0, 1, 0],
      before: [0, 2, 2],
    };
    const result = createResult({ classes: hostile, truth, predicted, before });
    leave({
      ...result,
      source: { ...result.source, repository: REPOSITORY.fullName, commit: HEAD },
    });
    await relay();
    const [body = ''] = comments();
    expect(body).not.toMatch(/(?<![\u200b\\])@mona|\]\(https:\/\/evil|<img|--> `x`/);
    expect(said.some((line) => line.startsWith('::error'))).toBe(false);
  });

  it('takes no acceptance on trust', async () => {
    const accepted = resultOf({ wrong: [3, 17, 20, 23, 40, 41, 42], before: [3], accepted: true });
    const { acceptance } = accepted;
    const state = (by = acceptance?.by, at = acceptance?.at): object => ({
      ...accepted,
      source: { ...accepted.source, repository: REPOSITORY.fullName, commit: HEAD },
      acceptance: { ...acceptance, by, at, commit: HEAD },
    });
    leave(state());
    await relay();
    expect(refused()).toContain('does not have the label forest-gate-accept');
    const { actor, createdAt } = github.state.toggleLabel(pull, 'forest-gate-accept');
    await relay();
    expect(said.at(-1)).toMatch(/another acceptance than GitHub does, which is by \w+ at/);
    github.state.artifacts.length = 0;
    leave(state(actor.login, new Date(createdAt).toISOString()));
    await relay(undefined, { 'accept-label': 'none' });
    expect(said.at(-1)).toContain('a label other than none, the accept-label here');
    expect(comments()).toEqual([]);
    await relay();
    expect(comments()).toHaveLength(1);
  });
});

describe('a relay finds the pull request by what GitHub says of the run', () => {
  it("never by what the document says: another's number is in none of it", async () => {
    const other = open({ number: 9, headRef: 'another', headSha: '99'.repeat(20) });
    leave(found('iris', ({ source }) => ({ source: { ...source, pullRequest: 9 } })));
    await relay();
    expect(refused()).toContain('cannot be used');
    expect(other.pull.number).toBe(9);
  });

  it('refuses a result for a commit that its pull request has left', async () => {
    leave(found());
    pull.headSha = '12'.repeat(20);
    await relay();
    expect(refused()).toContain('its pull request has moved on to another commit');
  });

  it('refuses a pull request that moves on while it works', async () => {
    leave(found());
    github.on('GET', '/repos/{owner}/{repo}/pulls/{pull_number}', (_, proceed) => {
      pull.headSha = '12'.repeat(20);
      return proceed();
    });
    await relay();
    expect(github.state.comments).toEqual([]);
  });

  it('refuses a pull request that is closed', async () => {
    leave(found());
    pull.state = 'closed';
    await relay();
    expect(refused()).toContain('no open pull request is of that branch');
  });

  it("does not take this repository's branch of the same name for the fork's", async () => {
    github.state.pulls.clear();
    open({ number: 8, dependabot: true, headRef: pull.headRef });
    leave(found());
    await relay();
    expect(refused()).toContain('no open pull request is of that branch');
  });

  it('refuses to guess between two of the same commit', async () => {
    github.state.addPull({ ...pull, number: 10, baseRef: 'develop' });
    leave(found());
    await relay();
    expect(refused()).toContain('several pull requests');
  });

  it('refuses a branch whose repository is gone', async () => {
    leave(found());
    await relay(workflowRunEvent(run, { sha: TIP, gone: true }));
    expect(refused()).toContain('is gone');
  });

  it('has nothing to do for a push', async () => {
    run = github.state.addRun({ headSha: HEAD });
    leave(found());
    await relay();
    expect(refused()).toContain('was for a push');
  });
});

describe('a relay is refused', () => {
  it.each([
    [
      'on another event',
      () => pushEvent({ before: TIP, after: HEAD }),
      {},
      'started by the event push',
    ],
    [
      'before the run is completed',
      () => workflowRunEvent(run, { sha: TIP, action: 'requested' }),
      {},
      'This one was requested',
    ],
    [
      'with a wrong value',
      undefined,
      { comment: 'often' },
      'comment is "often" (input): it must be',
    ],
    [
      'with names of no gate',
      undefined,
      { names: 'a b' },
      'names is "a b" (input): it must be names',
    ],
    ['without a token', undefined, { 'github-token': '' }, 'github-token is empty'],
  ])('%s', async (_, event, inputs, reason) => {
    const refusal = relay(event?.(), inputs);
    await expect(refusal).rejects.toThrow(UserError);
    await expect(refusal).rejects.toThrow(reason);
  });
});
