import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { IRIS, openPullRequest, type Scenario } from '../support/scenario.js';

jest.setTimeout(120_000);

let scenario: Scenario;
afterEach(() => scenario.close());

const QUICK = { trees: '10', 'min-accuracy': '0.5' };
const COLUMN = '#1 | @octocat <script>alert(1)</script>';
const CLASSES = ['::add-mask::1', '@everyone | #2 --><script>', '##[add-matcher]x'];
const HOSTILE = IRIS.replace('sepal_length', `"${COLUMN}"`)
  .replaceAll('versicolor', CLASSES[0] ?? '')
  .replaceAll('setosa', CLASSES[1] ?? '')
  .replaceAll('virginica', CLASSES[2] ?? '');

describe('text from data', () => {
  it('R53, R55, R57: does nothing in comment, summary and log', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': HOSTILE });
    const run = await scenario.pull({ ...QUICK, data: 'data/iris.csv' });
    expect(run.exitCode).toBe(0);
    const known = ['group', 'endgroup', 'debug', 'error', 'warning', 'notice'];
    // The artifact library masks the signatures of its addresses.
    const isMask = ({ name, message }: { name: string; message: string }): boolean =>
      name === 'add-mask' && message.includes('signed');
    expect(run.commands.filter((command) => !known.includes(command.name) && !isMask(command))).toEqual([]);
    const [comment = ''] = scenario.comments();
    for (const text of [comment, run.summary]) {
      expect(text).not.toMatch(/<script|[^`\w]@octocat|[^`\w]@everyone/);
      expect(text).toContain('octocat');
    }
    expect(comment.match(/<!--/g)).toHaveLength(1);
    expect(scenario.result().data.classes.map(({ name }) => name).sort()).toEqual(
      [...CLASSES].sort(),
    );
  });

  it('R58, R59: outputs are numbers, words of ours, paths and addresses', async () => {
    scenario = await openPullRequest({ 'data/iris.csv': HOSTILE });
    const run = await scenario.pull({ ...QUICK, data: 'data/iris.csv' });
    for (const [name, value] of run.outputs) {
      expect(`${name}=${value}`).toMatch(
        /^(?:[a-z0-9-]+=[\w./:#?=~\\-]+|badge=\{"schemaVersion":1,"label":"iris accuracy","message":"[\d.]+%","color":"[a-z]+"\})$/,
      );
    }
    expect(run.envFile + run.pathFile).toBe('');
  });

  it('R13: columns and classes named as parts of every object survive', async () => {
    const table = IRIS.replace('sepal_length,sepal_width', '__proto__,constructor')
      .replaceAll('setosa', 'toString')
      .replaceAll('virginica', '__proto__');
    scenario = await openPullRequest({ 'data/iris.csv': table });
    const run = await scenario.pull({ ...QUICK, data: 'data/iris.csv' });
    expect(run.exitCode).toBe(0);
    expect(scenario.result().data.features.slice(0, 2)).toEqual(['__proto__', 'constructor']);
  });
});

describe('inputs', () => {
  it.each([
    ['R1', { data: '../../../../etc/passwd' }, 'data'],
    ['R1', { data: '/etc/passwd' }, 'data'],
    ['R4', { trees: '0x10' }, 'trees'],
    ['R4', { 'max-drop': '2%' }, 'max-drop'],
    ['R6', { algorithm: 'xgboost' }, 'algorithm'],
    ['R6', { tress: '10' }, 'tress'],
    ['R6', { algorithm: 'decision-tree', trees: '10' }, 'trees'],
    ['R3', { 'output-directory': '../out' }, 'output-directory'],
  ])('%s: %o is a clear error and no stack trace', async (_, inputs, name) => {
    scenario = await openPullRequest();
    const run = await scenario.pull(inputs);
    expect(run.exitCode).toBe(2);
    expect(run.annotations).toHaveLength(1);
    expect(run.annotations[0]?.message).toContain(name);
    expect(run.stdout + run.stderr).not.toMatch(/root:|\n\s+at /);
    expect(scenario.comments()).toEqual([]);
    expect(scenario.github.state.artifacts).toEqual([]);
  });

  it('R7: names that a shell would run are only names', async () => {
    scenario = await openPullRequest({ 'data/$(touch pwned) `x`.csv': IRIS });
    const run = await scenario.pull(
      { ...QUICK, data: 'data/$(touch pwned) `x`.csv' },
      { event: scenario.event({ headRef: 'a"; touch pwned; $(id)' }) },
    );
    expect(run.exitCode).toBe(0);
    expect(run.outputs.get('baseline-source')).toBe('commit');
  });
});
