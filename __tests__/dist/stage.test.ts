import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCandidate } from '../../src/delivery/candidate.js';
import { promote } from '../../src/delivery/moveStage.js';
import { publish } from '../../src/delivery/publish.js';
import { openAt } from '../delivery/release/failEach.js';
import { runCommand } from '../support/runCommand.js';
import { forbid } from '../support/github/faults.js';
import { REPOSITORY } from '../support/github/state.js';
import { IRIS, openPullRequest, QUICK, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

const PRODUCTION = { ...QUICK, baseline: 'production', 'baseline-at': 'release' };

let scenario: Scenario;
afterEach(() => scenario.close());

function environment(): Record<string, string> {
  const { apiUrl, state } = scenario.github;
  return { GITHUB_API_URL: apiUrl, GITHUB_REPOSITORY: REPOSITORY.fullName, GITHUB_TOKEN: state.token };
}

/** Publishes what a run of the base uploaded, and brings it to production. */
async function publishBase(): Promise<void> {
  await scenario.push();
  const folder = await mkdtemp(join(tmpdir(), 'forest-gate-stage-'));
  for (const [name, text] of scenario.uploaded()) {
    // Read as text, which ONNX is not.
    if (name !== 'model.onnx') await writeFile(join(folder, name), text);
  }
  const target = openAt(scenario.github, { idle: 60_000, total: 60_000 });
  const { number } = await publish(target, await readCandidate(folder));
  const mover = { by: 'ada', at: '2026-01-05T12:00:00Z', why: null };
  await promote(target, { name: 'iris', number }, 'production', mover);
  await rm(folder, { recursive: true });
  // What is at production is all that is left of that run.
  scenario.takeArchive();
}

describe('a stage as the baseline', () => {
  it('holds a pull request against what users have, not against the last commit', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': relabelIris(12) });
    await publishBase();
    const run = await scenario.pull(PRODUCTION);
    const { baseline, comparison } = scenario.result();
    expect(baseline).toMatchObject({
      mode: 'stage',
      stage: { name: 'production', at: 'release', version: 'iris@v1' },
      commit: scenario.commits.base.sha,
      reason: 'From iris@v1, which is at production (release).',
      source: 'artifact',
    });
    expect(comparison?.rows).toBe(150);
    const [comment = ''] = scenario.comments();
    // Nobody is mentioned: an invisible character stands behind the @.
    expect(comment).toMatch(/against production, iris@\u200b?v1,/);
    expect(run.stdout).toContain('From iris@v1, which is at production (release).');
  });

  it('asks models trained again from its commit where its document lacks rows', async () => {
    const shorter = IRIS.replace('5.1,3.5,1.4,0.2,setosa\n', '');
    scenario = await openPullRequest({ 'data/iris.csv': shorter }, { 'data/iris.csv': IRIS });
    await publishBase();
    await scenario.pull(PRODUCTION);
    expect(scenario.result()).toMatchObject({
      baseline: {
        source: 'commit',
        reason: expect.stringMatching(/^iris@v1, which is at production \(release\): Trained again from the data and settings of [0-9a-f]{7}\.$/),
      },
      comparison: { rows: 150, leftOut: 0 },
    });
  });

  it('falls back to the base commit while nothing is there', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': IRIS });
    await scenario.pull(PRODUCTION);
    expect(scenario.result().baseline).toMatchObject({
      mode: 'stage',
      stage: { version: null },
      source: 'commit',
      reason: expect.stringMatching(/^No version of iris is at production yet \(release\)\. Trained again/),
    });
  });

  it('passes nothing beside a stage that cannot be read', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': IRIS });
    await publishBase();
    scenario.github.on('GET', /\/releases$/, forbid);
    const run = await scenario.pull(PRODUCTION);
    expect(run.outputs.get('verdict')).not.toBe('passed');
    expect(scenario.result().baseline).toMatchObject({
      source: 'unreadable',
      reason: expect.stringContaining('What is at production (release) could not be read'),
    });
  });

  it('passes nothing beside a version whose files are others than were published', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': IRIS });
    await publishBase();
    const assets = scenario.github.state.releases[0]?.assets ?? [];
    const at = assets.findIndex(({ name }) => name === 'metrics.json');
    const text = assets[at]!.bytes.toString();
    const bytes = Buffer.from(text.replace('"correct":', '"correct" :').slice(0, text.length));
    assets[at] = { ...assets[at]!, bytes };
    const run = await scenario.pull(PRODUCTION);
    expect(run.outputs.get('verdict')).not.toBe('passed');
    expect(scenario.result().baseline).toMatchObject({
      source: 'unreadable',
      reason: expect.stringMatching(
        /^What is at production \(release\) could not be read: .*iris@v1: "metrics\.json" is not what was published/,
      ),
    });
  });

  it('is not what a pull request chooses for itself', async () => {
    const config = '.github/forest-gate.yml';
    scenario = await openPullRequest(
      { 'data/iris.csv': IRIS, [config]: 'max-drop: 0.01\n' },
      { 'data/iris.csv': IRIS, [config]: 'max-drop: 0.01\nbaseline: production\nbaseline-at: release:evil/models\n' },
    );
    await scenario.pull();
    expect(scenario.result().baseline).toMatchObject({
      source: 'commit',
      reason: expect.stringContaining(
        'The baseline is another setting here, and that of the base holds: no stage.',
      ),
    });
    expect(scenario.github.requests.some(({ path }) => path.includes('evil'))).toBe(false);
  });

  it('was published as files that verify finds right', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': IRIS });
    await publishBase();
    const cwd = await scenario.checkOut(scenario.commits.base);
    for (const { name, bytes } of scenario.github.state.releases[0]?.assets ?? []) {
      await writeFile(join(cwd, name), bytes);
    }
    for (const flags of [
      ['--model', 'model.json', '--data', 'data/iris.csv'],
      ['--metrics', 'metrics.json'],
    ]) {
      expect(await runCommand(['verify', ...flags], { cwd })).toMatchObject({ exitCode: 0 });
    }
  });

  it('works on a terminal', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': IRIS }, { 'data/iris.csv': IRIS });
    await publishBase();
    const cwd = await scenario.checkOut(scenario.commits.base);
    const flags = Object.entries(PRODUCTION).map(([name, value]) => `--${name}=${value}`);
    const run = await runCommand([...flags, '--json'], { cwd, env: environment() });
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      baseline: { source: 'artifact', stage: { version: 'iris@v1' } },
    });
  });
});
