import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runAction } from '../support/github/runAction.js';
import { unzip } from '../support/github/zip.js';
import { REPOSITORY } from '../support/github/state.js';
import { runCommand, type CommandResult } from '../support/runCommand.js';
import { openPullRequest, type Scenario } from '../support/scenario.js';

jest.setTimeout(180_000);

let scenario: Scenario;
afterEach(() => scenario.close());

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forest-gate-predictions-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** 300 rows of two classes, of which the first so many are predicted wrong. */
function predictions(wrong: number): string {
  const lines = Array.from({ length: 300 }, (_, row) => {
    const truth = row % 2 === 0 ? 'no' : 'yes';
    const isYes = (truth === 'yes') !== row < wrong;
    return `r${row},${truth},${isYes ? 'yes' : 'no'},${isYes ? '0.25,0.75' : '0.75,0.25'}`;
  });
  return `id,y_true,y_pred,proba_no,proba_yes\n${lines.join('\n')}\n`;
}

const INPUTS = { predictions: 'out/predictions.csv', name: 'churn', 'max-drop': '0.02' };
const GOOD = { 'out/predictions.csv': predictions(15) };
const BAD = { 'out/predictions.csv': predictions(60) };

describe('a model that is not grown here, in the action', () => {
  it('is compared with the artifact of the base, commented, summed up and put out', async () => {
    scenario = await openPullRequest(GOOD, BAD);
    const first = await scenario.push(INPUTS);
    expect([first.exitCode, first.annotations]).toEqual([0, []]);
    expect(first.stdout).toContain('Predictions: 300 rows, 2 classes, fingerprint');
    expect(first.stdout).not.toContain('feature');
    const run = await scenario.pull(INPUTS);
    expect(run.exitCode).toBe(1);
    expect(Object.fromEntries(run.outputs)).toMatchObject({
      ...{ verdict: 'failed', accuracy: '0.8', 'baseline-accuracy': '0.95' },
      ...{ 'baseline-source': 'artifact', 'accuracy-change': '-0.15' },
    });
    for (const absent of ['model-path', 'onnx-path', 'model-sha256']) {
      expect(run.outputs.get(absent) ?? '').toBe('');
    }
    const [comment = ''] = scenario.comments();
    expect(comment).toContain('\u274c churn: accuracy fell by 15.0 points, at most 2 are allowed');
    expect(comment).toContain('45 rows newly wrong, 0 newly right');
    expect(run.summary).toContain('accuracy fell by 15.0 points');
    expect([...scenario.uploaded().keys()]).not.toContain('model.json');
    expect(scenario.result().comparison?.rows).toBe(300);
  });

  it('is compared with the file that the base commit has in git', async () => {
    scenario = await openPullRequest(GOOD, BAD);
    const run = await scenario.pull(INPUTS);
    expect([run.exitCode, run.outputs.get('baseline-source')]).toEqual([1, 'commit']);
    expect(scenario.result().baseline.reason).toMatch(/^From out\/predictions\.csv as [0-9a-f]{7} has it\.$/);
  });

  it('is compared with what the workflow made at the base', async () => {
    scenario = await openPullRequest(BAD, { ...GOOD, 'base.csv': predictions(60) });
    const inputs = { ...INPUTS, 'baseline-predictions': 'base.csv' };
    const run = await scenario.pull(inputs);
    expect([run.exitCode, run.outputs.get('accuracy-change')]).toEqual([0, '0.15']);
    expect(scenario.comments()[0]).toContain('0 rows newly wrong, 45 newly right');
  });

  it('travels with its digest: from model-file to the artifact, a release, a stage, and the next run', async () => {
    const model = Buffer.from([0, 255, 13, 10, 26]);
    const file = { 'out/model.bin': model };
    scenario = await openPullRequest({ ...GOOD, ...file }, { ...BAD, ...file });
    const stage = { baseline: 'production', 'baseline-at': 'release' };
    const inputs = { ...INPUTS, ...stage, 'model-file': 'out/model.bin' };
    const first = await scenario.push(inputs);
    expect(first.exitCode).toBe(0);
    const path = first.outputs.get('model-path') ?? '';
    expect([basename(path), await readFile(path)]).toEqual(['model.bin', model]);
    const from = join(folder, 'artifact');
    await mkdir(from);
    const files = unzip(scenario.archives().at(-1)?.bytes ?? Buffer.alloc(0));
    for (const [name, bytes] of files) await writeFile(join(from, name), bytes);

    const { github } = scenario;
    const env = {
      ...{ GITHUB_API_URL: github.apiUrl, GITHUB_REPOSITORY: REPOSITORY.fullName },
      ...{ GITHUB_TOKEN: github.state.token, GITHUB_ACTOR: 'ada' },
    };
    const command = (...args: string[]): Promise<CommandResult> => runCommand(args, { cwd: folder, env });
    const published = await command('publish', '--to', 'release', '--from', from);
    expect([published.exitCode, published.stderr]).toEqual([0, '']);
    const [release] = github.state.releases;
    const asset = release?.assets.find(({ name }) => name === 'model.bin');
    expect(asset?.bytes.equals(model)).toBe(true);
    expect(release?.body).toContain(
      `The SHA-256 of \`model.bin\` is \`${first.outputs.get('model-sha256') ?? ''}\`.`,
    );
    const again = await command('publish', '--to', 'release', '--from', from);
    expect(again.stdout).toContain('is there already with these bytes');
    const promoted = await command('promote', 'churn@v1', '--to', 'production', '--at', 'release');
    expect([promoted.exitCode, promoted.stderr]).toEqual([0, '']);
    expect((await command('models', '--at', 'release')).stdout).toContain('production: churn@v1');
    const drift = await command('drift', '--at', 'release', '--name', 'churn', '--data', 'x.csv');
    expect([drift.exitCode, drift.stderr]).toEqual([
      2,
      expect.stringContaining('It is of a model that Forest Gate did not grow, "model.bin"'),
    ]);
    const verified = await command('verify', '--metrics', join(from, 'metrics.json'));
    expect([verified.exitCode, verified.stderr]).toEqual([0, '']);

    const held = await scenario.pull(inputs);
    expect(held.exitCode).toBe(1);
    expect(scenario.result().baseline.stage).toEqual({
      ...{ name: 'production', at: 'release', version: 'churn@v1' },
    });
  });

  it('refuses a file of a model that a run writes itself, or that cannot travel', async () => {
    scenario = await openPullRequest({ ...GOOD, 'out/model.json': '{}', 'out/a b': '' });
    for (const [name, why] of [
      ['out/model.json', 'a run writes a file of that name itself'],
      ['out/a b', 'has letters, digits'],
    ] as const) {
      const run = await scenario.push({ ...INPUTS, 'model-file': name });
      expect([run.exitCode, run.annotations[0]?.message]).toEqual([2, expect.stringContaining(why)]);
    }
  });
});

describe('the action that gathers', () => {
  it('tells two gates of a pull request in one comment, and fails as the worse', async () => {
    scenario = await openPullRequest({ ...GOOD, 'other.csv': predictions(10) }, { ...BAD, 'other.csv': predictions(10) });
    const workspace = await scenario.checkOut(scenario.commits.merge);
    const quiet = { comment: 'never', 'output-directory': 'results/churn' };
    await scenario.pull({ ...INPUTS, ...quiet }, { workspace });
    await scenario.pull(
      { ...INPUTS, ...quiet, name: 'tone', predictions: 'other.csv', 'output-directory': 'results/tone' },
      { workspace },
    );
    expect(scenario.comments()).toEqual([]);
    const gather = (expected: string) =>
      runAction({
        ...{ github: scenario.github, event: scenario.event(), workspace },
        action: '.github/actions/gather',
        inputs: { from: 'results', expect: expected },
      });
    const run = await gather('churn, tone');
    expect([run.exitCode, run.outputs.get('verdict')]).toEqual([1, 'failed']);
    expect(scenario.comments()).toEqual([expect.stringContaining('\u274c 2 gates: 1 failed, 1 passed')]);
    expect(run.outputs.get('comment-url')).toMatch(/^https:/);
    const more = await gather('churn\ntone\nspam');
    expect(more.exitCode).toBe(1);
    expect(scenario.comments()).toEqual([expect.stringContaining('3 gates: 1 left no result, 1 failed, 1 passed')]);
  });
});
