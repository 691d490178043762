import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  answer,
  ARTIFACT_SERVICE,
  COMMENTS,
  forbid,
  htmlPage,
  storeThen,
  times,
} from '../support/github/faults.js';
import { IRIS, openPullRequest, QUICK, type Scenario } from '../support/scenario.js';

jest.setTimeout(180_000);

let scenario: Scenario;
afterEach(() => scenario.close());

const ARTIFACTS = '/repos/{owner}/{repo}/actions/artifacts';
function warningsOf(annotations: readonly { name: string; message: string }[]): string[] {
return annotations.filter(({ name }) => name === 'warning').map(({ message }) => message);
}

describe('what goes wrong in telling of a run does not change its verdict', () => {
  it.each([403, 422])('R56: a comment refused with %i is a warning', async (status) => {
    scenario = await openPullRequest();
    scenario.github.on('*', COMMENTS, answer(status));
    const run = await scenario.pull();
    expect(run.exitCode).toBe(0);
    expect(run.outputs.get('verdict')).toBe('passed');
    expect(run.outputs.has('comment-url')).toBe(false);
    expect(warningsOf(run.annotations)).toEqual([
      expect.stringContaining('The comment could not be written.'),
    ]);
    expect(run.summary).toContain('iris: accuracy');
  });

  it('names the permission that a comment needs', async () => {
    scenario = await openPullRequest();
    scenario.github.on('POST', COMMENTS, forbid);
    const run = await scenario.pull();
    expect(warningsOf(run.annotations)[0]).toContain('pull-requests: write');
  });

  it('R51: a comment that was stored although the server answered 500 is not doubled', async () => {
    scenario = await openPullRequest();
    scenario.github.on('POST', COMMENTS, times(1, storeThen(answer(500))));
    const run = await scenario.pull();
    expect(run.exitCode).toBe(0);
    expect(scenario.comments()).toHaveLength(1);
  });

  it('R66: an upload that is refused is a warning, and the paths are set', async () => {
    scenario = await openPullRequest();
    scenario.github.on('POST', `${ARTIFACT_SERVICE}/CreateArtifact`, forbid);
    const run = await scenario.pull();
    expect(run.exitCode).toBe(0);
    expect(run.outputs.has('artifact-id')).toBe(false);
    expect(run.outputs.get('model-path')).toContain('model.json');
    expect(warningsOf(run.annotations).join()).toContain('The upload failed');
  });

  it('R66: an enterprise server without the artifact service is told about, at once', async () => {
    scenario = await openPullRequest();
    const run = await scenario.pull(QUICK, {
      env: { GITHUB_SERVER_URL: 'https://github.example.com' },
    });
    expect(run.exitCode).toBe(0);
    expect(warningsOf(run.annotations).join()).toContain('does not take artifacts');
  });

  it('R60: an unwritable summary and an unwritable output file are warnings', async () => {
    scenario = await openPullRequest();
    const missing = '/nonexistent/file';
    const run = await scenario.pull(QUICK, {
      env: { GITHUB_STEP_SUMMARY: missing, GITHUB_OUTPUT: missing },
    });
    expect(run.exitCode).toBe(0);
    expect(warningsOf(run.annotations).join()).toContain('job summary');
  });

  it.each<[string, Parameters<Scenario['event']>[0]]>([
    ['a fork', { fork: true }],
    ['a fork that is gone', { fork: 'deleted' }],
    ['Dependabot', { dependabot: true }],
  ])('R49: a pull request from %s gets all but the comment', async (_, origin) => {
    scenario = await openPullRequest();
    scenario.github.on('*', COMMENTS, forbid);
    const run = await scenario.pull(QUICK, { event: scenario.event(origin) });
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toEqual([]);
    expect(run.stdout).toContain('No comment: a pull request from');
    expect(run.summary).toContain('\u2705');
    expect(run.outputs.get('baseline-source')).toBe('commit');
    expect(scenario.archives()).toHaveLength(1);
    expect(scenario.github.requests.some(({ path }) => path.includes('/comments'))).toBe(false);
  });
});

describe('a baseline that is missing', () => {
  it('R37: the first run has none, and the lowest accuracy alone decides', async () => {
    scenario = await openPullRequest({ 'README.md': '' }, { 'data/iris.csv': IRIS });
    const run = await scenario.pull();
    expect(run.exitCode).toBe(0);
    expect(run.outputs.get('baseline-source')).toBe('none');
    expect(run.outputs.has('accuracy-change')).toBe(false);
    expect(scenario.comments()[0]).toContain('does not exist at');
  });

  it('R37: none is a failure when a baseline is required', async () => {
    scenario = await openPullRequest({ 'README.md': '' }, { 'data/iris.csv': IRIS });
    const run = await scenario.pull({ ...QUICK, 'baseline-required': 'true' });
    expect(run.exitCode).toBe(1);
    expect(run.annotations[0]?.message).toContain('baseline-required');
  });

  it('R38: one that cannot be read is unreadable, not none', async () => {
    scenario = await openPullRequest();
    scenario.github.on('GET', ARTIFACTS, htmlPage);
    scenario.github.on('GET', /\/contents\//, answer(500));
    const run = await scenario.pull();
    expect(run.outputs.get('baseline-source')).toBe('unreadable');
    expect([run.exitCode, run.outputs.get('verdict')]).toEqual([0, 'inconclusive']);
    expect(warningsOf(run.annotations)).toEqual([
      expect.stringContaining('The base could not be read, and without it nothing passes'),
      expect.stringContaining('iris: the base could not be read; accuracy here'),
    ]);
    // No second attempt follows a 403, so that these need not wait.
    scenario.github.on('GET', /\/contents\//, forbid);
    const strict = await scenario.pull({ ...QUICK, strict: 'true' });
    expect([strict.exitCode, strict.outputs.get('verdict')]).toEqual([0, 'inconclusive']);
    const required = await scenario.pull({ ...QUICK, 'baseline-required': 'true' });
    expect(required.exitCode).toBe(1);
    expect(warningsOf(required.annotations)).toEqual([
      expect.stringContaining('The base could not be read'),
    ]);
  });

  it('R38: one reply that is refused makes no red pull request green', async () => {
    scenario = await openPullRequest(
      { 'data/iris.csv': IRIS },
      { 'data/iris.csv': IRIS, '.github/forest-gate.yml': 'max-depth: 1\n' },
    );
    const inputs = { ...QUICK, 'min-accuracy': '0' };
    expect((await scenario.pull(inputs, { checkout: 'files' })).exitCode).toBe(1);
    scenario.github.on('GET', /\/contents\//, times(1, forbid));
    const run = await scenario.pull(inputs, { checkout: 'files' });
    expect(run.outputs.get('baseline-source')).toBe('unreadable');
    expect(run.outputs.get('verdict')).toBe('inconclusive');
    expect(warningsOf(run.annotations).join()).toContain('The base could not be read');
  });

  it('R38: a base table that cannot be used is unreadable, and it says why', async () => {
    scenario = await openPullRequest(
      { 'data/iris.csv': 'a,b\n1,"x\n' },
      { 'data/iris.csv': IRIS },
    );
    const run = await scenario.pull();
    expect(run.outputs.get('baseline-source')).toBe('unreadable');
    expect(scenario.comments()[0]).toContain('The base');
  });

  it('R41: other classes are not comparable, and that is said', async () => {
    scenario = await openPullRequest(
      { 'data/iris.csv': IRIS.replaceAll('virginica', 'versicolor') },
      { 'data/iris.csv': IRIS },
    );
    const run = await scenario.pull();
    expect(run.outputs.get('baseline-source')).toBe('none');
    expect(scenario.comments()[0]).toContain('Not comparable');
  });
});

describe('a baseline that is not to be trusted', () => {
  it("R34: a fork's branch of the base's name never counts", async () => {
    scenario = await openPullRequest();
    const { github, commits } = scenario;
    await scenario.push();
    const artifact = scenario.takeArchive();
    const run = github.state.addRun({
      headSha: commits.base.sha,
      headRepositoryId: 777,
      event: 'pull_request',
    });
    github.state.addArtifact(run, { name: artifact.name, bytes: artifact.bytes });
    expect((await scenario.pull()).outputs.get('baseline-source')).toBe('commit');
  });

  it('R35: bytes that do not have the digest are refused', async () => {
    scenario = await openPullRequest();
    await scenario.push();
    const artifact = scenario.takeArchive();
    const run = scenario.github.state.runs[0];
    if (run === undefined) throw new Error('nothing was uploaded');
    scenario.github.state.addArtifact(run, { ...artifact, digest: `sha256:${'0'.repeat(64)}` });
    const only = await scenario.pull({ ...QUICK, baseline: 'artifact' });
    expect(only.outputs.get('baseline-source')).toBe('unreadable');
    expect((await scenario.pull()).outputs.get('baseline-source')).toBe('commit');
  });

  it('R39: an older artifact of the branch serves when nothing newer does, and it says its age', async () => {
    scenario = await openPullRequest();
    await scenario.push();
    const older = scenario.makeOlder();
    const run = await scenario.pull({ ...QUICK, baseline: 'artifact' });
    expect(run.outputs.get('baseline-source')).toBe('artifact');
    expect(run.outputs.get('baseline-commit')).toBe(older);
    expect(scenario.comments()[0]).toContain('older than the base commit');
  });
});
