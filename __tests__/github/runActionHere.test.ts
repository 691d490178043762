import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openPublished } from '../../src/delivery/openPublished.js';
import { createFollower } from '../../src/dvc/createFollower.js';
import { runAction, type ActionOutcome } from '../../src/github/runAction.js';
import { createRunner, type Toolkit } from '../../src/github/runner.js';
import { answer, ARTIFACT_SERVICE, COMMENTS, forbid, STATUSES } from '../support/github/faults.js';
import type { GitHubEvent } from '../support/github/events.js';
import { runnerFiles, runnerVariables } from '../support/github/runnerEnvironment.js';
import { unzip } from '../support/github/zip.js';
import { IRIS, openPullRequest, QUICK, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

const CWD = process.cwd();
const ENV = { ...process.env };
let scenario: Scenario;
let said: string[];
let outputs: Map<string, unknown>;
let strangers: boolean[];
beforeEach(() => {
  strangers = [];
  said = [];
  outputs = new Map();
});
afterEach(async () => {
  process.chdir(CWD);
  process.env = { ...ENV };
  await scenario.close();
});

const summary = { addRaw: () => summary, write: () => Promise.resolve(summary) };
function toolkit(): Toolkit {
  return {
    info: (line: string) => said.push(line),
    setOutput: (name: string, value: unknown) => outputs.set(name, value),
    startGroup: () => undefined,
    endGroup: () => undefined,
    summary,
  };
}

/** Runs the sources in this process, for what a bundle cannot tell: which lines ran. */
async function act(
  event: GitHubEvent,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<ActionOutcome> {
  const { github, commits } = scenario;
  const workspace = await scenario.checkOut(event.name === 'push' ? commits.base : commits.merge);
  const run = github.state.startRun(event);
  const directory = join(dirname(workspace), `here-${run.id}`);
  await mkdir(join(directory, 'temp'), { recursive: true });
  const files = runnerFiles(directory);
  await writeFile(files.GITHUB_EVENT_PATH, JSON.stringify(event.payload));
  const variables = {
    ...runnerVariables(github, event, run, workspace),
    ...files,
    RUNNER_TEMP: join(directory, 'temp'),
    'INPUT_GITHUB-TOKEN': github.state.token,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...env,
  };
  Object.assign(process.env, variables);
  return runAction(
    variables,
    createRunner(toolkit()),
    (isStranger) => {
      strangers.push(isStranger);
      return createFollower(variables, isStranger);
    },
    openPublished,
  );
}

describe('runAction, in this process', () => {
  it('runs a push, then a pull request against what it stored', async () => {
    scenario = await openPullRequest();
    const { pushEvent } = await import('../support/github/events.js');
    const after = scenario.commits.base.sha;
    await act(pushEvent({ before: '0'.repeat(40), after }), QUICK);
    const outcome = await act(scenario.event(), { ...QUICK, 'output-directory': 'out' });
    expect(outcome).toEqual({ verdict: 'passed', isUploadAbandoned: false });
    expect(outputs.get('baseline-source')).toBe('artifact');
    expect(scenario.comments()).toHaveLength(1);
    expect(JSON.parse(await readFile(String(outputs.get('metrics-path')), 'utf8'))).toMatchObject({
      verdict: 'passed',
    });
  });

  it('trains the base again, fails, and says why in one annotation', async () => {
    scenario = await openPullRequest(
      { 'data/iris.csv': IRIS },
      { 'data/iris.csv': IRIS, '.github/forest-gate.yml': 'max-depth: 1\n' },
    );
    expect((await act(scenario.event(), QUICK)).verdict).toBe('failed');
    expect(said.filter((line) => line.startsWith('::error::'))).toHaveLength(1);
    expect(outputs.get('baseline-source')).toBe('commit');
  });

  it('grows parts as jobs of a matrix do, which one job of the same run puts together', async () => {
    const relabelled = { 'data/iris.csv': relabelIris(9) };
    scenario = await openPullRequest({ 'data/iris.csv': IRIS }, relabelled);
    const { state } = scenario.github;
    const whole = await act(scenario.event(), { ...QUICK, comment: 'never' });
    const lastArchive = (): Buffer => scenario.archives().at(-1)?.bytes ?? Buffer.alloc(0);
    const archive = lastArchive();
    state.artifacts.length = 0;
    const run = state.startRun(scenario.event());
    const here = { GITHUB_RUN_ID: String(run.id), ACTIONS_RUNTIME_TOKEN: run.runtimeToken };
    for (const index of ['0', '1', '2', '2']) {
      const inputs = { ...QUICK, part: `${index}/3` };
      const grown = await act(scenario.event(), inputs, here);
      expect(grown).toEqual({ verdict: null, isUploadAbandoned: false });
    }
    const names = state.artifacts.map(({ name }) => name);
    expect(names.sort()).toEqual([
      'forest-gate--iris.part-1-of-3.trees',
      'forest-gate--iris.part-2-of-3.trees',
      'forest-gate--iris.part-2-of-3.trees-2',
      'forest-gate--iris.part-3-of-3.trees',
    ]);
    expect(scenario.comments()).toEqual([]);
    expect([...outputs.keys()].filter((name) => name !== 'verdict')).not.toContain('part');

    said = [];
    const gathered = await act(scenario.event(), { ...QUICK, parts: '3' }, here);
    expect(gathered.verdict).toBe(whole.verdict);
    expect(said.join('\n')).toMatch(/\d+ trees came from 4 parts, and 0 were grown here/);
    const [before, after] = [unzip(archive), unzip(lastArchive())];
    const changing = ['metrics.json', 'report.md', 'report.html', 'history.json'];
    const fixed = [...before.keys()].filter((name) => !changing.includes(name));
    expect(fixed).toEqual(expect.arrayContaining(['model.json', 'model.onnx', 'predictions.csv']));
    for (const name of fixed) expect([name, after.get(name)]).toEqual([name, before.get(name)]);

    // One that was spoilt on its way, and one that is gone, are grown here.
    const [spoilt] = state.artifacts.splice(0, 1);
    state.artifacts[0]!.bytes[200]! ^= 1;
    expect(spoilt).toBeDefined();
    said = [];
    const again = await act(scenario.event(), { ...QUICK, parts: '3' }, here);
    expect(again.verdict).toBe(whole.verdict);
    expect(said.filter((line) => line.startsWith('::warning::')).join('\n')).toMatch(
      /does not have the digest that the API tells(?:.|\n)*missing: what is lacking is grown here/,
    );
  });

  it('says why parts cannot be listed, and grows all of it', async () => {
    scenario = await openPullRequest();
    scenario.github.on('GET', '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', forbid);
    expect((await act(scenario.event(), { ...QUICK, parts: '2' })).verdict).toBe('passed');
    const warnings = said.filter((line) => line.startsWith('::warning::')).join('\n');
    expect(warnings).toContain('Give the job the permission actions: read.');
    expect(warnings).toContain('Parts 1, 2 of 2 are missing');
  });

  it("takes what a pull request from a fork brings for a stranger's", async () => {
    scenario = await openPullRequest();
    await act(scenario.event({ fork: true }), QUICK);
    await act(scenario.event(), QUICK);
    expect(strangers).toEqual([true, false]);
  });

  it('warns about what it could not tell, and keeps the verdict', async () => {
    scenario = await openPullRequest();
    scenario.github.on('POST', COMMENTS, forbid);
    scenario.github.on('POST', `${ARTIFACT_SERVICE}/CreateArtifact`, answer(403));
    expect((await act(scenario.event(), QUICK)).verdict).toBe('passed');
    expect(said.filter((line) => line.startsWith('::warning::'))).toHaveLength(2);
  });

  it('writes a status with the number where it is wanted, and warns once where it may not', async () => {
    scenario = await openPullRequest();
    const inputs = { ...QUICK, status: 'true' };
    expect((await act(scenario.event(), inputs)).verdict).toBe('passed');
    expect(scenario.github.state.statuses).toEqual([
      {
        sha: scenario.commits.head.sha,
        state: 'success',
        context: 'forest-gate / iris',
        description: expect.stringMatching(/^\d+\.\d% \((?:0|\S+)\), base \d+\.\d%$/),
        targetUrl: expect.stringMatching(/\/octo-org\/flowers\/actions\/runs\/\d+$/),
      },
    ]);
    scenario.github.on('POST', STATUSES, forbid);
    expect((await act(scenario.event(), inputs)).verdict).toBe('passed');
    expect(said.filter((line) => line.includes('statuses: write'))).toHaveLength(1);
  });

  it('says in the comment that it could not measure, and of what the numbers are', async () => {
    scenario = await openPullRequest();
    await act(scenario.event(), QUICK);
    const [before = ''] = scenario.comments();
    await expect(act(scenario.event(), { ...QUICK, target: 'no such column' })).rejects.toThrow();
    const [after = ''] = scenario.comments();
    expect(after).toContain('could not be measured');
    expect(after.endsWith(before.slice(before.indexOf('\n') + 1))).toBe(true);
    await act(scenario.event(), QUICK);
    expect(scenario.comments()[0]).not.toContain('could not be measured');
  });

  it('says why there is no comment', async () => {
    scenario = await openPullRequest();
    for (const [event, inputs, reason] of [
      [scenario.event({ fork: true }), QUICK, 'from a fork'],
      [scenario.event({ dependabot: true }), QUICK, 'from Dependabot'],
      [scenario.event(), { ...QUICK, comment: 'on-failure' }, 'comment is on-failure'],
    ] as const) {
      await act(event, inputs);
      expect(said.join('\n')).toContain(reason);
    }
    await act(scenario.event(), { ...QUICK, comment: 'never' });
    expect(scenario.comments()).toEqual([]);
  });

  it('holds out rows and leaves the baseline alone when told to', async () => {
    scenario = await openPullRequest();
    const inputs = { ...QUICK, evaluation: 'hold-out', baseline: 'none', 'min-accuracy': '0.5' };
    expect((await act(scenario.event(), inputs)).verdict).toBe('passed');
    expect(scenario.result().evaluation.rows).toBeLessThan(60);
    expect(scenario.result().baseline).toMatchObject({ source: 'none', mode: 'none' });
  });

  it('goes on without a token, and says so once', async () => {
    scenario = await openPullRequest();
    const outcome = await act(scenario.event(), QUICK, { 'INPUT_GITHUB-TOKEN': '' });
    expect(outcome.verdict).not.toBe('failed');
    expect(said.filter((line) => line.includes('github-token is empty'))).toHaveLength(1);
    expect(scenario.comments()).toEqual([]);
    expect(scenario.github.requests.filter(({ path }) => path.startsWith('/repos/'))).toEqual([]);
  });

  it('says that the workspace cannot be entered, and that it is no defect', async () => {
    scenario = await openPullRequest();
    const gone = act(scenario.event(), QUICK, { GITHUB_WORKSPACE: '/none/such' });
    await expect(gone).rejects.toMatchObject({
      code: 'machine',
      message:
        'The workspace "/none/such" cannot be entered: a part of the path does not exist (ENOENT). Check the path.',
    });
  });
});
