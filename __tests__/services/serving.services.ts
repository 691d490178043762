import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { runCommand } from '../support/runCommand.js';
import { startServing, type Serving } from '../support/startServing.js';
import { startVersitygw } from './startVersitygw.js';

jest.setTimeout(300_000);

const run = promisify(execFile);
const BIN = resolve('.tools', 'serving-2', 'bin');
const EXAMPLES = '.github/examples';

/** How a program ended, and all that it said. */
async function check(program: string, ...args: string[]): Promise<[number, string]> {
  try {
    const { stdout, stderr } = await run(join(BIN, program), args);
    return [0, stdout + stderr];
  } catch (error) {
    const { code, stdout, stderr } = z
      .object({ code: z.int(), stdout: z.string(), stderr: z.string() })
      .parse(error);
    return [code, stdout + stderr];
  }
}

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-serving-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true, maxRetries: 5 }));

/** A copy of a file with something else in it. */
async function spoil(path: string, from: string, to: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  const spoilt = join(cwd, path.split('/').at(-1) ?? '');
  await writeFile(spoilt, text.replaceAll(from, to));
  return spoilt;
}

const replySchema = z.object({
  server: z.unknown(),
  health: z.unknown(),
  ready: z.unknown(),
  metadata: z.object({ outputs: z.array(z.object({ name: z.string() })) }),
  answers: z.record(z.string(), z.array(z.array(z.union([z.string(), z.number()])))),
  problem: z.tuple([z.string(), z.string()]),
  metrics: z.record(z.string(), z.tuple([z.string(), z.int()])),
});

describe('a served model', () => {
  const HEAD = 'colour,size,fruit';
  const ROWS = Array.from({ length: 200 }, (_, row) => {
    const size = ((row * 37) % 100) / 8;
    return row % 3 === 0
      ? `red,${size},apple`
      : `blue,${row % 5 === 0 ? '' : size},${size > 6 ? 'melon' : 'plum'}`;
  });
  const COLUMNS = { colour: ['red', 'blue', 'Zoë', 'blue', ''], size: [1.5, null, 7.25, 6.125, 0] };
  let model: string;
  let serving: Serving;
  beforeAll(async () => {
    await writeFile(join(cwd, 'fruit.csv'), `${HEAD}\n${ROWS.join('\n')}\n`);
    const args = ['--data', 'fruit.csv', '--target', 'fruit', '--trees', '9', '--name', 'fruit'];
    expect((await runCommand(args, { cwd })).exitCode).toBe(0);
    model = join(cwd, 'forest-gate-out', 'model.json');
    serving = await startServing(['--model', model]);
  });
  afterAll(async () => {
    serving.kill('SIGTERM');
    await serving.ended;
  });

  it("R102: answers Triton's own client as predict does, in every form that it asks in", async () => {
    await writeFile(join(cwd, 'columns.json'), JSON.stringify(COLUMNS));
    const rows = COLUMNS.colour.map((colour, row) => `${colour},${COLUMNS.size[row] ?? ''}`);
    await writeFile(join(cwd, 'new.csv'), `colour,size\n${rows.join('\n')}\n`);
    await runCommand(['predict', '--model', model, '--data', 'new.csv'], { cwd });
    const lines = (await readFile(join(cwd, 'predictions.csv'), 'utf8'))
      .trim()
      .split('\n')
      .slice(1);
    const expected = lines.map((line) =>
      line
        .split(',')
        .slice(1)
        .map((cell, index) => (index === 0 ? cell : Number(cell))),
    );
    const script = resolve('__tests__/services/checkServing.py');
    const said = await check(
      'python',
      script,
      `127.0.0.1:${serving.port}`,
      'fruit',
      join(cwd, 'columns.json'),
    );
    expect(said).toEqual([0, expect.anything()]);
    const reply = replySchema.parse(JSON.parse(said[1]));
    expect(reply.server).toEqual({
      name: 'forest-gate',
      version: '1.0.0',
      extensions: ['binary_tensor_data'],
    });
    expect([reply.health, reply.ready]).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(Object.keys(reply.answers)).toHaveLength(7);
    for (const [form, answers] of Object.entries(reply.answers)) {
      expect([form, answers]).toEqual([form, expected]);
    }
    expect(reply.problem).toEqual([
      '400',
      'The request: inputs: Too small: expected array to have >=1 items.',
    ]);
    expect(reply.metrics).toMatchObject({
      forest_gate_requests: ['counter', expect.any(Number)],
      forest_gate_request_duration_seconds: ['histogram', expect.any(Number)],
      forest_gate_predictions: ['counter', 3],
      forest_gate_unseen_cells: ['counter', 1],
    });
  });

  it('comes from a bucket too', async () => {
    const store = await startVersitygw();
    try {
      const metrics = join(cwd, 'forest-gate-out', 'metrics.json');
      const at = 's3://models/team';
      for (const line of [`publish --to ${at}`, `promote fruit@v1 --to production --at ${at}`]) {
        const { exitCode, stderr } = await runCommand(line.split(' '), { cwd, env: store.env });
        expect([exitCode, stderr]).toEqual([0, '']);
      }
      const { sha256 } = z
        .object({ model: z.object({ sha256: z.string() }) })
        .parse(JSON.parse(await readFile(metrics, 'utf8'))).model;
      const own = await startServing(['fruit', '--at', at, '--sha256', sha256], { env: store.env });
      expect(own.said).toMatch(/^Serving fruit \(version 1, /);
      own.kill('SIGINT');
      const { exitCode, log } = await own.ended;
      expect([exitCode, log.includes('canarySecret')]).toEqual([0, false]);
    } finally {
      await store.close();
    }
  });
});

describe('the recipes', () => {
  it('have Dockerfiles that hadolint finds nothing in', async () => {
    const folders = ['docker', 'aws', 'container', 'airflow', 'kubeflow'];
    const files = folders.map((folder) => `${EXAMPLES}/${folder}/Dockerfile`);
    expect(await check('hadolint', ...files)).toEqual([0, '']);
    const spoilt = await spoil(files[0]!, 'WORKDIR /app', 'WORKDIR app');
    expect(await check('hadolint', spoilt)).toEqual([
      1,
      expect.stringContaining('Use absolute WORKDIR'),
    ]);
  });

  it('have manifests that are as Kubernetes has them', async () => {
    const path = `${EXAMPLES}/kubernetes/forest-gate.yaml`;
    expect(await check('kubernetes-validate', '--strict', path)).toEqual([
      0,
      expect.stringContaining('passed for resource networkpolicy/iris'),
    ]);
    const spoilt = await spoil(path, 'periodSeconds: 2', 'periodSecond: 2');
    const [code, said] = await check('kubernetes-validate', '--strict', spoilt);
    expect([code === 0, said]).toEqual([false, expect.stringContaining('periodSecond')]);
    const parts = `${EXAMPLES}/kubernetes/parts.yaml`;
    expect(await check('kubernetes-validate', '--strict', parts)).toEqual([
      0,
      expect.stringContaining('passed for resource job/forest-gate-grow'),
    ]);
    const wrong = await spoil(parts, 'completionMode', 'completionsMode');
    const [wrongCode, why] = await check('kubernetes-validate', '--strict', wrong);
    expect([wrongCode === 0, why]).toEqual([false, expect.stringContaining('completionsMode')]);
  });

  it('have services that are as KServe has them', async () => {
    const script = resolve('__tests__/services/checkInferenceService.py');
    const files = ['forest-gate', 'onnx'].map((name) => `${EXAMPLES}/kserve/${name}.yaml`);
    expect(await check('python', script, ...files)).toEqual([
      0,
      '2 documents are as KServe has them.\n',
    ]);
    const spoilt = await spoil(files[1]!, 'protocolVersion:', 'protocolVersions:');
    expect(await check('python', script, spoilt)).toEqual([
      1,
      expect.stringContaining('knows no protocolVersions'),
    ]);
  });

  it('have stacks that cfn-lint finds nothing in', async () => {
    const files = ['stack', 'role'].map((name) => `${EXAMPLES}/aws/${name}.yaml`);
    expect(await check('cfn-lint', ...files)).toEqual([0, '']);
    const spoilt = await spoil(files[0]!, 'AuthType: AWS_IAM', 'AuthType: NOBODY');
    const [code, said] = await check('cfn-lint', spoilt);
    expect([code === 0, said]).toEqual([false, expect.stringContaining('NOBODY')]);
  });

  it('have workflows that actionlint finds nothing in', async () => {
    const files = ['docker', 'aws'].map((folder) => `${EXAMPLES}/${folder}/deploy.yml`);
    const github = (await readdir(`${EXAMPLES}/github`)).map(
      (name) => `${EXAMPLES}/github/${name}`,
    );
    const own = await check('actionlint', '-shellcheck=', ...github, `${EXAMPLES}/retrain.yml`);
    expect(own).toEqual([0, '']);
    expect(await check('actionlint', '-shellcheck=', ...files)).toEqual([0, '']);
    const spoilt = await spoil(files[1]!, 'inputs.sha256', 'inputs.digest');
    expect(await check('actionlint', '-shellcheck=', spoilt)).toEqual([
      1,
      expect.stringContaining('property "digest" is not defined'),
    ]);
  });
});
