import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Deadline } from '../../../src/run/deadline.js';
import { connect } from '../../../src/github/api/connect.js';
import type { PullRequest } from '../../../src/github/context.js';
import {
  findAcceptance,
  type AcceptanceLookup,
} from '../../../src/github/acceptance/findAcceptance.js';
import { createPull } from '../../support/github/createCaller.js';
import { answer, brokenJson, forbid, type Fault } from '../../support/github/faults.js';
import { type GitHub, startGitHub } from '../../support/github/startGitHub.js';
import { REPOSITORY, type Pull, type Run } from '../../support/github/state.js';
import { pushContext } from '../fakes.js';

const LABEL = 'forest-gate-accept';
const OLDER = 'd'.repeat(40);

let github: GitHub;
let pull: Pull;
beforeEach(async () => {
  github = await startGitHub();
  pull = github.state.addPull(createPull());
});
afterEach(() => github.close());

/** A run for the pull request, now. */
function run(changes: Partial<Run> = {}): Run {
  return github.state.addRun({
    event: 'pull_request',
    headSha: pull.headSha,
    headBranch: pull.headRef,
    ...changes,
  });
}
function label() {
  return github.state.toggleLabel(pull, LABEL);
}
function forcePush() {
  return github.state.addEvent({ issue: pull.number, event: 'head_ref_force_pushed' });
}

async function find(changes: Partial<PullRequest> = {}): Promise<AcceptanceLookup> {
  const context = pushContext({
    event: 'pull_request',
    repository: { owner: REPOSITORY.owner, name: REPOSITORY.name },
  });
  const pullRequest = {
    number: pull.number,
    headSha: pull.headSha,
    baseRef: pull.baseRef,
    baseSha: pull.baseSha,
    mergeBase: null,
    fork: false,
    dependabot: false,
    ...changes,
  };
  const deadline = new Deadline(1);
  const { forBase } = await connect(github.state.token, github.apiUrl, deadline, () => undefined);
  return findAcceptance(forBase, context, pullRequest, LABEL);
}
const notAfterPush = {
  state: 'none',
  reason:
    'The label forest-gate-accept was not set after this commit was pushed. ' +
    'To accept this commit, take the label off and set it again.',
};

describe('findAcceptance', () => {
  it('tells who accepted the head commit, and when, in three calls', async () => {
    run();
    const { createdAt } = label();
    run();
    expect(await find()).toEqual({
      state: 'accepted',
      acceptance: {
        label: LABEL,
        by: 'ada',
        at: new Date(createdAt).toISOString(),
        commit: pull.headSha,
      },
    });
    expect(github.requests).toHaveLength(3);
  });

  it('asks once when there is no such label', async () => {
    run();
    github.state.toggleLabel(pull, 'forest-gate-accept-not');
    expect(await find()).toEqual({
      state: 'none',
      reason: 'The pull request does not have the label forest-gate-accept.',
    });
    expect(github.requests).toHaveLength(1);
  });

  it('a label that was taken off accepts nothing, one set again does', async () => {
    run();
    label();
    label();
    expect(await find()).toMatchObject({ state: 'none' });
    const { createdAt } = github.state.toggleLabel(pull, LABEL, {
      login: 'grace',
      id: 4,
      type: 'User',
    });
    expect(await find()).toMatchObject({
      acceptance: { by: 'grace', at: new Date(createdAt).toISOString() },
    });
  });

  it('a label that the pull request still shows, but was taken off last, accepts nothing', async () => {
    run();
    label();
    label();
    pull.labels = [LABEL];
    expect(await find()).toMatchObject({ state: 'none' });
  });

  it('runs of another commit prove nothing, should the server list them too', async () => {
    const earlier = run({ headSha: OLDER });
    label();
    run();
    github.on('GET', '/repos/{owner}/{repo}/actions/runs', () => ({
      status: 200,
      json: {
        workflow_runs: [
          {
            event: earlier.event,
            head_sha: earlier.headSha,
            head_branch: earlier.headBranch,
            head_repository: { id: earlier.headRepositoryId },
            created_at: earlier.createdAt,
          },
        ],
      },
    }));
    expect(await find()).toEqual(notAfterPush);
  });

  it('the newest setting counts, also beyond the first page of events', async () => {
    label();
    label();
    for (let i = 0; i < 150; i += 1) {
      github.state.toggleLabel(pull, 'another');
    }
    run();
    const { createdAt } = label();
    expect(await find()).toMatchObject({
      acceptance: { at: new Date(createdAt).toISOString() },
    });
  });

  it('is gone with the next push', async () => {
    run({ headSha: OLDER });
    label();
    run();
    expect(await find()).toEqual(notAfterPush);
    label();
    label();
    expect(await find()).toMatchObject({ state: 'accepted' });
  });

  it('a label set in the second of the first run was not set after it', async () => {
    const { createdAt } = run();
    pull.labels = [LABEL];
    github.state.addEvent({ issue: pull.number, event: 'labeled', label: LABEL, createdAt });
    expect(await find()).toEqual(notAfterPush);
  });

  it('does not count for a run of a commit that is no longer the head', async () => {
    run({ headSha: OLDER });
    run();
    label();
    expect(await find({ headSha: OLDER })).toEqual({
      state: 'none',
      reason:
        'The label forest-gate-accept is not for this run: the pull request has a newer commit.',
    });
  });

  it.each<[string, Partial<Run>]>([
    ['another branch, where a pull request had it before', { headBranch: 'elsewhere' }],
    ['a branch of that name in a fork', { headRepositoryId: 8 }],
    ['a tag of that name', { event: 'push' }],
    ['no branch', { headBranch: null }],
  ])('the commit seen on %s proves nothing', async (_, changes) => {
    run(changes);
    run({ headSha: OLDER });
    label();
    run();
    expect(await find()).toEqual(notAfterPush);
  });

  it('a commit pushed, taken back by force, and pushed again is not accepted by what came between', async () => {
    run();
    forcePush();
    label();
    run();
    expect(await find()).toEqual(notAfterPush);
  });

  it('a label survives neither a forced push nor a return to the commit it was set for', async () => {
    run();
    label();
    forcePush();
    forcePush();
    run();
    expect(await find()).toEqual(notAfterPush);
    label();
    label();
    expect(await find()).toMatchObject({ state: 'accepted' });
  });

  it('without a run that shows since when, there is no acceptance', async () => {
    label();
    expect(await find()).toEqual(notAfterPush);
  });

  it('without an event that tells who, there is no acceptance', async () => {
    run();
    pull.labels = [LABEL];
    expect(await find()).toEqual({
      state: 'none',
      reason: 'GitHub does not tell who set the label forest-gate-accept, or when.',
    });
    github.on('GET', '/repos/{owner}/{repo}/issues/{issue_number}/events', () => ({
      status: 200,
      json: [
        { event: 'labeled', created_at: github.state.now(), actor: null, label: { name: LABEL } },
      ],
    }));
    expect(await find()).toMatchObject({ state: 'none' });
  });

  it('R46: a list of events that does not end is no ground for acceptance', async () => {
    run();
    label();
    for (let i = 0; i < 999; i += 1) {
      github.state.addEvent({ issue: pull.number, event: 'mentioned' });
    }
    expect(await find()).toMatchObject({
      state: 'none',
      reason: expect.stringContaining('too many events'),
    });
    expect(github.requests.length).toBeLessThanOrEqual(30);
  });

  it('a fork that is gone has no branch to have seen the commit on', async () => {
    run();
    label();
    // The description does not say that the repository can be null.
    github.on('GET', '/repos/{owner}/{repo}/pulls/{pull_number}', () => ({
      status: 200,
      json: {
        labels: [{ name: LABEL }],
        head: { sha: pull.headSha, ref: pull.headRef, repo: null },
      },
    }));
    expect(await find()).toEqual(notAfterPush);
  });

  it('times are compared as times, however a server writes them', async () => {
    const { createdAt } = run();
    pull.labels = [LABEL];
    const before = `${new Date(Date.parse(createdAt) + 7_200_000 - 5000).toISOString().slice(0, 19)}+02:00`;
    github.state.addEvent({
      issue: pull.number,
      event: 'labeled',
      label: LABEL,
      createdAt: before,
    });
    expect(await find()).toEqual(notAfterPush);
  });

  const paths = [
    '/repos/{owner}/{repo}/pulls/{pull_number}',
    '/repos/{owner}/{repo}/issues/{issue_number}/events',
    '/repos/{owner}/{repo}/actions/runs',
  ];
  const faults: [string, Fault][] = [
    ['forbidden', forbid],
    ['refused', answer(422)],
    ['no JSON', brokenJson],
  ];
  it.each(paths.flatMap((path) => faults.map(([name, fault]) => [path, name, fault] as const)))(
    'R56: %s %s means no acceptance, with a reason',
    async (path, _, fault) => {
      run();
      label();
      github.on('GET', path, fault);
      const found = await find();
      expect(found).toMatchObject({
        state: 'unreadable',
        reason: expect.stringContaining(
          'Whether the label forest-gate-accept accepts this commit cannot be told. GET /repos',
        ),
      });
    },
  );

  it('a token without the rights is told which it needs', async () => {
    run();
    label();
    github.on('GET', paths[1] ?? '', forbid);
    const found = await find();
    expect(found.state === 'unreadable' && found.reason).toMatch(
      /403: Resource not accessible by integration\. Give the job the permissions actions: read, issues: read and pull-requests: read\.$/,
    );
  });
});
