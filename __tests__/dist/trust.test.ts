import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { runCommand } from '../support/runCommand.js';
import { IRIS, openPullRequest, QUICK, relabelIris, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

let scenario: Scenario;
afterEach(() => scenario.close());

const FILE = '.github/forest-gate.yml';
const DATA = { 'data/iris.csv': IRIS };
const BASE = 'data: data/iris.csv\nmax-drop: 0.01\n';
/** A drop of three rows in 150, five newly wrong and two newly right: what chance does often. */
const SLIGHTLY_WORSE = 'trees: 10\nmax-features: 1\n';
/** Most of two classes are confused. */
const MUCH_WORSE = 'max-depth: 1\n';
function withSettings(text: string): Record<string, string> {
return { ...DATA, [FILE]: text };
}

describe('three verdicts', () => {
  it('a drop that chance explains is inconclusive: a warning, and the step passes', async () => {
    scenario = await openPullRequest(withSettings(BASE), withSettings(BASE + SLIGHTLY_WORSE));
    const run = await scenario.pull({});
    expect(run.exitCode).toBe(0);
    expect(run.outputs.get('verdict')).toBe('inconclusive');
    expect(run.annotations.map(({ name }) => name)).toEqual(['warning']);
    expect(run.annotations[0]?.message).toContain('accuracy drop <= 0.01: More than the limit allows');
    const { rules, seeds, comparison } = scenario.result();
    expect(comparison).toMatchObject({ newlyWrong: 5, newlyRight: 2 });
    // The chance of five or more heads in seven tosses.
    expect(rules[1]?.evidence).toMatchObject({ test: 'mcnemar-exact', pValue: 29 / 128 });
    expect(rules[1]?.evidence?.rowsToSettle).toBeGreaterThan(150);
    expect(seeds?.accuracies).toHaveLength(5);
    expect(scenario.comments()[0]).toContain('too few rows to tell from chance');
  });

  it('strict turns it into a failure', async () => {
    const base = `${BASE}strict: true\n`;
    scenario = await openPullRequest(withSettings(base), withSettings(base + SLIGHTLY_WORSE));
    const run = await scenario.pull({});
    expect([run.exitCode, run.outputs.get('verdict')]).toEqual([1, 'failed']);
  });

  it('a drop that chance does not explain fails', async () => {
    scenario = await openPullRequest(withSettings(BASE), withSettings(BASE + MUCH_WORSE));
    const run = await scenario.pull({});
    expect([run.exitCode, run.outputs.get('verdict')]).toEqual([1, 'failed']);
    expect(run.annotations[0]?.message).toContain('a real drop rather than chance');
  });
});

describe('rules', () => {
  const RULES = 'accuracy >= 0.9\nrecall[virginica] >= 0.99\nlog-loss <= 0.01 warn\nrows-removed <= 0';

  it('hold per class and for the data, and may only warn', async () => {
    scenario = await openPullRequest(DATA, {
      'data/iris.csv': IRIS.replace('5.1,3.5,1.4,0.2,setosa\n', ''),
    });
    const run = await scenario.pull({ ...QUICK, rules: RULES });
    expect(run.exitCode).toBe(1);
    expect(scenario.result().rules.map(({ rule, outcome, level }) => [rule, outcome, level])).toEqual(
      [
        ['accuracy >= 0.9', 'passed', 'fail'],
        ['recall[virginica] >= 0.99', 'failed', 'fail'],
        ['log-loss <= 0.01', 'failed', 'warn'],
        ['rows-removed <= 0', 'failed', 'fail'],
      ],
    );
    expect(scenario.result().dataChanges).toMatchObject({ rowsAdded: 0, rowsRemoved: 1 });
  });

  it('that cannot be meant are errors that point at the place', async () => {
    scenario = await openPullRequest();
    for (const [rules, part] of [
      ['acuracy >= 0.9', 'accuracy'],
      ['accuracy <= 0.9', '>='],
      ['accuracy >= 0.9\naccuracy >= 0.8', 'accuracy'],
    ] as const) {
      const run = await scenario.pull({ ...QUICK, rules });
      expect(run.exitCode).toBe(2);
      expect(run.annotations[0]?.message).toContain(part);
    }
  });
});

describe('what a pull request cannot do unseen', () => {
  it("lower its own limits: it is judged by the base's rules as well", async () => {
    const lax = `${BASE}${MUCH_WORSE}min-accuracy: 0.3\nmax-drop: 1\n`.replace('max-drop: 0.01\n', '');
    scenario = await openPullRequest(withSettings(BASE), withSettings(lax));
    const run = await scenario.pull({});
    expect(run.exitCode).toBe(1);
    const { rules, basePolicy } = scenario.result();
    expect(rules.every(({ outcome }) => outcome === 'passed')).toBe(true);
    expect(basePolicy?.verdict).toBe('failed');
  });

  it('but somebody may accept a change of this commit, by a label', async () => {
    scenario = await openPullRequest(
      withSettings(BASE),
      withSettings(`${BASE}max-features: 1\nmax-depth: 1\ntrees: 3\n`),
    );
    const event = scenario.event();
    const inputs = { 'min-accuracy': '0' };
    expect((await scenario.pull(inputs, { event })).exitCode).toBe(1);
    const pull = scenario.github.state.pulls.get(5);
    if (pull === undefined) throw new Error('no pull request');
    scenario.github.state.toggleLabel(pull, 'forest-gate-accept');
    const labelled = scenario.event({ labels: pull.labels });
    const accepted = await scenario.pull(inputs, { event: labelled });
    expect([accepted.exitCode, accepted.outputs.get('verdict')]).toEqual([0, 'passed']);
    expect(scenario.result().acceptance).toMatchObject({ label: 'forest-gate-accept', by: 'ada' });
    expect(scenario.comments()[0]).toContain('ada');
  });

  it('R41: compare other classes; a required baseline fails then', async () => {
    scenario = await openPullRequest(
      { 'data/iris.csv': IRIS.replaceAll('virginica', 'versicolor') },
      DATA,
    );
    expect((await scenario.pull()).exitCode).toBe(0);
    expect(scenario.result().baseline).toMatchObject({ source: 'none', notComparable: true });
    expect((await scenario.pull({ ...QUICK, 'baseline-required': 'true' })).exitCode).toBe(1);
  });
});

describe('what changed the number', () => {
  it('is split into data and settings when both differ', async () => {
    scenario = await openPullRequest(
      { 'data/iris.csv': IRIS, [FILE]: BASE },
      { 'data/iris.csv': relabelIris(10), [FILE]: `${BASE}trees: 10\n` },
    );
    await scenario.pull({});
    const { attribution, comparison, dataChanges } = scenario.result();
    expect(attribution).toMatchObject({
      baseline: comparison?.baseline.accuracy,
      current: comparison?.current.accuracy,
    });
    expect(dataChanges?.rowsRelabelled).toBeGreaterThan(10);
  });
});

describe('forest-gate verify', () => {
  it('finds the numbers of a run again, and those that were changed by hand', async () => {
    scenario = await openPullRequest(withSettings(BASE), withSettings(BASE + SLIGHTLY_WORSE));
    await scenario.pull({});
    const cwd = await mkdtemp(join(tmpdir(), 'forest-gate-verify-'));
    try {
      for (const [name, text] of scenario.uploaded()) await writeFile(join(cwd, name), text);
      await writeFile(join(cwd, 'table.csv'), IRIS);
      const verify = (...args: string[]) => runCommand(['verify', ...args], { cwd });
      expect((await verify('--metrics', 'metrics.json')).exitCode).toBe(0);
      expect((await verify('--model', 'model.json', '--data', 'table.csv')).exitCode).toBe(0);
      const text = await readFile(join(cwd, 'metrics.json'), 'utf8');
      await writeFile(
        join(cwd, 'metrics.json'),
        text.replace('"verdict": "inconclusive"', '"verdict": "passed"'),
      );
      const changed = await verify('--metrics', 'metrics.json');
      expect(changed.exitCode).toBe(1);
      expect(changed.stdout).toContain('verdict');
      await writeFile(join(cwd, 'table.csv'), relabelIris(20));
      expect((await verify('--model', 'model.json', '--data', 'table.csv')).exitCode).toBe(1);
    } finally {
      await rm(cwd, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
