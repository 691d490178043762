import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createMlflowClient } from '../../src/delivery/mlflow/mlflowClient.js';
import { readMlflowSettings } from '../../src/delivery/mlflow/mlflowSettings.js';
import { createMlflowStore } from '../../src/delivery/mlflow/mlflowStore.js';
import { readS3Settings } from '../../src/delivery/s3/credentials.js';
import { createS3Client } from '../../src/delivery/s3/s3Client.js';
import { parseClasses } from '../support/parseClasses.js';
import type { Result } from '../../src/document/result.js';
import { runCommand, type CommandResult } from '../support/runCommand.js';
import { IRIS, relabelIris } from '../support/scenario.js';
import { startMlflowServer, type MlflowServer } from './startMlflowServer.js';
import { startVersitygw, type S3Server } from './startVersitygw.js';

jest.setTimeout(300_000);

const run = promisify(execFile);
const SECRET = 'canaryOfMlflow';

/** A target at a real server, and what goes around Forest Gate there. */
interface Place {
  readonly at: string;
  readonly env: Readonly<Record<string, string>>;
  /** Puts other bytes in the place of a file of the first version. */
  damage(file: string, bytes: Uint8Array): Promise<void>;
  /** Downloads the first version as the page says, and tells where in the folder its files are. */
  download(folder: string): Promise<string>;
}

let s3: S3Server;
let mlflow: MlflowServer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forest-gate-stage-'));
  [s3, mlflow] = await Promise.all([startVersitygw(), startMlflowServer()]);
});
afterAll(async () => {
  await Promise.all([s3.close(), mlflow.close()]);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const PLACES: Readonly<Record<string, () => Place>> = {
  S3: () => ({
    at: 's3://models/stage',
    env: s3.env,
    damage: async (file, bytes) => {
      const client = createS3Client(readS3Settings(s3.env), 'models');
      const { objects } = await client.list('stage/iris/v1-', null);
      const key = objects.find((object) => object.key.endsWith(`/${file}`))?.key ?? '';
      const found = await client.read(key, 1e9);
      await client.write(key, bytes, 'text/plain', { etag: found?.etag ?? '' });
    },
    download: async (to) => {
      const aws = resolve('.tools', 'serving-2', 'bin', 'aws');
      const env = { PATH: process.env['PATH'], HOME: folder, AWS_REGION: 'us-east-1', ...s3.env };
      const copy = ['s3', 'cp', '--recursive', '--only-show-errors', 's3://models/stage/iris', to];
      await run(aws, [...copy, '--exclude', '*', '--include', 'v1-*'], { env });
      const [version = ''] = await readdir(to);
      return version;
    },
  }),
  MLflow: () => ({
    at: 'mlflow:iris',
    env: {
      MLFLOW_TRACKING_URI: `http://127.0.0.1:${mlflow.port}`,
      MLFLOW_TRACKING_TOKEN: SECRET,
    },
    damage: async (file, bytes) => {
      const settings = readMlflowSettings({
        MLFLOW_TRACKING_URI: `http://127.0.0.1:${mlflow.port}`,
      });
      const client = createMlflowClient(settings);
      const place = await createMlflowStore(client, 'iris').findFiles(1);
      await client.putFile(`${place}/forest-gate/${file}`, bytes);
    },
    download: async (to) => {
      await mlflow.download('models:/iris/1/forest-gate', to);
      return 'forest-gate';
    },
  }),
};

describe.each(Object.keys(PLACES))('what is at a stage of %s', (kind) => {
  let place: Place;
  let cwd: string;
  let said = '';

  async function command(...args: string[]): Promise<CommandResult> {
    const done = await runCommand(args, { cwd, env: place.env });
    said += done.stdout + done.stderr;
    return done;
  }

  async function judge(stage: string): Promise<Result> {
    const flags = ['--data=data/iris.csv', '--target=species', '--trees=10', '--json'];
    return parseClasses(
      (await command(...flags, `--baseline=${stage}`, `--baseline-at=${place.at}`)).stdout,
    );
  }

  beforeAll(async () => {
    place = PLACES[kind]!();
    cwd = join(folder, kind);
    await mkdir(join(cwd, 'data'), { recursive: true });
    await writeFile(join(cwd, 'data', 'iris.csv'), IRIS);
    const env = {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: devNull,
      GIT_AUTHOR_NAME: 'Mona',
      GIT_AUTHOR_EMAIL: 'mona@example.com',
      GIT_COMMITTER_NAME: 'Mona',
      GIT_COMMITTER_EMAIL: 'mona@example.com',
    };
    for (const args of [
      ['init', '--quiet'],
      ['add', '--all'],
      ['commit', '--quiet', '--message', 'Data'],
    ]) {
      await run('git', args, { cwd, env });
    }
    await command('--data=data/iris.csv', '--target=species', '--trees=10');
    const published = await command('publish', '--to', place.at);
    expect(published.stdout).toContain('published');
    await command('promote', 'iris@v1', '--to', 'production', '--at', place.at);
  });

  it('is what a model is held against', async () => {
    await writeFile(join(cwd, 'data', 'iris.csv'), relabelIris(3));
    const { baseline, comparison, verdict } = await judge('production');
    expect(baseline).toMatchObject({
      mode: 'stage',
      source: 'artifact',
      reason: `From iris@v1, which is at production (${place.at}).`,
      stage: { name: 'production', at: place.at, version: 'iris@v1' },
    });
    expect([comparison?.rows, verdict]).toEqual([150, 'failed']);
  });

  it('is nothing where no version is there', async () => {
    expect((await judge('staging')).baseline).toMatchObject({
      mode: 'stage',
      source: 'none',
      stage: { name: 'staging', at: place.at, version: null },
      reason: expect.stringContaining(`No version of iris is at staging yet (${place.at}).`),
    });
  });

  it('is downloaded as files that verify finds right', async () => {
    const files = `downloaded/${await place.download(join(cwd, 'downloaded'))}`;
    await writeFile(join(cwd, 'data', 'iris.csv'), IRIS);
    for (const args of [
      ['--model', `${files}/model.json`, '--data', 'data/iris.csv'],
      ['--metrics', `${files}/metrics.json`],
    ]) {
      const verified = await command('verify', ...args);
      expect([args[0], verified.exitCode, verified.stderr.includes('forest-gate:')]).toEqual([
        args[0],
        0,
        false,
      ]);
    }
    await writeFile(join(cwd, 'data', 'other.csv'), relabelIris(3));
    const other = ['verify', '--model', `${files}/model.json`, '--data', 'data/other.csv'];
    expect((await command(...other)).exitCode).toBe(1);
  });

  it('passes nothing where its document is not the one that was published', async () => {
    await place.damage('metrics.json', Buffer.from('{"format": "forest-gate/metrics"}'));
    const { baseline, verdict } = await judge('production');
    expect(baseline).toMatchObject({
      source: 'unreadable',
      reason: expect.stringMatching(/^What is at production \(.*\) could not be read: /),
    });
    expect(verdict).not.toBe('passed');
    const served = await command('promote', 'iris@v9', '--to', 'production', '--at', place.at);
    expect(served.stderr).toContain('iris@v9 does not exist. There are v1.');
  });

  it('is told without a secret', () => {
    expect(said.length).toBeGreaterThan(1_000);
    expect([SECRET, 'canarySecret'].filter((secret) => said.includes(secret))).toEqual([]);
  });
});
