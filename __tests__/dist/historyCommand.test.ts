import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parseHistory } from '../../src/history/parseHistory.js';
import { formatJson } from '../../src/json/formatJson.js';
import { entriesOf, historyOf } from '../support/histories.js';
import { runCommand } from '../support/runCommand.js';

jest.setTimeout(120_000);

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-history-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true, maxRetries: 5 }));

const GATE = ['--trees', '5', '--history', 'cache/history.json'];

function git(...words: string[]): string {
  const who = ['-c', 'user.name=Mona', '-c', 'user.email=mona@example.com'];
  const env = { ...process.env, GIT_COMMITTER_DATE: '2026-05-01T10:00:00Z' };
  return execFileSync('git', [...who, ...words], { cwd, env, encoding: 'utf8' }).trim();
}
async function kept() {
  return parseHistory(await readFile(join(cwd, 'cache/history.json'))).entries;
}

describe('gate --history', () => {
  it('begins a history, enters each commit once, and writes the same when run again', async () => {
    git('init', '--quiet');
    git('commit', '--quiet', '--allow-empty', '--message', 'First');
    expect((await runCommand(GATE, { cwd })).exitCode).toBe(0);
    const commit = git('rev-parse', 'HEAD');
    const time = '2026-05-01T10:00:00.000Z';
    expect(await kept()).toEqual([expect.objectContaining({ commit, time, run: null })]);
    const bytes = await readFile(join(cwd, 'cache/history.json'), 'utf8');
    expect(await readFile(join(cwd, 'forest-gate-out/history.json'), 'utf8')).toBe(bytes);
    const again = await runCommand(GATE, { cwd });
    expect(again.stdout).toContain('cache/history.json');
    expect(await readFile(join(cwd, 'cache/history.json'), 'utf8')).toBe(bytes);
    git('commit', '--quiet', '--allow-empty', '--message', 'Second');
    await runCommand(GATE, { cwd });
    expect(await kept()).toHaveLength(2);
  });

  it('works where there is no git, and keeps none unless asked to', async () => {
    await runCommand(GATE, { cwd });
    await runCommand(GATE, { cwd });
    expect((await kept()).map(({ commit }) => commit)).toEqual([null, null]);
    await rm(join(cwd, 'forest-gate-out'), { recursive: true });
    await runCommand(['--trees', '5'], { cwd });
    await expect(readFile(join(cwd, 'forest-gate-out/history.json'))).rejects.toThrow();
  });

  it.each([
    ['setosa,versicolor\n', 'is no history'],
    [formatJson(historyOf([], { name: 'roses' })), 'is of the gate "roses"'],
  ])('overwrites nothing that is not its own history', async (content, reason) => {
    await writeFile(join(cwd, 'mine.csv'), content);
    const run = await runCommand(['--history', 'mine.csv'], { cwd });
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(run.stderr.replace(/\s+/g, ' ')).toContain(reason);
    expect(await readFile(join(cwd, 'mine.csv'), 'utf8')).toBe(content);
  });
});

describe('forest-gate history', () => {
  const HISTORY = historyOf(entriesOf([2, 3, 4, 5]));

  it('prints and draws, or prints JSON and nothing else', async () => {
    await writeFile(join(cwd, 'history.json'), formatJson(HISTORY));
    const shown = await runCommand(['history', '--from', 'history.json'], { cwd });
    expect([shown.exitCode, shown.stderr]).toEqual([0, '']);
    expect(shown.stdout).toContain('accuracy of iris in 4 runs on main');
    expect(shown.stdout).toContain('\u25cf');
    expect(shown.stdout).not.toContain('\u001b');
    const json = await runCommand(['history', '--from=history.json', '--json'], { cwd });
    expect(JSON.parse(json.stdout)).toEqual(HISTORY.entries);
    const recall = await runCommand(
      ['history', '--from', 'history.json', '--metric', 'recall[setosa]'],
      { cwd },
    );
    expect(recall.stdout).toContain('recall[setosa] of iris');
  });

  it.each([
    [[], 'there is no file "forest-gate-out/history.json"'],
    [['--from', 'history.json', '--metric', 'acuracy'], 'Did you mean accuracy?'],
    [['--from', 'history.json', '--metric', 'recall'], 'write recall[CLASS]'],
    [['--from', 'history.json', '--metric', 'accuracy[a]'], 'leave out what is in brackets'],
    [['--from', 'history.json', '--json', 'maybe'], 'true or false'],
  ])('says what is wrong with %j', async (args, reason) => {
    await writeFile(join(cwd, 'history.json'), formatJson(HISTORY));
    const run = await runCommand(['history', ...args], { cwd });
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(run.stderr.replace(/\s+/g, ' ')).toContain(reason);
  });
});
