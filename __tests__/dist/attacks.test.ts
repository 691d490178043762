import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseClasses } from '../support/parseClasses.js';
import type { Result } from '../../src/document/result.js';
import { joinCsv } from '../support/tables.js';
import { runCommand } from '../support/runCommand.js';
import { HEADER, IRIS, irisWith, ROWS } from '../support/compareRun.js';

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
  const result = parseClasses(await readFile(join(repository, 'out', 'metrics.json'), 'utf8'));
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

describe('what came and went', () => {
  it('an honest clean-up of labels by the answers of the base is not failed', async () => {
    const before = await judge(IRIS, CONFIG);
    const { rows, data } = before.result;
    const cleaned = ROWS.map((cells, row) => [
      ...cells.slice(0, 4),
      data.classes[rows.predicted[row] ?? 0]?.name ?? '',
    ]);
    const { result, output } = await judge(irisWith(cleaned), CONFIG);
    expect(result.verdict).not.toBe('failed');
    expect(result.rowChanges?.relabelled.baselineCorrectBefore).toBe(0);
    expect(output).toContain('by the classes they had the base was right on 0 of');
  });

  it('the hardest rows removed are told, with how rarely chance would pick them', async () => {
    const before = await judge(IRIS, CONFIG);
    const { predicted, truth } = before.result.rows;
    const easy = ROWS.filter((_, row) => predicted[row] === truth[row]);
    const { result, output } = await judge(irisWith(easy), CONFIG);
    expect(result.rowChanges?.removed.baselineCorrect).toBe(0);
    expect(output).toContain('rows picked at random would be as hard in less than 0.1% of cases');
  });

  it('spoilt labels fail by the labels that rows had', async () => {
    const spoilt = ROWS.map((cells, row) => [
      ...cells.slice(0, 4),
      row % 5 === 0 ? String(ROWS[(row + 50) % 150]?.[4]) : String(cells[4]),
    ]);
    const { result } = await judge(irisWith(spoilt), ['data: iris.csv', 'trees: 25', 'rules: accuracy drop <= 0.02']);
    expect(result.verdict).toBe('failed');
    const held = result.rules.find(({ metric }) => metric === 'stable-rows-accuracy');
    expect(held?.outcome).toBe('failed');
  });
});

/** Iris with names of its own, and what has to be said of it. */
const NAMES = [
  {
    what: 'a class',
    csv: IRIS.replaceAll('setosa', 'Setosa'),
    told: 'Data: class setosa is now Setosa.',
  },
  {
    what: 'every feature',
    csv: joinCsv([HEADER.map((name, at) => (at < 4 ? name.toUpperCase() : name)), ...ROWS]),
    told: 'Data: columns sepal_length, sepal_width, petal_length and petal_width are now SEPAL_LENGTH, SEPAL_WIDTH, PETAL_LENGTH and PETAL_WIDTH.',
  },
  {
    what: 'the target',
    csv: IRIS.replace('species', 'kind'),
    told: 'Data: column species is now kind. Settings: target species \u2192 kind',
  },
];

describe('names that must not be taken for other things', () => {
  it.each(NAMES)('$what', async ({ csv, told }) => {
    const { result, output } = await judge(csv, CONFIG);
    expect(result.verdict).toBe('passed');
    expect(result.comparison).toMatchObject({ rows: 150, newlyRight: 0, newlyWrong: 0 });
    expect(result.dataChanges).toMatchObject({
      rowsAdded: 0,
      rowsRelabelled: 0,
      columnsAdded: [],
      columnsRemoved: [],
      classesAdded: [],
      classesRemoved: [],
    });
    expect(output).toContain(told);
  });

  it('the columns of ids and groups: the rows are divided as they were', async () => {
    const named = (id: string, group: string): string =>
      joinCsv([
        [id, group, ...HEADER],
        ...ROWS.map((cells, row) => [`r${row}`, `g${(row * 7) % 30}`, ...cells]),
      ]);
    const roles = (id: string, group: string) => [`id-column: ${id}`, `group-column: ${group}`];
    await commit(named('id', 'garden'), [...CONFIG, ...roles('id', 'garden')]);
    const { result, output } = await judge(named('key', 'bed'), [...CONFIG, ...roles('key', 'bed')]);
    expect(result.verdict).toBe('passed');
    expect(result.comparison).toMatchObject({ rows: 150, newlyRight: 0, newlyWrong: 0 });
    expect(result.baseEvaluation).toBeNull();
    expect(output).toContain('Data: columns id and garden are now key and bed.');
  });

  it('a text column that is added and ignored: the rows are divided as they were', async () => {
    const noted = joinCsv([['note', ...HEADER], ...ROWS.map((cells, row) => [`n${row}`, ...cells])]);
    const { result } = await judge(noted, [...CONFIG, 'ignore: note']);
    expect(result.verdict).toBe('passed');
    expect(result.baseline.settingsChanges.map(({ name }) => name)).toEqual(['ignore']);
    expect(result.baseEvaluation).toBeNull();
  });
});

describe('attacks that must not pass in silence', () => {
  const WORSE = [...CONFIG, 'min-samples-split: 90'];

  it('2,500 easy near-copies do not hide what got worse', async () => {
    const copies = Array.from({ length: 2500 }, (_, index) => {
      const cells = ROWS[index % 50] ?? [];
      const near = cells.slice(0, 4).map((cell, column) => `${cell}${String(column)}${String(index)}`);
      return [...near, String(cells[4])];
    });
    const { result, output } = await judge(irisWith([...ROWS, ...copies]), WORSE);
    expect(result.verdict).toBe('failed');
    expect(output).toContain('stable-rows-accuracy drop');
  });

  it('a lucky seed is judged by the majority of five', async () => {
    const { result, output } = await judge(IRIS, ['data: iris.csv', 'min-accuracy: 0.7', 'trees: 3', 'max-features: 2', 'seed: 8']);
    expect(result.verdict).not.toBe('passed');
    expect(output).toMatch(/[3-5] of 5 seeds agree/);
  });

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
    expect(output).toContain('This run divides its rows otherwise than the base (');
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

  it.each(NAMES)('a worse model, and $what by another name', async ({ csv, told }) => {
    const { result, output, exitCode } = await judge(csv, WORSE);
    expect([result.verdict, exitCode]).toEqual(['failed', 1]);
    expect(result.comparison?.rows).toBe(150);
    expect(output).toContain(told);
  });

  it.each([
    ['merged', IRIS.replaceAll('setosa', 'virginica'), 'only it has "setosa"'],
    [
      'split',
      irisWith(
        ROWS.map((cells, row) =>
          cells.map((cell) => (cell === 'setosa' && row % 2 === 1 ? 'other' : cell)),
        ),
      ),
      'only this run has "other"',
    ],
  ])('a worse model, and classes that were %s', async (_, csv, told) => {
    const { result, output } = await judge(csv, CONFIG);
    expect(result.verdict).not.toBe('passed');
    expect(result.baseline.notComparable).toBe(true);
    expect(output).toContain(`its classes differ: ${told}`);
  });

  it('a class by another name, and without the rule on it', async () => {
    const RULE = 'recall[versicolor] >= 0.99';
    await commit(IRIS, [...CONFIG, `rules: '${RULE}'`]);
    const { result, output } = await judge(IRIS.replaceAll('versicolor', 'Versicolor'), CONFIG);
    expect(result.verdict).toBe('failed');
    expect(result.basePolicy?.rules).toContainEqual(
      expect.objectContaining({ rule: 'recall[Versicolor] >= 0.99', outcome: 'failed' }),
    );
    expect(output).toContain("The base's rules on versicolor are held for Versicolor, the new name.");
  });

  it('a worse model, and a feature ignored so that the rows are divided otherwise', async () => {
    const tagged = (cells: readonly string[], row: number) => [String((row * 37) % 11), ...cells];
    const csv = joinCsv([['tag', ...HEADER], ...ROWS.map(tagged)]);
    const base = await judge(csv, CONFIG);
    const weaker = [...CONFIG, 'min-samples-split: 75'];
    const { result, output, exitCode } = await judge(csv, [...weaker, 'ignore: sepal_length']);
    expect(result.ownVerdict).toBe('passed');
    expect(result.baseEvaluation).toMatchObject({
      verdict: 'failed',
      rows: 150,
      reason: null,
      baselineAccuracy: base.result.evaluation.accuracy,
      settingsChanges: [{ name: 'ignore', base: 'none', current: 'sepal_length' }],
    });
    expect([result.verdict, exitCode]).toEqual(['failed', 1]);
    expect(output).toContain(
      'This run divides its rows otherwise than the base (ignore none \u2192 sepal_length)',
    );
  });

  it.each<[string, (cells: readonly string[], row: number) => string[], string]>([
    ['a feature removed', ([, ...cells]) => cells, 'columns sepal_length → none'],
    ['a feature added', (cells, row) => [row < 0 ? 'tag' : String((row * 37) % 11), ...cells], 'columns none → tag'],
    ['a constant added', (cells, row) => [row < 0 ? 'version' : '7', ...cells], 'columns none → version'],
    ['a feature renamed', ([first, ...cells], row) => [row < 0 ? 'length' : String(first), ...cells], 'columns sepal_length → length'],
  ])('%s: it is also measured on the sides that rows had', async (_, change, told) => {
    const base = await judge(IRIS, CONFIG);
    const csv = joinCsv([change(HEADER, -1), ...ROWS.map(change)]);
    const { result, output } = await judge(csv, CONFIG);
    expect(result.dataChanges).toMatchObject({ rowsAdded: 0, rowsRemoved: 0 });
    expect(result.comparison).toMatchObject({ rows: 150, leftOut: 0 });
    expect(result.baseEvaluation).toMatchObject({ rows: 150, reason: null });
    // But for rows that the columns of both do not tell apart, which fall on one side.
    const { baselineAccuracy } = result.baseEvaluation ?? {};
    expect(Math.abs((baselineAccuracy ?? 0) - base.result.evaluation.accuracy)).toBeLessThan(0.01);
    expect(result.verdict).toBe('passed');
    expect(output).toContain(`This run divides its rows otherwise than the base (${told})`);
    await commit(IRIS, CONFIG);
    const worse = await judge(csv, [...CONFIG, 'min-samples-split: 90']);
    expect(worse.result.baseEvaluation?.verdict).toBe('failed');
    expect(worse.result.verdict).toBe('failed');
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
    expect(output).toContain('Data and other settings: unchanged.');
  });
});
