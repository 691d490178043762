import { readFileSync } from 'node:fs';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { parseResult } from '../../src/document/parseResult.js';
import { createActions, type Actions } from '../support/act/createActions.js';
import {
  createUserRepository,
  type UserFiles,
  type UserRepository,
} from '../support/act/createUserRepository.js';
import { runAct, type ActResult } from '../support/act/runAct.js';
import {
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  repositoryDispatchEvent,
  scheduleEvent,
  workflowDispatchEvent,
  workflowRunEvent,
  type GitHubEvent,
} from '../support/github/events.js';
import { startGitHub, type GitHub } from '../support/github/startGitHub.js';
import { REPOSITORY } from '../support/github/state.js';
import { unzip } from '../support/github/zip.js';
import { runCommand } from '../support/runCommand.js';
import { IRIS, relabelIris } from '../support/scenario.js';

jest.setTimeout(300_000);

const NOTHING = '0'.repeat(40);
/** Iris with its third column moved, which a model can learn all the same. */
const MOVED = IRIS.replaceAll(/^([\d.]+,[\d.]+),([\d.]+)/gm, (_, before: string, cell: string) =>
  [before, (Number(cell) + 20).toFixed(1)].join(','),
);

let actions: Actions;
let github: GitHub;
let repository: UserRepository;
beforeAll(async () => {
  actions = await createActions();
});
beforeEach(async () => {
  github = await startGitHub();
  repository = await createUserRepository(github.state);
});
afterEach(async () => {
  await repository.remove();
  await github.close();
});
afterAll(() => actions.remove());

/** Commits an example as a workflow, beside other files. */
function start(example: string, files: UserFiles = { 'data/iris.csv': IRIS }): string {
  const text = readFileSync(`.github/examples/${example}`, 'utf8');
  return repository.commit({ ...files, '.github/workflows/example.yml': text });
}

function act(event: GitHubEvent): Promise<ActResult> {
  return runAct({
    github,
    event,
    workspace: repository.workspace,
    workflow: '.github/workflows/example.yml',
    token: github.state.token,
    actions: actions.folders,
  });
}

/** Holds the jobs that ran to how they have to end, and shows the log where one does not. */
function expectJobs(result: ActResult, jobs: Readonly<Record<string, string>>): void {
  const ended = Object.fromEntries(result.jobs);
  const exitCode = Object.values(jobs).includes('failure') ? 1 : 0;
  const isSame =
    Object.keys(ended).length === Object.keys(jobs).length &&
    Object.entries(jobs).every(([name, how]) => ended[name] === how);
  expect([ended, result.exitCode, isSame ? '' : result.log]).toEqual([jobs, exitCode, '']);
}

/** Brings the first version to production, as somebody does by hand. */
async function promote(): Promise<void> {
  const env = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_REPOSITORY: REPOSITORY.fullName,
    GITHUB_TOKEN: github.state.token,
  };
  const words = ['promote', 'iris@v1', '--to', 'production', '--at', 'release'];
  expect((await runCommand(words, { env })).exitCode).toBe(0);
}

function versions(): string[] {
  return github.state.releases.map(({ tag }) => tag).sort();
}

describe('the examples for GitHub under act', () => {
  it('github/model.yml and comment.yml: bring a comment to a pull request from a fork', async () => {
    const main = start('github/model.yml');
    const { base, head, merge } = repository.propose({ 'data/iris.csv': relabelIris(4) });
    const event = pullRequestEvent({
      ...{ number: 5, headSha: head, mergeSha: merge, baseSha: base },
      fork: true,
    });
    const gated = await act(event);
    expectJobs(gated, { 'forest-gate': 'failure' });
    expect(gated.outputs.get('baseline-commit')).toBe(main);
    expect(github.state.comments).toEqual([]);

    start('github/comment.yml');
    const relayed = await act(workflowRunEvent(gated.run, { sha: base }));
    expectJobs(relayed, { comment: 'success' });
    expect(github.state.comments.map(({ issue, body }) => [issue, body])).toEqual([
      [5, expect.stringContaining('\u274c iris: ')],
    ]);
  });

  it('github/required.yml: answers a merge queue', async () => {
    const base = start('github/required.yml');
    const head = repository.commit({ 'data/iris.csv': relabelIris(4) });
    const queued = await act(mergeGroupEvent({ headSha: head, baseSha: base, number: 5 }));
    expectJobs(queued, { 'forest-gate': 'failure' });
    expect(queued.outputs.get('baseline-commit')).toBe(base);
  });

  it('github/tables.yml: judges every table by itself, and all of them in one check', async () => {
    const wine = IRIS.replace('species', 'cultivar');
    const after = start('github/tables.yml', { 'data/iris.csv': IRIS, 'data/wine.csv': wine });
    const both = await act(pushEvent({ before: NOTHING, after }));
    expectJobs(both, {
      'forest-gate-1': 'success',
      'forest-gate-2': 'success',
      'all-tables': 'success',
    });
    const names = github.state.artifacts.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['forest-gate-iris', 'forest-gate-wine']));

    const worse = repository.commit({
      'data/wine.csv': relabelIris(2).replace('species', 'cultivar'),
    });
    const one = await act(pushEvent({ before: after, after: worse }));
    expectJobs(one, {
      'forest-gate-1': 'success',
      'forest-gate-2': 'failure',
      'all-tables': 'failure',
    });
  });

  it('github/large.yml: grows in parts, which one job puts together, also where one was lost', async () => {
    const after = start('github/large.yml');
    const grown = await act(pushEvent({ before: NOTHING, after }));
    const jobs = ['grow-1', 'grow-2', 'grow-3', 'grow-4', 'forest-gate'];
    expectJobs(grown, Object.fromEntries(jobs.map((job) => [job, 'success'])));
    expect(grown.log).toMatch(/\d+ trees came from 4 parts, and 0 were grown here/);
    expect(grown.warnings).toEqual([]);
    expect(grown.outputs.get('verdict')).toBe('passed');
    const parts = github.state.artifacts.filter(({ name }) => name.endsWith('.trees'));
    expect(parts).toHaveLength(4);

    // One that breaks keeps nothing from being judged.
    const text = readFileSync('.github/examples/github/large.yml', 'utf8');
    const broken = text.replace('${{ matrix.part }}/4', "${{ matrix.part == 1 && '1' || '9' }}/4");
    const next = repository.commit({ '.github/workflows/example.yml': broken });
    const lost = await act(pushEvent({ before: after, after: next }));
    expect(lost.jobs.get('grow-4')).toBe('failure');
    expect(lost.jobs.get('forest-gate')).toBe('success');
    expect(lost.warnings).toEqual([
      'Parts 2, 3, 4 of 4 are missing: what is lacking is grown here.',
    ]);
  });

  it('github/publish.yml, drift.yml and retrain.yml: publish, watch, train again, publish', async () => {
    const files = { 'data/iris.csv': IRIS, 'data/incoming.csv': IRIS };
    const after = start('github/publish.yml', files);
    const published = await act(pushEvent({ before: NOTHING, after }));
    expectJobs(published, { 'forest-gate': 'success', publish: 'success' });
    expect(published.outputs.get('version')).toBe('iris@v1');
    await promote();

    const same = start('github/drift.yml', { 'data/incoming.csv': MOVED });
    const watched = await act(scheduleEvent(same));
    expectJobs(watched, { drift: 'failure' });
    expect(github.state.issues.map(({ state, body }) => [state, body])).toEqual([
      ['open', expect.stringContaining('petal_length')],
    ]);

    const retrain = start('retrain.yml', {});
    const again = await act(scheduleEvent(retrain));
    expectJobs(again, { watch: 'success', gate: 'success', publish: 'success' });
    expect(versions()).toEqual(expect.arrayContaining(['iris@v1', 'iris@v2']));
    expect(github.state.issues).toHaveLength(1);
    const archive = github.state.artifacts.findLast(({ name }) => name === 'forest-gate-iris');
    const { data, baseline } = parseResult(
      unzip(archive?.bytes ?? Buffer.alloc(0))
        .get('metrics.json')
        ?.toString('utf8') ?? '',
    );
    // The rows that came in were trained on, and the model was held against the one in production.
    expect([data.rows, baseline.stage?.version]).toEqual([300, 'iris@v1']);
    expect(again.outputs.get('version')).toBe('iris@v2');

    // What is as it was ends there, and ends the issue.
    const calm = repository.commit({ 'data/incoming.csv': IRIS });
    const called = await act(repositoryDispatchEvent(calm, 'data-changed'));
    expectJobs(called, { watch: 'success' });
    expect(github.state.issues.map(({ state }) => state)).toEqual(['closed']);
  });

  it('retrain.yml: judges a table that was pushed, and publishes nothing that is worse', async () => {
    const before = start('retrain.yml');
    const first = await act(pushEvent({ before: NOTHING, after: before }));
    expectJobs(first, { watch: 'success', gate: 'success', publish: 'success' });
    expect(versions()).toEqual(['iris@v1']);
    await promote();
    const after = repository.commit({ 'data/iris.csv': relabelIris(4) });
    expectJobs(await act(pushEvent({ before, after })), { watch: 'success', gate: 'failure' });
    expect(versions()).not.toContain('iris@v2');
  });

  it('github/drift.yml: is started by hand too', async () => {
    const sha = start('github/drift.yml', { 'data/incoming.csv': IRIS });
    const early = await act(workflowDispatchEvent(sha));
    // Nothing is in production yet.
    expectJobs(early, { drift: 'failure' });
    expect(early.log).toMatch(/iris.*production/);
  });
});
