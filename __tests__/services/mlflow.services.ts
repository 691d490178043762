import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { runCommand, type CommandResult } from '../support/runCommand.js';
import { describeTarget, failSome } from '../delivery/mlflow/describeTarget.js';
import { startMlflowServer, type MlflowServer } from './startMlflowServer.js';

jest.setTimeout(300_000);

let server: MlflowServer;
let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-run-'));
  await writeFile(join(cwd, 'birds.csv'), drawBirds());
  server = await startMlflowServer();
});
afterAll(async () => {
  await server.close();
  await rm(cwd, { recursive: true, force: true, maxRetries: 5 });
});

/** Numbers with gaps beside texts with gaps, quotes and what is beyond ASCII. */
function drawBirds(): string {
  const islands = ['Biscoe', '"Dream, west"', 'Åland', '🐧', ''];
  const rows = Array.from({ length: 120 }, (_, row) => {
    const island = row % 5;
    const mass = row % 11 === 0 ? '' : 3000 + ((row * 37) % 40) * 50;
    const bill = 30 + ((row * 13) % 29) + 0.1;
    return `${islands[island]},${mass},${bill},${(row * 37) % 40 > 20 === island > 1 ? 'Adelie' : 'Gentoo'}`;
  });
  return `island,mass,bill length,species\n${rows.join('\n')}\n`;
}

describeTarget(() => server.port);

it('R69, R70: requests that fail once, in six ways: exactly two versions and three moves', async () => {
  // All of them in all ways are tried on the suite's own server: `npm run test:faults`.
  await failSome(server.port, 'each', 13);
});

it("the suite's MLflow is held to what this MLflow describes", async () => {
  const described: unknown = JSON.parse(
    await server.python('__tests__/support/mlflow/describe.py'),
  );
  const held: unknown = JSON.parse(
    readFileSync('__tests__/support/mlflow/description.json', 'utf8'),
  );
  expect(held).toEqual(described);
});

function command(...args: string[]): Promise<CommandResult> {
  const env = { MLFLOW_TRACKING_URI: `http://127.0.0.1:${server.port}` };
  return runCommand(args, { cwd, env });
}

/** The labels that `forest-gate predict` gives. */
async function predict(data: string): Promise<string[]> {
  await command('predict', '--model', 'forest-gate-out/model.json', '--data', data);
  const [head = '', ...rows] = (await readFile(join(cwd, 'predictions.csv'), 'utf8'))
    .trim()
    .split(/\r?\n/);
  const at = head.split(',').indexOf('predicted');
  return rows.map((row) => row.split(',')[at] ?? '');
}

describe('a model in the registry', () => {
  it.each([
    ['iris', resolve('data/iris.csv'), 'species'],
    ['birds', 'birds.csv', 'species'],
  ])('%s: mlflow.pyfunc.load_model gives the labels of predict', async (name, data, target) => {
    const run = await command(
      '--data',
      data,
      '--target',
      target,
      '--name',
      name,
      '--trees',
      '20',
      '--quiet',
    );
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    const published = await command('publish', '--to', `mlflow:${name}`);
    expect(published.stdout).toContain(`${name}@v1 at mlflow:${name}: published`);
    expect(
      await command('promote', `${name}@v1`, '--to', 'production', '--at', `mlflow:${name}`),
    ).toMatchObject({ exitCode: 0 });
    for (const model of [`models:/${name}/1`, `models:/${name}@production`]) {
      const labels: unknown = JSON.parse(
        await server.python('__tests__/services/askModel.py', model, resolve(cwd, data), target),
      );
      expect(labels).toEqual(await predict(data));
    }
  });

  it('mlflow models serve answers, columns in any order', async () => {
    const address = await server.serve('models:/iris@production');
    const ask = async (row: object): Promise<Response> =>
      fetch(`${address}/invocations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ dataframe_records: [row] }),
      });
    const row = { petal_width: 2, petal_length: 6, sepal_width: 3, sepal_length: 7.2 };
    const { predictions } = z
      .object({ predictions: z.array(z.looseObject({ label: z.string() })) })
      .parse(await (await ask(row)).json());
    expect(predictions).toEqual([expect.objectContaining({ label: 'virginica' })]);
    const without = await ask({ ...row, petal_width: undefined });
    expect([without.status, await without.text()]).toEqual([
      400,
      expect.stringContaining('petal_width'),
    ]);
  });
});
