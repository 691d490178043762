import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseClasses } from '../support/parseClasses.js';
import type { Result } from '../../src/document/result.js';
import { answer } from '../support/github/faults.js';
import { openPullRequest, type Scenario } from '../support/scenario.js';
import { runCommand } from '../support/runCommand.js';
import { joinCsv } from '../support/tables.js';

/** A repository in which every commit loses a little, judged by the built command. */
let repository = '';

const RULE = 'accuracy drop <= 0.03';

function git(...args: readonly string[]): string {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  return execFileSync('git', [...author, ...args], { cwd: repository, encoding: 'utf8' }).trim();
}

async function commit(minSamplesSplit: number, rules: readonly string[]): Promise<string> {
  const settings = ['data: t.csv', 'trees: 15', 'max-features: 2', 'rules:'];
  const all = [...settings, ...rules.map((rule) => `  - ${rule}`)];
  await writeFile(
    join(repository, 'gate.yml'),
    `${[...all, `min-samples-split: ${minSamplesSplit}`].join('\n')}\n`,
  );
  git('add', '.');
  git('commit', '--quiet', '--allow-empty', '-m', 'A commit');
  return git('rev-parse', 'HEAD');
}

async function judge(): Promise<{ result: Result; output: string; exitCode: number | null }> {
  const { stdout, stderr, exitCode } = await runCommand(
    ['--config', 'gate.yml', '--baseline-commit', 'HEAD~1', '--output-directory', 'out'],
    { cwd: repository },
  );
  if (exitCode === 2) throw new Error(stderr);
  const result = parseClasses(await readFile(join(repository, 'out', 'metrics.json'), 'utf8'));
  return { result, output: stdout.replaceAll(/\s+/g, ' '), exitCode };
}

/** Whether the sum of five random numbers is large: what is learned of it depends on the depth. */
function sums(): string {
  let state = 1;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.round((state / 4294967296) * 100);
  };
  const rows = Array.from({ length: 600 }, () => {
    const cells = Array.from({ length: 5 }, draw);
    return [...cells.map(String), cells.reduce((a, b) => a + b, 0) > 250 ? 'yes' : 'no'];
  });
  return joinCsv([['a', 'b', 'c', 'd', 'e', 'kind'], ...rows]);
}

beforeEach(async () => {
  repository = await mkdtemp(join(tmpdir(), 'forest-gate-erosion-'));
  execFileSync('git', ['init', '--quiet'], { cwd: repository });
  await writeFile(join(repository, 't.csv'), sums());
});

afterEach(() => rm(repository, { recursive: true, force: true, maxRetries: 5 }));

describe('slow erosion', () => {
  it('passes step by step beside the base, and fails since the tag', async () => {
    const rules = [RULE, `${RULE} since v1`];
    const tagged = await commit(120, rules);
    git('tag', 'v1');
    const verdicts: string[] = [];
    for (const minSamplesSplit of [180, 240, 300]) {
      await commit(minSamplesSplit, rules);
      const { result, output, exitCode } = await judge();
      const [beside, since] = result.rules;
      expect(beside?.outcome).toBe('passed');
      expect(result.anchors).toMatchObject([{ since: 'v1', commit: tagged, source: 'commit' }]);
      expect(output).toContain(`Since v1 (${tagged.slice(0, 7)}): 85.2% \u2192`);
      expect(exitCode).toBe(since?.outcome === 'failed' ? 1 : 0);
      verdicts.push(result.verdict);
      const verified = await runCommand(['verify', '--metrics', 'out/metrics.json'], {
        cwd: repository,
      });
      expect(verified.exitCode).toBe(0);
    }
    expect(verdicts[0]).toBe('passed');
    expect(verdicts[2]).toBe('failed');
  });

  it('never passes where the commit is not found, and says what to do', async () => {
    await commit(120, [RULE]);
    await commit(120, [RULE, `${RULE} since v9`]);
    const { result, output } = await judge();
    expect(result.rules[1]).toMatchObject({ outcome: 'inconclusive', actual: null });
    expect(result.verdict).toBe('inconclusive');
    expect(output).toContain('git finds no commit "v9" here: fetch it first (git fetch --tags');
  });

  it('does not apply while the repository is younger', async () => {
    await commit(120, [RULE]);
    await commit(120, [RULE, `${RULE} since 90 days`]);
    const { result, output } = await judge();
    expect(result.rules[1]).toMatchObject({ outcome: 'not-applied' });
    expect(result.verdict).toBe('passed');
    expect(output).toContain('No commit of the base is older than 90 days.');
  });

  it('holds the rule of the base, also where a change leaves it out', async () => {
    await commit(120, [RULE]);
    git('tag', 'v1');
    await commit(240, [RULE, `${RULE} since v1`]);
    await commit(300, [RULE]);
    const { result } = await judge();
    expect(result.ownVerdict).toBe('passed');
    expect(result.basePolicy?.verdict).toBe('failed');
  });
});

describe('since a commit that only GitHub knows', () => {
  const DAYS = 'accuracy drop <= 0.03 since 90 days';
  let scenario: Scenario;
  afterEach(() => scenario.close());

  function filesWith(minSamplesSplit: number, rule: string): Record<string, string> {
    const lines = ['data: t.csv', 'trees: 15', 'max-features: 2', `rules: ${rule}`];
    const settings = [...lines, `min-samples-split: ${minSamplesSplit}`, ''].join('\n');
    return { 't.csv': sums(), '.github/forest-gate.yml': settings };
  }

  /** A pull request that changes nothing; what came before its base was better. */
  async function openEroded(rule: string): Promise<string> {
    scenario = await openPullRequest(filesWith(300, rule));
    const { state } = scenario.github;
    const files = Object.entries(filesWith(120, rule)).map(
      ([path, text]) => [path, Buffer.from(text)] as const,
    );
    const older = state.addCommit({
      sha: 'a'.repeat(40),
      parents: [],
      files: new Map(files),
      date: '2020-01-01T00:00:00Z',
    });
    const base = { ...scenario.commits.base, parents: [older.sha], date: new Date().toISOString() };
    state.addCommit(base);
    state.tags.set('v1', { type: 'commit', sha: older.sha });
    return older.sha;
  }

  it.each([
    ['v1', 'accuracy drop <= 0.03 since v1'],
    ['90 days', DAYS],
  ])('%s: the commit and its files come from the API', async (since, rule) => {
    const commit = await openEroded(rule);
    const { exitCode, outputs } = await scenario.pull({});
    expect([exitCode, outputs.get('verdict')]).toEqual([1, 'failed']);
    expect(scenario.result().anchors).toMatchObject([{ since, commit, source: 'commit' }]);
    expect(scenario.comments()[0]).toContain(`Since ${since}`);
    scenario.github.assertClean();
  });

  it('a tag that nobody pushed never passes', async () => {
    await openEroded('accuracy drop <= 0.03 since v9');
    const { exitCode, outputs } = await scenario.pull({});
    expect([exitCode, outputs.get('verdict')]).toEqual([0, 'inconclusive']);
    expect(scenario.comments()[0]).toContain(
      'The repository has no commit "v9": push the tag or branch, or correct the rule.',
    );
  });

  it('an API that does not answer never passes either', async () => {
    await openEroded(DAYS);
    scenario.github.on('GET', '/repos/{owner}/{repo}/commits', answer(403));
    const { outputs } = await scenario.pull({});
    expect(outputs.get('verdict')).toBe('inconclusive');
  });
});
