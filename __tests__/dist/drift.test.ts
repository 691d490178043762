import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { driftSchema } from '../../src/document/drift.js';
import { profileSchema } from '../../src/profile/profile.js';
import { runCommand, type CommandResult } from '../support/runCommand.js';
import { startGitHub, type GitHub } from '../support/github/startGitHub.js';
import { ACTIONS_BOT, MAINTAINER, REPOSITORY } from '../support/github/state.js';
import { IRIS } from '../support/scenario.js';

jest.setTimeout(120_000);

/** Iris with the third column moved. */
const MOVED = IRIS.split('\n')
  .map((line, index) => {
    const cells = line.split(',');
    if (index === 0 || cells.length < 5) return line;
    return [...cells.slice(0, 2), String(Number(cells[2]) + 0.8), ...cells.slice(3)].join(',');
  })
  .join('\n');
/** Other rows of the same kind: each a little off. */
const ALIKE = IRIS.replaceAll(/^(\d\.\d)/gm, '$11');

let cwd: string;
let github: GitHub;
let env: Record<string, string>;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-drift-'));
  github = await startGitHub();
  env = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_REPOSITORY: REPOSITORY.fullName,
    GITHUB_TOKEN: github.state.token,
  };
  await writeFile(join(cwd, 'moved.csv'), MOVED);
  await writeFile(join(cwd, 'alike.csv'), ALIKE);
  const run = await runCommand(['--trees', '20', '--data', resolve('data/iris.csv')], { cwd });
  expect(run.exitCode).toBe(0);
});
afterAll(async () => {
  await github.close();
  await rm(cwd, { recursive: true, force: true, maxRetries: 5 });
});
beforeEach(() => {
  github.state.issues.length = 0;
});

function drift(...args: string[]): Promise<CommandResult> {
  const model = ['--model', 'forest-gate-out/model.json'];
  return runCommand(['drift', ...model, ...args], { cwd, env });
}

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string().optional() })),
  runs: z.object({ main: z.string() }),
});

/** Runs the action with inputs, as a runner does: what is not given has its default. */
async function act(inputs: Readonly<Record<string, string>>): Promise<{
  readonly exitCode: number | null;
  readonly outputs: string;
  readonly summary: string;
  readonly stderr: string;
}> {
  const [output, summary] = [join(cwd, 'output'), join(cwd, 'summary')];
  await Promise.all([output, summary].map((path) => writeFile(path, '')));
  const action = actionSchema.parse(
    parse(await readFile('.github/actions/drift/action.yml', 'utf8')),
  );
  const given = Object.entries(action.inputs).map(([name, { default: initial = '' }]): [string, string] => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? (name === 'github-token' ? github.state.token : initial),
  ]);
  const child = spawn(process.execPath, [resolve('.github/actions/drift', action.runs.main)], {
    cwd,
    env: {
      ...env,
      GITHUB_TOKEN: 'another',
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_RUN_ID: '77',
      ...Object.fromEntries(given),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((done) => child.once('close', done));
  const [, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return {
    exitCode: await exited,
    outputs: await readFile(output, 'utf8'),
    summary: await readFile(summary, 'utf8'),
    stderr,
  };
}

describe('drift', () => {
  it('passes rows that are alike, and fails rows that moved', async () => {
    const alike = await drift('--data', 'alike.csv');
    expect([alike.exitCode, alike.stderr]).toEqual([0, '']);
    expect(alike.stdout).toContain('iris: 150 rows of alike.csv have not drifted');
    const moved = await drift('--data', 'moved.csv', '--markdown', 'drift.md');
    expect([moved.exitCode, moved.stderr]).toEqual([1, '']);
    expect(moved.stdout).toContain('have drifted in 1 of 4 columns (petal_length)');
    const markdown = await readFile(join(cwd, 'drift.md'), 'utf8');
    expect(markdown).toMatch(/^### ❌ iris: 150 rows of moved\.csv have drifted/);
    expect(markdown).toContain('| petal_length | 0.320 |');
  });

  it('says the numbers as JSON', async () => {
    const { exitCode, stdout } = await drift('--data', 'moved.csv', '--json');
    const found = driftSchema.parse(JSON.parse(stdout));
    expect([exitCode, found.drifted, found.columns.length]).toEqual([1, true, 4]);
    expect(found.accuracy).toMatchObject({ rows: 150, drifted: true });
  });

  it('takes rows without labels', async () => {
    const unlabelled = IRIS.split('\n').map((line) => line.split(',').slice(0, 4).join(','));
    await writeFile(join(cwd, 'unlabelled.csv'), unlabelled.join('\n'));
    const { exitCode, stdout } = await drift('--data', 'unlabelled.csv', '--json');
    const found = driftSchema.parse(JSON.parse(stdout));
    expect([exitCode, found.labels, found.accuracy]).toEqual([0, null, null]);
  });

  it('refuses what does not belong together, in one sentence', async () => {
    const profile = await readFile(join(cwd, 'forest-gate-out', 'profile.json'), 'utf8');
    expect(profileSchema.safeParse(JSON.parse(profile)).success).toBe(true);
    await writeFile(join(cwd, 'other.json'), profile.replace(/"modelSha256": "./, '"modelSha256": "f'));
    await writeFile(join(cwd, 'none.json'), '{}');
    const other = await drift('--data', 'alike.csv', '--profile', 'other.json');
    expect(other.exitCode).toBe(2);
    expect(other.stderr).toContain('"other.json" is of another model: of f');
    const none = await drift('--data', 'alike.csv', '--profile', 'none.json');
    expect(none.stderr).toContain('is not what this release writes as profile.json');
    await writeFile(join(cwd, 'few.csv'), IRIS.split('\n').slice(0, 20).join('\n'));
    const few = await drift('--data', 'few.csv');
    expect(few.exitCode).toBe(2);
    expect(few.stderr).toContain('with fewer than 30 nobody can tell');
    const both = await drift('--data', 'alike.csv', '--at', 'release');
    expect(both.stderr).toContain('--model contradicts --at: leave one of them out.');
  });
});

describe('the action that finds drift', () => {
  it('opens one issue, edits it as long as it lasts, and closes it when it is over', async () => {
    const stranger = '<!-- forest-gate-drift:iris -->\nmine';
    github.state.issues.push({ number: 999, author: MAINTAINER, title: 'x', body: stranger, state: 'open', createdAt: '2026-01-05T12:00:00Z' });
    const inputs = { model: 'forest-gate-out/model.json', 'open-issue': 'true' };
    const first = await act({ ...inputs, data: 'moved.csv' });
    expect(first.exitCode).toBe(1);
    expect(first.outputs).toBe('drifted=true\ndrifted-share=0.25\nversion=\n');
    expect(first.summary).toMatch(/^### ❌ iris/);
    expect(first.stderr).toContain('::warning');
    expect(first.stderr).toContain('The issue was opened: https://github.com/octo-org/flowers/issues/1001');
    const [, issue] = github.state.issues;
    expect(issue).toMatchObject({ author: ACTIONS_BOT, state: 'open' });
    expect(issue?.title).toBe(
      'Drift: iris: 150 rows of moved.csv have drifted in 1 of 4 columns (petal_length), the predictions and the accuracy',
    );
    expect(issue?.body).toMatch(/^<!-- forest-gate-drift:iris -->\n### ❌/);
    expect(issue?.body).toMatch(/\/actions\/runs\/77\)\n$/);

    const second = await act({ ...inputs, data: 'moved.csv', fail: 'false' });
    expect([second.exitCode, github.state.issues.length]).toEqual([0, 2]);
    expect(second.stderr).toContain('The issue was updated');

    const third = await act({ ...inputs, data: 'alike.csv' });
    expect([third.exitCode, third.outputs]).toEqual([0, 'drifted=false\ndrifted-share=0\nversion=\n']);
    expect(github.state.issues.map(({ state, body }) => [state, body === stranger])).toEqual([
      ['open', true],
      ['closed', false],
    ]);
    const fourth = await act({ ...inputs, data: 'alike.csv' });
    expect([fourth.exitCode, fourth.stderr]).toEqual([0, '']);
    expect(github.violations).toEqual([]);
  });

  it('takes the model from the stage of a target', async () => {
    const metrics = join(cwd, 'forest-gate-out', 'metrics.json');
    const commit = 'c'.repeat(40);
    github.state.addCommit({ sha: commit, parents: [], files: new Map() });
    const text = await readFile(metrics, 'utf8');
    await writeFile(metrics, text.replace(/"commit": null/, `"commit": "${commit}"`));
    for (const words of ['publish --to release', 'promote iris@v1 --to production --at release']) {
      const run = await runCommand(words.split(' '), { cwd, env });
      expect([run.exitCode, run.stderr]).toEqual([0, '']);
    }
    const release = github.state.releases[0];
    expect(release?.assets.map(({ name }) => name)).toContain('profile.json');
    const moved = await act({ at: 'release', name: 'iris', data: 'moved.csv' });
    expect([moved.exitCode, moved.outputs]).toEqual([1, 'drifted=true\ndrifted-share=0.25\nversion=iris@v1\n']);
  });

  it('says that nothing is at a stage yet, and fails only where that is not allowed for', async () => {
    const asked = { at: 'release', name: 'iris', stage: 'shadow', data: 'moved.csv' };
    const sentence =
      'No version of iris is at shadow yet (release): there is nothing to watch, so go on and train the first one.';
    const allowed = await act({ ...asked, 'stage-optional': 'true', 'open-issue': 'true' });
    expect([allowed.exitCode, allowed.outputs]).toEqual([0, 'drifted=false\ndrifted-share=0\nversion=\n']);
    expect(allowed.summary).toBe(`${sentence}\n`);
    expect(allowed.stderr).toBe(`::notice::${sentence}\n`);
    expect(github.state.issues).toEqual([]);
    const refused = await act({ ...asked, fail: 'false' });
    expect([refused.exitCode, refused.outputs]).toEqual([2, '']);
    expect(refused.stderr).toContain('no version of iris is at shadow');
    const json = await runCommand(
      ['drift', '--at', 'release', '--name', 'none', '--data', 'moved.csv', '--json', '--stage-optional'],
      { cwd, env },
    );
    expect([json.exitCode, json.stdout]).toEqual([0, 'null\n']);
  });
});
