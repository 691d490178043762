import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { readMetadata } from '../support/github/runnerEnvironment.js';
import { openPullRequest, QUICK } from '../support/scenario.js';
import { bundledPackages } from '../architecture/sources.js';

jest.setTimeout(120_000);

const ENTRY = readMetadata('.').runs.main;
/** By this the runner of Gitea knows a script that refuses to upload to other servers ... */
const REFUSAL = 'GHESNotSupportedError';
/** ... and empties the string in this test, which then holds for every server. */
const HOST_TEST = /endsWith\s*\(\s*(['"`])\.LOCALHOST\1\s*\)/g;

describe('the reader of Parquet', () => {
  it('is loaded for a Parquet file only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'forest-gate-parquet-'));
    try {
      for (const name of ['action.yml', 'data', 'dist/cli']) await cp(name, join(folder, name), { recursive: true });
      const entry = join(folder, 'dist/cli/index.js');
      const run = (data: string) =>
        spawnSync(process.execPath, [entry, '--data', resolve(data), '--trees', '2'], {
          cwd: folder,
          encoding: 'utf8',
        });
      const parquet = '__tests__/fixtures/parquet/duckdb.parquet';
      expect(run(parquet).stdout).toContain('Read as: Parquet.');
      const script = await readFile(entry, 'utf8');
      const beginning = /CONCATENATED MODULE: \.\/lib\/table\/parquet\/openParquet\.js\n/g;
      expect(script.match(beginning)).toHaveLength(1);
      await writeFile(entry, script.replace(beginning, '$&throw new Error("Parquet is loaded");\n'));
      expect(run('data/iris.csv').status).toBe(0);
      expect(run(parquet).stderr).toContain('Parquet is loaded');
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

describe('what publishes, serves, finds drift and follows DVC', () => {
  it('is loaded by a run of the gate only where it is used', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'forest-gate-light-'));
    try {
      for (const name of ['data', 'dist/cli']) await cp(name, join(folder, name), { recursive: true });
      const entry = join(folder, 'dist/cli/index.js');
      const run = (...args: string[]) =>
        spawnSync(process.execPath, [entry, ...args], {
          cwd: folder,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'], AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' },
        });
      const script = await readFile(entry, 'utf8');
      const beginning = /CONCATENATED MODULE: \.\/(?:lib\/(?:delivery|serving)\/(?!openPublished)[^\n]*|lib\/dvc\/(?!createFollower)[^\n]*|lib\/commands\/(?:drift|publish|moveStages|openServedModel)\.js|node_modules\/aws4fetch\/[^\n]*)\n/g;
      expect(script.match(beginning)?.length).toBeGreaterThan(30);
      await writeFile(entry, script.replace(beginning, '$&throw new Error("Delivery is loaded");\n'));
      const gate = run('--data', 'data/iris.csv', '--trees', '2');
      expect([gate.status, gate.stderr.includes('Delivery is loaded')]).toEqual([0, false]);
      for (const args of [
        ['publish', '--to', 's3://models/team'],
        ['models', '--at', 's3://models/team'],
        ['drift', '--model', 'forest-gate-out/model.json', '--data', 'data/iris.csv'],
        ['serve', '--model', 'forest-gate-out/model.json'],
        ['--data', 'data/none.csv'],
      ]) {
        expect([args[0], run(...args).stderr]).toEqual([args[0], expect.stringContaining('Delivery is loaded')]);
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

describe('the bundle of the action', () => {
  it('is one script beside the worker and an entry, with what the runner of Gitea looks for in an entry', () => {
    expect(readdirSync('dist/action').filter((name) => name.endsWith('.js'))).toEqual([
      'comment.js',
      'growWorker.js',
      'index.js',
    ]);
    const script = readFileSync(ENTRY, 'utf8');
    expect(script).toContain(REFUSAL);
    expect(script.match(HOST_TEST)).toHaveLength(1);
  });

  it('uploads to another server than GitHub when its runner has changed the entry', async () => {
    const action = await mkdtemp(join(tmpdir(), 'forest-gate-bundle-'));
    const scenario = await openPullRequest();
    try {
      for (const name of ['action.yml', 'data', 'dist/action']) {
        await cp(name, join(action, name), { recursive: true });
      }
      const entry = join(action, ENTRY);
      const script = await readFile(entry, 'utf8');
      await writeFile(entry, script.replace(HOST_TEST, 'endsWith($1$1)'));

      const env = { GITHUB_SERVER_URL: 'https://gitea.example.com' };
      const run = await scenario.push(QUICK, { action, env });
      expect(run.exitCode).toBe(0);
      expect(run.annotations).toEqual([]);
      expect(run.outputs.get('artifact-url')).toMatch(/^https:\/\/gitea\.example\.com\/octo-org\//);
      expect(scenario.result().verdict).toBe('passed');
      expect([...scenario.uploaded().keys()]).toHaveLength(11);
    } finally {
      await scenario.close();
      await rm(action, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

describe('the licences beside a bundle', () => {
  const ACTION_ONLY = /^@actions\/|^(?:crc-32|yauzl)$/;
  const COMMAND_ONLY = /^(?:aws4fetch|tinyglobby)$/;
  const ESM_SOURCE = /CONCATENATED MODULE: \.\/node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/g;

  it.each([
    ['action', bundledPackages().filter((name) => !COMMAND_ONLY.test(name))],
    ['cli', bundledPackages().filter((name) => !ACTION_ONLY.test(name))],
  ])('of the %s name every package in it', (bundle, imported) => {
    const directory = join('dist', bundle);
    const scripts = readdirSync(directory).filter((name) => name.endsWith('.js'));
    const brought = scripts.flatMap((name) =>
      [...readFileSync(join(directory, name), 'utf8').matchAll(ESM_SOURCE)].map(
        ([, found = '']) => found,
      ),
    );
    expect(brought.length).toBeGreaterThan(0);
    const lines = new Set(readFileSync(join(directory, 'licenses.txt'), 'utf8').split('\n'));
    expect([...new Set([...imported, ...brought])].filter((name) => !lines.has(name))).toEqual([]);
  });
});
