import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseResult } from '../../src/document/parseResult.js';
import type { Result } from '../../src/document/result.js';
import { runCommand } from '../support/runCommand.js';
import { IRIS, irisWith, ROWS } from '../support/compareRun.js';

/** Pull requests against a repository with iris and a settings file, judged by the built command. */
let repository = '';

const CONFIG = ['data: iris.csv', 'trees: 25', 'min-accuracy: 0.7'];

async function commit(csv: string, settings: readonly string[]): Promise<void> {
  await writeFile(join(repository, 'iris.csv'), csv);
  await writeFile(join(repository, 'gate.yml'), `${settings.join('\n')}\n`);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
      cwd: repository,
    });
  git('add', '.');
  git('commit', '--quiet', '--allow-empty', '-m', 'A commit');
}

async function judge(
  csv: string,
  settings: readonly string[],
  flags: readonly string[] = [],
): Promise<{ result: Result; output: string; exitCode: number | null }> {
  await commit(csv, settings);
  const { stdout, stderr, exitCode } = await runCommand(
    ['--config', 'gate.yml', '--baseline-commit', 'HEAD~1', '--output-directory', 'out', ...flags],
    { cwd: repository },
  );
  if (exitCode === 2) throw new Error(stderr);
  const result = parseResult(await readFile(join(repository, 'out', 'metrics.json'), 'utf8'));
  return { result, output: stdout.replaceAll(/\s+/g, ' '), exitCode };
}

function edited(change: (value: number, column: number) => number): string {
  return irisWith(
    ROWS.map((cells) =>
      cells.map((cell, column) => (column === 4 ? cell : String(change(Number(cell), column)))),
    ),
  );
}

beforeEach(async () => {
  repository = await mkdtemp(join(tmpdir(), 'forest-gate-attacks-'));
  execFileSync('git', ['init', '--quiet'], { cwd: repository });
  await commit(IRIS, CONFIG);
});

afterEach(() => rm(repository, { recursive: true, force: true, maxRetries: 5 }));

describe('accidents that must not fail', () => {
  it.each([
    ['the last decimals of all features', edited((value) => value + 1e-9)],
    ['a calibrated sensor', edited((value) => value * 1.02)],
    ['rows in another order', irisWith([...ROWS].reverse())],
    ['a few rows more', irisWith([...ROWS, ...ROWS.slice(0, 4).map((cells) => ['5.05', ...cells.slice(1)])])],
  ])('%s', async (_, csv) => {
    const { result } = await judge(csv, CONFIG);
    expect(result.verdict).not.toBe('failed');
    expect(Math.abs(result.comparison?.accuracyChange ?? 1)).toBeLessThanOrEqual(0.02);
  });
});

describe('attacks that must not pass in silence', () => {
  const WORSE = [...CONFIG, 'min-samples-split: 90'];

  it('a worse model', async () => {
    const { result, exitCode } = await judge(IRIS, WORSE);
    expect([result.verdict, exitCode]).toEqual(['failed', 1]);
  });

  it.each([
    ['a hold-out of a dozen rows', ['evaluation: hold-out', 'test-size: 0.05'], 'test-size'],
    ['other folds', ['folds: 3'], 'folds 5 \u2192 3'],
    ['another seed', ['seed: 5'], 'seed 42 \u2192 5'],
  ])('a worse model, and %s', async (_, more, change) => {
    const { result, output, exitCode } = await judge(IRIS, [...WORSE, ...more]);
    expect([result.verdict, exitCode]).toEqual(['failed', 1]);
    expect(result.baseEvaluation).toMatchObject({ verdict: 'failed', rows: 150, reason: null });
    expect(output).toContain('This run chooses other rows to be tested on (');
    expect(output).toContain(change);
  });

  it('a worse model, and features in other units', async () => {
    const { result, output } = await judge(
      edited((value) => value * 10),
      [...CONFIG, 'trees: 3', 'max-features: 2'].filter((line) => line !== 'trees: 25'),
    );
    expect(result.verdict).toBe('inconclusive');
    expect(output).toContain('"sepal_length" is 10 times the base\'s');
    expect(output).toContain('Set id-column');
  });

  it('a worse model, and a class that is called otherwise', async () => {
    const { result, output } = await judge(IRIS.replaceAll('setosa', 'Setosa'), [
      ...CONFIG.filter((line) => line !== 'trees: 25'),
      'trees: 3',
    ]);
    expect(result.verdict).toBe('inconclusive');
    expect(output).toContain('its classes differ');
  });

  it('a worse model, and no baseline', async () => {
    const loose = CONFIG.filter((line) => !line.startsWith('min-accuracy'));
    const { result, output } = await judge(IRIS, [
      ...loose,
      'min-accuracy: 0',
      'min-samples-split: 90',
      'baseline: none',
    ]);
    expect(result.verdict).not.toBe('passed');
    expect(output).toContain('The setting is none here');
  });

  it('a worse model by flags, which hold for both sides: said', async () => {
    const { result, output } = await judge(IRIS, CONFIG, ['--min-samples-split', '90']);
    expect(result.baseline.givenToBoth).toEqual(['min-samples-split']);
    expect(output).toContain(
      'Given by flags, so equal on both sides: min-samples-split; a change of it cannot be seen here.',
    );
    expect(output).not.toContain('Data and settings: unchanged. Base');
  });
});
