import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { driftSchema } from '../../src/document/drift.js';
import { readNumber } from '../../src/table/readNumber.js';
import { startGitHub, type GitHub } from '../support/github/startGitHub.js';
import { REPOSITORY } from '../support/github/state.js';
import { askOutputs, type Cells } from '../support/onnxSession.js';
import { runCommand, type CommandResult } from '../support/runCommand.js';
import { startServing } from '../support/startServing.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';

jest.setTimeout(120_000);

const TOWNS = ['Zürich', 'Bern', 'b "c"', '東京', ''];
const HEAD = ['area', 'rooms', 'town', 'price'];
const random = RandomNumbers.fromSeed(5);

/** Houses whose price their columns explain, some cells empty. */
function drawHouses(rows: number, dearer: number): (string | number)[][] {
  return Array.from({ length: rows }, () => {
    const [area, rooms, town] = [300 + random.below(1700), 1 + random.below(6), random.below(5)];
    const price = 200 * area + 15_000 * rooms + 20_000 * town + random.below(20_000) + dearer;
    return [area / 10, random.below(10) === 0 ? '' : rooms, TOWNS[town]!, price / 100];
  });
}

function toCsv(rows: readonly (string | number)[][]): string {
  const line = (cells: readonly (string | number)[]): string =>
    cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',');
  return [HEAD, ...rows].map(line).join('\n');
}

const COMMIT = 'c'.repeat(40);
const NEW = drawHouses(60, 0);
let cwd: string;
let github: GitHub;
let env: Record<string, string>;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-numbers-'));
  github = await startGitHub();
  github.state.addCommit({ sha: COMMIT, parents: [], files: new Map() });
  env = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_REPOSITORY: REPOSITORY.fullName,
    GITHUB_TOKEN: github.state.token,
    GITHUB_ACTOR: 'ada',
  };
  await writeFile(join(cwd, 'houses.csv'), toCsv(drawHouses(200, 0)));
  await writeFile(join(cwd, 'new.csv'), toCsv(NEW));
  await writeFile(join(cwd, 'dearer.csv'), toCsv(drawHouses(60, 30_000_000)));
  const run = await command('--data', 'houses.csv', '--target', 'price', '--name', 'houses');
  expect([run.exitCode, run.stdout]).toEqual([0, expect.stringContaining('MAE')]);
});
afterAll(async () => {
  await github.close();
  await rm(cwd, { recursive: true, force: true, maxRetries: 5 });
});

function command(...args: string[]): Promise<CommandResult> {
  return runCommand(args, { cwd, env });
}

const MODEL = ['--model', 'forest-gate-out/model.json'];

async function predicted(): Promise<number[]> {
  const run = await command('predict', ...MODEL, '--data', 'new.csv');
  expect(run.exitCode).toBe(0);
  const lines = (await readFile(join(cwd, 'predictions.csv'), 'utf8')).trim().split(/\r?\n/);
  return lines.slice(1).map((line) => readNumber(line.split(',')[1] ?? '', 'point'));
}

it('a model of numbers is grown again, byte for byte', async () => {
  const run = await command('verify', ...MODEL, '--data', 'houses.csv');
  expect([run.exitCode, run.stdout]).toEqual([0, expect.stringContaining('byte for byte')]);
});

it('predict, model.onnx and serve answer with the same numbers', async () => {
  const numbers = await predicted();
  expect(new Set(numbers).size).toBeGreaterThan(30);
  const [areas, rooms, towns] = [0, 1, 2].map((at) => NEW.map((row) => row[at]!)) as [
    (string | number)[],
    (string | number)[],
    (string | number)[],
  ];
  const toNumbers = (cells: readonly (string | number)[]): Float64Array =>
    Float64Array.from(cells, (cell) => (cell === '' ? NaN : Number(cell)));
  const inputs = new Map<string, Cells>([
    ['area', toNumbers(areas)],
    ['rooms', toNumbers(rooms)],
    ['town', towns.map(String)],
  ]);
  const onnx = await readFile(join(cwd, 'forest-gate-out', 'model.onnx'));
  const answers = await askOutputs(onnx, inputs);
  expect([...answers]).toEqual([['prediction', Float64Array.from(numbers)]]);

  const serving = await startServing(['--model', join(cwd, 'forest-gate-out', 'model.json')]);
  try {
    const records = NEW.map((row) =>
      Object.fromEntries(row.map((cell, at): [string, unknown] => [HEAD[at] ?? '', cell])),
    );
    const reply = await fetch(`${serving.url}/predict`, {
      method: 'POST',
      body: JSON.stringify(records),
    });
    const { predictions } = z
      .object({ predictions: z.array(z.strictObject({ prediction: z.number() })) })
      .parse(await reply.json());
    expect(predictions.map(({ prediction }) => prediction)).toEqual(numbers);
    const metrics = await (await fetch(`${serving.url}/metrics`)).text();
    expect(metrics).toContain('forest_gate_predicted_number_count 60');
    expect(metrics).toMatch(/forest_gate_predicted_number_bucket\{le="\d+(\.\d+)?"\} \d+/);
  } finally {
    serving.kill('SIGTERM');
    await serving.ended;
  }
});

it('drift tells rows of the same kind from dearer ones', async () => {
  const alike = await command('drift', ...MODEL, '--data', 'new.csv');
  expect([alike.exitCode, alike.stdout]).toEqual([0, expect.stringContaining('have not drifted')]);
  const dearer = await command('drift', ...MODEL, '--data', 'dearer.csv', '--json');
  expect(dearer.exitCode).toBe(1);
  const { labels, error, accuracy } = driftSchema.parse(JSON.parse(dearer.stdout));
  expect([labels?.drifted, error?.drifted, accuracy]).toEqual([true, true, null]);
  const shown = await command('drift', ...MODEL, '--data', 'dearer.csv');
  expect(shown.stdout).toMatch(/have drifted in .*the labels and the error/);
  expect(shown.stdout).toMatch(/mean absolute error is [\d,]+ on 60 rows with a label, and was/);
});

it('it is published with its error, listed, and put at a stage', async () => {
  // A run in a repository states the commit.
  const metrics = join(cwd, 'forest-gate-out', 'metrics.json');
  const text = (await readFile(metrics, 'utf8')).replace('"commit": null', `"commit": "${COMMIT}"`);
  await writeFile(metrics, text);
  const published = await command('publish', '--to', 'release');
  expect([published.stderr, published.stdout]).toEqual([
    '',
    expect.stringMatching(/^houses@v1 at release:octo-org\/flowers: published/),
  ]);
  expect(github.state.releases[0]?.body).toMatch(/passed, mean absolute error [\d.]+ on 200 rows/);
  await command('promote', 'houses@v1', '--to', 'production', '--at', 'release');
  const models = await command('models', '--at', 'release');
  expect(models.stdout).toMatch(/houses@v1: mean absolute error [\d.]+ on 200 rows, passed/);
  const drift = await command('drift', '--at', 'release', '--name', 'houses', '--data', 'new.csv');
  expect([drift.exitCode, drift.stderr]).toEqual([0, '']);
});
