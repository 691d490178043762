import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createRuntimeToken } from '../support/github/createRuntimeToken.js';
import { mergeGroupEvent, scheduleEvent, workflowDispatchEvent } from '../support/github/events.js';
import { IRIS, openPullRequest, QUICK, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

let scenario: Scenario;
afterEach(() => scenario.close());

/** The first row is new in the pull request. */
const SHORTER = IRIS.replace('5.1,3.5,1.4,0.2,setosa\n', '');

describe('the action on a pull request', () => {
  it('trains, compares with the retrained base, comments, uploads and passes', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': SHORTER }, { 'data/iris.csv': IRIS });
    const { github, commits } = scenario;
    const run = await scenario.pull();

    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toEqual([]);
    expect(Object.fromEntries(run.outputs)).toMatchObject({
      verdict: 'passed',
      'baseline-source': 'commit',
      'baseline-commit': commits.base.sha,
      'artifact-url': expect.stringMatching(/^https:\/\/github\.com\/octo-org\/flowers\/actions\/runs\/\d+\/artifacts\/\d+$/),
      'comment-url': expect.stringContaining('/pull/5#issuecomment-'),
      'model-sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
      'onnx-sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    for (const name of ['model-path', 'onnx-path', 'metrics-path', 'report-path']) {
      expect(existsSync(run.outputs.get(name) ?? '')).toBe(true);
    }
    const result = scenario.result();
    expect(result.comparison).toMatchObject({ rows: 150, leftOut: 0 });
    expect(result.baseline.data?.rows).toBe(149);
    expect(Number(run.outputs.get('accuracy'))).toBe(result.evaluation.accuracy);
    expect([...scenario.uploaded().keys()].sort()).toEqual([
      'badge.json',
      'metrics.json',
      'model-card.md',
      'model.json',
      'model.onnx',
      'predictions.csv',
      'profile.json',
      'report.html',
      'report.md',
      'scores.json',
    ]);
    const [comment = ''] = scenario.comments();
    expect(scenario.comments()).toHaveLength(1);
    expect(comment).toContain('iris: accuracy');
    expect(comment).toContain(run.outputs.get('artifact-url') ?? 'no address');
    expect(run.summary).toContain('iris: accuracy');
    expect(run.stdout).toContain('Confusion matrix');
    expect(run.stdout).not.toContain(github.state.token);
  });

  it('R50: edits its own comment on the next run, whoever else carries the marker', async () => {
    scenario = await openPullRequest();
    await scenario.pull();
    const [first = ''] = scenario.comments();
    const stranger = { login: 'mona', id: 1, type: 'User' } as const;
    scenario.github.state.addComment({ issue: 5, body: first, author: stranger });
    const run = await scenario.pull({ ...QUICK, trees: '5' });
    expect(run.exitCode).toBe(0);
    expect(scenario.github.state.comments).toHaveLength(2);
    const [second = ''] = scenario.comments();
    expect(second).toContain('5 trees');
    expect(scenario.github.state.comments[1]?.body).toBe(first);
  });

  it('says in the comment and in the summary which look at the pull request it is', async () => {
    scenario = await openPullRequest();
    expect((await scenario.pull()).summary).not.toContain('Look no.');
    const [comment] = scenario.github.state.comments;
    if (comment === undefined) throw new Error('no comment');
    comment.body = comment.body.replace(/sha=[0-9a-f]+/, `sha=${'b'.repeat(40)}`);
    const { summary } = await scenario.pull();
    expect(summary).toContain('Look no. 2 at this pull request.');
    expect(scenario.comments()[0]).toContain('look no. 2 at this pull request');
  });

  it("takes the baseline from the artifact of the base commit's own run, without training it again", async () => {
    scenario = await openPullRequest();
    const push = await scenario.push();
    expect(push.exitCode).toBe(0);
    expect(push.outputs.get('baseline-source')).toBe('none');
    expect(scenario.comments()).toEqual([]);
    const run = await scenario.pull({ ...QUICK, trees: '11' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs.get('baseline-source')).toBe('artifact');
    expect(run.outputs.get('baseline-commit')).toBe(scenario.commits.base.sha);
    const result = scenario.result();
    expect(result.comparison?.rows).toBe(150);
    expect(result.baseline.settingsChanges).toEqual([
      { name: 'trees', base: '10', current: '11' },
    ]);
  });

  it('both rungs of the ladder measure the same base', async () => {
    scenario = await openPullRequest();
    await scenario.push();
    const byArtifact = await scenario.pull({ ...QUICK, baseline: 'artifact' });
    const first = scenario.result();
    const byCommit = await scenario.pull({ ...QUICK, baseline: 'commit' });
    const second = scenario.result();
    expect([byArtifact, byCommit].map((run) => run.outputs.get('baseline-source'))).toEqual([
      'artifact',
      'commit',
    ]);
    expect(second.rows.baseline).toEqual(first.rows.baseline);
    expect(second.comparison).toEqual(first.comparison);
  });

  it('trains the base again when its artifact lacks rows of the pull request', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': SHORTER }, { 'data/iris.csv': IRIS });
    await scenario.push();
    const run = await scenario.pull();
    expect(run.outputs.get('baseline-source')).toBe('commit');
    const only = await scenario.pull({ ...QUICK, baseline: 'artifact' });
    expect(only.outputs.get('baseline-source')).toBe('artifact');
    expect(scenario.result().comparison).toMatchObject({ rows: 149, leftOut: 1 });
  });

  it.each(['shallow', 'full', 'files'] as const)(
    'finds the base commit and its files with a checkout of kind %s',
    async (checkout) => {
      scenario = await openPullRequest({ 'data/iris.csv': SHORTER }, { 'data/iris.csv': IRIS });
      const run = await scenario.pull(QUICK, { checkout });
      expect(run.outputs.get('baseline-commit')).toBe(scenario.commits.base.sha);
      expect(run.outputs.get('baseline-source')).toBe('commit');
      const contents = scenario.github.requests.filter(({ path }) => path.includes('/contents/'));
      expect(contents.length > 0).toBe(checkout !== 'full');
    },
  );

  it('R45: needs 30 requests or fewer, and writes one after the other', async () => {
    scenario = await openPullRequest();
    await scenario.push();
    const before = scenario.github.requests.length;
    await scenario.pull();
    const calls = scenario.github.requests.slice(before);
    expect(calls.length).toBeLessThanOrEqual(30);
  });

  it('fails on a drop beyond the limit and says so in every place', async () => {
    scenario = await openPullRequest(
      { 'data/iris.csv': IRIS },
      { 'data/iris.csv': IRIS, '.github/forest-gate.yml': 'max-depth: 1\nmin-accuracy: 0.5\n' },
    );
    const run = await scenario.pull();
    expect(run.exitCode).toBe(1);
    expect(run.outputs.get('verdict')).toBe('failed');
    expect(Number(run.outputs.get('accuracy-change'))).toBeLessThan(-0.02);
    expect(run.annotations).toEqual([
      expect.objectContaining({ name: 'error', message: expect.stringContaining('accuracy drop <= 0.02') }),
    ]);
    expect(scenario.comments()[0]).toContain('### \u274c iris: ');
    expect(run.summary).toContain('### \u274c iris: ');
    expect(scenario.result().baseline.settingsChanges).toContainEqual({
      name: 'max-depth',
      base: 'none',
      current: '1',
    });
  });

  it('fails below the lowest accuracy', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': relabelIris(3) });
    const run = await scenario.pull({ ...QUICK, 'min-accuracy': '0.9' });
    expect(run.exitCode).toBe(1);
    expect(run.annotations[0]?.message).toContain('accuracy');
  });

  it('is green on a first run whose model has learned something, however little', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': relabelIris(3) });
    const run = await scenario.pull();
    expect([run.exitCode, run.outputs.get('verdict')]).toEqual([0, 'passed']);
    // Rules are kept on one line by spaces that do not break.
    expect(run.summary.replaceAll('\u00a0', ' ')).toContain('no worse than always the largest class');
    expect(run.summary).toContain('| always the largest class |');
  });

  it('says what is new when a column is added, and still compares on the same rows', async () => {
    const wider = IRIS.trim()
      .split('\n')
      .map((line, index) => (index === 0 ? `sepal_area,${line}` : `${String(index % 9)},${line}`))
      .join('\n');
    scenario = await openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': wider });
    const run = await scenario.pull();
    expect(run.outputs.get('baseline-source')).toBe('commit');
    expect(scenario.result().comparison).toMatchObject({ rows: 150 });
  });

  it('writes no comment when told to, and none on-failure or on-change without cause', async () => {
    scenario = await openPullRequest();
    for (const comment of ['never', 'on-failure', 'on-change']) {
      expect((await scenario.pull({ ...QUICK, comment })).exitCode).toBe(0);
    }
    expect(scenario.comments()).toEqual([]);
    await scenario.pull({ ...QUICK, comment: 'on-failure', 'min-accuracy': '1' });
    expect(scenario.comments()).toHaveLength(1);
  });

  it('tells of classes that differ only in case or blanks, in every place', async () => {
    const spellings = ['Setosa', 'Setosa', 'setosa ', 'setosa '];
    const mixed = spellings.reduce((text, name) => text.replace(/,setosa$/m, `,${name}`), IRIS);
    scenario = await openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': mixed });
    const run = await scenario.pull({ ...QUICK, 'min-accuracy': '0.5' });
    expect(run.exitCode).toBe(0);
    const told = 'count as different ones: Setosa, setosa and setosa\u2423.';
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ name: 'warning', message: expect.stringContaining(told) }),
    );
    expect(run.stdout.replace(/^::.*$/gm, '')).toContain(told);
    expect(run.summary).toContain(told);
    expect(scenario.comments()[0]).toContain(told);
    expect(scenario.result().data.similarClasses).toEqual([['Setosa', 'setosa', 'setosa ']]);
  });

  it('R64: several gates live side by side in one pull request', async () => {
    scenario = await openPullRequest();
    await scenario.pull({ ...QUICK, name: 'small' });
    await scenario.pull({ ...QUICK, name: 'large' });
    expect(scenario.comments()).toHaveLength(2);
    expect(scenario.archives().map(({ name }) => name)).toEqual([
      'forest-gate-small',
      'forest-gate-large',
    ]);
  });

  it('R64: legs of a matrix that share a name keep their files apart', async () => {
    scenario = await openPullRequest();
    const event = scenario.event();
    const first = await scenario.pull(QUICK, { event });
    const second = await scenario.pull(QUICK, {
      event,
      run: {
        id: first.run.id,
        backendId: first.run.backendId,
        jobBackendId: 'another-leg',
        runtimeToken: createRuntimeToken(first.run.backendId, 'another-leg'),
      },
    });
    expect(second.exitCode).toBe(0);
    expect(scenario.archives().map(({ name }) => name)).toEqual([
      'forest-gate-iris',
      'forest-gate-iris-2',
    ]);
  });
});

describe('the action on other events', () => {
  it.each([
    ['merge_group', 'commit'],
    ['schedule', 'none'],
    ['workflow_dispatch', 'none'],
  ])('runs on %s', async (name, source) => {
    scenario = await openPullRequest();
    const { base, merge } = scenario.commits;
    const events = {
      merge_group: mergeGroupEvent({ headSha: merge.sha, baseSha: base.sha, number: 5 }),
      schedule: scheduleEvent(base.sha),
      workflow_dispatch: workflowDispatchEvent(base.sha),
    };
    const event = events[name as keyof typeof events];
    const commit = name === 'merge_group' ? merge : base;
    const run = await scenario.run(commit, event, QUICK);
    expect(run.exitCode).toBe(0);
    expect(run.outputs.get('baseline-source')).toBe(source);
    expect(scenario.comments()).toEqual([]);
    expect(scenario.archives()).toHaveLength(1);
  });
});
