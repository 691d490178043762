import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { History } from '../../src/history/history.js';
import { parseHistory } from '../../src/history/parseHistory.js';
import { formatJson } from '../../src/json/formatJson.js';
import { zip } from '../support/github/zip.js';
import { entriesOf, historyOf } from '../support/histories.js';
import { runCommand } from '../support/runCommand.js';
import { IRIS, openPullRequest, type Scenario } from '../support/scenario.js';

jest.setTimeout(240_000);

const SMALL = { data: 'data/iris.csv', trees: '5' };
const SHALLOW = { 'data/iris.csv': IRIS, '.github/forest-gate.yml': 'max-depth: 1\n' };
const MEDIAN = { ...SMALL, rules: 'accuracy drop from median(20) <= 1%' };

let scenario: Scenario;
afterEach(() => scenario.close());

/** The history that the newest archive carries. */
function carried(): History {
  return parseHistory(scenario.uploaded().get('history.json') ?? '');
}
function commitsOf({ entries }: History): (string | null)[] {
  return entries.map(({ commit }) => commit);
}
/** What a run of the branch left before the test began. */
function leave(content: string, given: Parameters<Scenario['github']['state']['addRun']>[0]): void {
  const { state } = scenario.github;
  const bytes = zip({ 'history.json': content });
  state.addArtifact(state.addRun(given), { name: 'forest-gate-iris', bytes });
}

describe('the history of a branch', () => {
  it('R97: goes from push to push; a pull request shows it and does not extend it', async () => {
    scenario = await openPullRequest();
    const runs = [
      await scenario.push(SMALL),
      await scenario.pushNext(undefined, SMALL),
      await scenario.pushNext(undefined, SMALL),
    ];
    const history = carried();
    expect(commitsOf(history)).toEqual(runs.map(({ run }) => run.headSha));
    expect(history).toMatchObject({ name: 'iris', branch: 'main' });
    expect(history.entries.map(({ run, time }) => [run?.id, time])).toEqual(
      runs.map(({ run }) => [run.id, new Date(run.createdAt).toISOString()]),
    );
    expect(history.entries.map(({ before }) => before)).toEqual([
      null,
      ...commitsOf(history).slice(0, -1),
    ]);
    const last = runs[2];
    expect(await readFile(last?.outputs.get('history-path') ?? '', 'utf8')).toBe(
      scenario.uploaded().get('history.json'),
    );

    const pull = await scenario.pull(SMALL);
    expect([pull.exitCode, pull.annotations]).toEqual([0, []]);
    expect(pull.outputs.has('history-path')).toBe(false);
    expect(scenario.uploaded().has('history.json')).toBe(false);
    expect(scenario.comments()[0]).toContain('The accuracy is the same as in all of the last 3 runs on main.');
    expect(pull.summary).toContain('title "Accuracy of the last 3 runs on main, and of this one"');
    expect(scenario.uploaded().get('report.html')).toContain('Accuracy of each run');
    expect(scenario.result().medians).toEqual([]);
    expect(JSON.parse(pull.outputs.get('badge') ?? '')).toEqual(
      JSON.parse(scenario.uploaded().get('badge.json') ?? ''),
    );
  });

  it('R97: begins again, and says so, when the artifacts of all runs have expired', async () => {
    scenario = await openPullRequest();
    await scenario.push(SMALL);
    const { artifacts } = scenario.github.state;
    artifacts.splice(0, Infinity, ...artifacts.map((one) => ({ ...one, expired: true })));
    const run = await scenario.pushNext(undefined, SMALL);
    expect([run.exitCode, run.annotations]).toEqual([0, []]);
    expect(run.stdout.replaceAll('\n', ' ')).toContain('The history begins again. The artifacts of all earlier runs have expired');
    const { entries } = carried();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      before: scenario.commits.base.sha,
      lost: expect.stringContaining('have expired'),
    });
  });

  it('takes in runs that went on side by side', async () => {
    scenario = await openPullRequest();
    const { state } = scenario.github;
    const first = await scenario.push(SMALL);
    await scenario.pushNext(undefined, SMALL);
    const slow = scenario.archives().at(-1);
    state.artifacts.splice(0, Infinity, ...state.artifacts.filter((one) => one !== slow));
    await scenario.pushNext(undefined, SMALL);
    expect(carried().entries).toHaveLength(2);
    if (slow !== undefined) state.artifacts.push({ ...slow, createdAt: state.now() });
    await scenario.pushNext(undefined, SMALL);
    const { entries } = carried();
    expect(entries).toHaveLength(4);
    expect(entries[0]?.commit).toBe(first.run.headSha);
    expect(entries.map(({ before }) => before).slice(1)).toEqual(
      entries.map(({ commit }) => commit).slice(0, -1),
    );
  });

  it('R34: lets nothing in that a fork, a pull request, another workflow or another branch left', async () => {
    scenario = await openPullRequest();
    await scenario.push(SMALL);
    for (const origin of [
      { headRepositoryId: 777 },
      { event: 'pull_request' },
      { path: '.github/workflows/other.yml' },
      { headBranch: 'next' },
    ]) {
      const { sha } = scenario.commits.base;
      leave(formatJson(historyOf(entriesOf([90, 90, 90]))), { headSha: sha, ...origin });
    }
    await scenario.pushNext(undefined, SMALL);
    expect(carried().entries).toHaveLength(2);
  });

  it('shows a hundred runs, and keeps two hundred', async () => {
    scenario = await openPullRequest();
    const headSha = scenario.commits.base.sha;
    leave(formatJson(historyOf(entriesOf(Array.from({ length: 100 }, (_, run) => run % 7)))), {
      headSha,
    });
    const pull = await scenario.pull(SMALL);
    expect(pull.exitCode).toBe(0);
    expect(scenario.uploaded().get('report.html')).toContain('the last 100 runs on main');
    expect(scenario.comments()[0]).toContain('of the last 20 runs on main');

    const full = entriesOf(Array.from({ length: 200 }, (_, run) => run % 7)).map((entry, run) => ({
      ...entry,
      time: new Date(Date.UTC(2025, 0, 1) + run * 60_000).toISOString(),
    }));
    leave(formatJson(historyOf(full)), { headSha });
    await scenario.pushNext(undefined, SMALL);
    const { entries } = carried();
    expect(entries).toHaveLength(200);
    expect(entries[0]?.commit).toBe(full[1]?.commit);
  });

  it('R98: tells of a damaged one, begins again, and decides as it would have', async () => {
    scenario = await openPullRequest();
    leave('{"format":"forest-gate/history","formatVersion":1,"entries":', {
      headSha: scenario.commits.base.sha,
    });
    const run = await scenario.pushNext(undefined, SMALL);
    expect(run.exitCode).toBe(0);
    expect(run.annotations.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^The history in artifact \d+ cannot be used: /),
    );
    const { entries } = carried();
    expect(entries).toEqual([
      expect.objectContaining({ lost: expect.stringContaining('cannot be used') }),
    ]);
    await scenario.pushNext(undefined, SMALL);
    expect(carried().entries).toHaveLength(2);
  });
});

describe('a rule on the median of earlier runs', () => {
  it('fails a change that is worse than they were, and verify finds the same', async () => {
    scenario = await openPullRequest(undefined, SHALLOW);
    const first = await scenario.push(MEDIAN);
    expect(first.exitCode).toBe(0);
    expect(scenario.result().rules[0]).toMatchObject({ outcome: 'not-applied' });
    await scenario.pushNext(undefined, MEDIAN);
    await scenario.pushNext(undefined, MEDIAN);
    const pull = await scenario.pull(MEDIAN);
    expect([pull.exitCode, pull.outputs.get('verdict')]).toEqual([1, 'failed']);
    expect(scenario.result().rules[0]).toMatchObject({
      rule: 'accuracy drop from median(20) <= 0.01',
      outcome: 'failed',
      reason: expect.stringContaining('the median of the last 3 runs of 20 that the rule asks for'),
    });
    expect(scenario.result().medians[0]?.values).toHaveLength(3);
    const folder = await mkdtemp(join(tmpdir(), 'forest-gate-history-'));
    const file = join(folder, 'metrics.json');
    await writeFile(file, scenario.uploaded().get('metrics.json') ?? '');
    const verified = await runCommand(['verify', '--metrics', file]);
    expect([verified.exitCode, verified.stderr]).toEqual([0, '']);
    await rm(folder, { recursive: true });
  });

  it('R98: is inconclusive beside a history that is there and cannot be read', async () => {
    scenario = await openPullRequest();
    leave('nonsense', { headSha: scenario.commits.base.sha });
    const pull = await scenario.pull(MEDIAN);
    expect(pull.outputs.get('verdict')).toBe('inconclusive');
    expect(scenario.result().rules[0]?.reason).toContain('cannot be used');
  });
});
