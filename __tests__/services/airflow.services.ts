import { execFile } from 'node:child_process';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { parseClasses } from '../support/parseClasses.js';
import type { Result } from '../../src/document/result.js';
import { runCommand } from '../support/runCommand.js';
import { IRIS, relabelIris } from '../support/scenario.js';
import { startVersitygw, type S3Server } from './startVersitygw.js';

jest.setTimeout(300_000);

const run = promisify(execFile);
const BIN = resolve('.tools', 'airflow-3.3.2', 'bin');
const MODELS = 's3://models/team';

let server: S3Server;
let folder: string;
let store: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  server = await startVersitygw();
  folder = await mkdtemp(join(tmpdir(), 'forest-gate-airflow-'));
  store = join(folder, 'store');
  const programs = join(folder, 'programs');
  await mkdir(programs);
  await symlink(resolve('dist/cli/index.js'), join(programs, 'forest-gate'));
  await mkdir(join(folder, 'home', 'dags'), { recursive: true });
  for (const name of ['forest_gate.py', 'forest_gate_parts.py']) {
    await copyFile(`.github/examples/airflow/${name}`, join(folder, 'home', 'dags', name));
  }
  env = {
    ...server.env,
    PATH: [programs, dirname(process.execPath), BIN, process.env['PATH']].join(delimiter),
    HOME: folder,
    AIRFLOW_HOME: join(folder, 'home'),
    AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
    AIRFLOW__USAGE_DATA_COLLECTION__ENABLED: 'False',
    FOREST_GATE_DATA: join(folder, 'iris.csv'),
    FOREST_GATE_STORE: `file://${store}`,
    FOREST_GATE_MODELS: MODELS,
  };
  await run('airflow', ['db', 'migrate'], { env });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** How `airflow dags test` of a table ended: its exit code, each task's state, and what it said. */
async function testDag(
  table: string,
  dag = 'forest_gate',
): Promise<[number, Record<string, string>, string]> {
  await writeFile(join(folder, 'iris.csv'), table);
  const words = ['dags', 'test', dag];
  const ended = await run('airflow', words, { env, maxBuffer: 1e8 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) =>
      z.object({ code: z.int(), stdout: z.string(), stderr: z.string() }).parse(error),
  );
  const { stdout: states } = await run(join(BIN, 'python'), ['-c', STATES], { env });
  const parsed = z.record(z.string(), z.string()).parse(JSON.parse(states));
  return [ended.code, parsed, ended.stdout + ended.stderr];
}

/** What became of the tasks of the newest run. */
const STATES = `
import json, os, sqlite3
rows = sqlite3.connect(os.path.join(os.environ['AIRFLOW_HOME'], 'airflow.db')).execute(
    'select task_id, state from task_instance where run_id = '
    '(select run_id from dag_run order by id desc limit 1)'
)
print(json.dumps(dict(rows.fetchall())))
`;

async function read(path: string): Promise<Result> {
  return parseClasses(await readFile(join(store, path), 'utf8'));
}

async function newestRun(): Promise<string> {
  return join('runs', (await readdir(join(store, 'runs'))).sort().at(-1) ?? '');
}

async function listModels(): Promise<string> {
  const { stdout } = await runCommand(['models', '--at', MODELS], { env: server.env });
  return stdout;
}

describe('the DAG of Airflow', () => {
  it('publishes and promotes the first model that passes', async () => {
    const [code, states] = await testDag(IRIS);
    expect([code, states]).toEqual([
      0,
      {
        gate: 'success',
        decide: 'success',
        publish: 'success',
        remember: 'success',
        ask: 'skipped',
      },
    ]);
    expect((await read('last-good.json')).baseline.source).toBe('none');
    expect(await listModels()).toMatch(/production: iris@v1, promoted by .* manual__/);
    // All that a run wrote is kept.
    expect(await readdir(join(store, await newestRun()))).toContain('report.html');
  });

  it('grows in mapped tasks what another one puts together', async () => {
    const [code, states, log] = await testDag(IRIS, 'forest_gate_parts');
    expect([code, states]).toEqual([0, { grow: 'success', gate: 'success' }]);
    expect(log).toMatch(/\d+ trees came from 4 parts, and 0 were grown here/);
    expect((await read(join(await newestRun(), 'metrics.json'))).verdict).toBe('passed');
  });

  it('asks somebody about what may be chance, which no later run is compared with', async () => {
    const before = await readFile(join(store, 'last-good.json'));
    const doubtful = IRIS.split('\n').map((line, index) =>
      index > 50 && index < 57 ? line.replace('versicolor', 'virginica') : line,
    );
    const [code, states, log] = await testDag(doubtful.join('\n'));
    expect([code, states['publish'], states['ask']]).toEqual([0, 'skipped', 'success']);
    expect(log).toContain('Nothing is published: file://');
    expect((await read(join(await newestRun(), 'metrics.json'))).verdict).toBe('inconclusive');
    expect(await readFile(join(store, 'last-good.json'))).toEqual(before);
  });

  it('fails with worse data than the last good run had, and publishes nothing', async () => {
    const before = await readFile(join(store, 'last-good.json'));
    const [code, states, log] = await testDag(relabelIris(4));
    expect([code, states['gate'], states['publish']]).toEqual([1, 'failed', 'upstream_failed']);
    expect(log).toContain(`The model failed: file://${join(store, await newestRun())}/report.html`);
    // Trying again would not mend it.
    expect(log).not.toContain('up_for_retry');
    const { verdict, baseline } = await read(join(await newestRun(), 'metrics.json'));
    expect([verdict, baseline.source]).toEqual(['failed', 'artifact']);
    expect(await readFile(join(store, 'last-good.json'))).toEqual(before);
    expect(await listModels()).not.toContain('iris@v2');
  });
});
