import { execFile } from 'node:child_process';
import { appendFile, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { parseClasses } from '../support/parseClasses.js';
import { runCommand, type CommandResult } from '../support/runCommand.js';
import { IRIS } from '../support/scenario.js';
import { startVersitygw, type S3Server } from './startVersitygw.js';

jest.setTimeout(300_000);

const run = promisify(execFile);
const BIN = resolve('.tools', 'dvc-3.67.1', 'bin');
const MORE = `${IRIS.trimEnd()}\n${IRIS.trimEnd().split('\n').slice(1, 31).join('\n')}\n`;

let server: S3Server;
let folder: string;
let repository: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  server = await startVersitygw();
  folder = await mkdtemp(join(tmpdir(), 'forest-gate-dvc-'));
  repository = join(folder, 'repository');
  await mkdir(join(repository, 'data'), { recursive: true });
  env = {
    ...server.env,
    PATH: `${BIN}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    DVC_NO_ANALYTICS: '1',
    DVC_SITE_CACHE_DIR: join(folder, 'site'),
    GIT_CONFIG_GLOBAL: devNull,
    GIT_AUTHOR_NAME: 'Mona',
    GIT_AUTHOR_EMAIL: 'mona@example.com',
    GIT_COMMITTER_NAME: 'Mona',
    GIT_COMMITTER_EMAIL: 'mona@example.com',
  };
  await call('git', 'init', '--quiet');
  await call('dvc', 'init', '--quiet');
  await call('dvc', 'remote', 'add', '--default', 'folder', '../remote');
  await call('dvc', 'remote', 'add', 'bucket', 's3://models/dvc store');
  await call(
    'dvc',
    'remote',
    'modify',
    'bucket',
    'endpointurl',
    server.env['AWS_ENDPOINT_URL'] ?? '',
  );
  for (const table of [IRIS, MORE]) {
    await writeFile(join(repository, 'data', 'iris.csv'), table);
    await call('dvc', 'add', 'data/iris.csv').catch((error: unknown) => {
      console.log(error);
      throw error;
    });
    await call('dvc', 'push', '--quiet');
    await call('dvc', 'push', '--quiet', '--remote', 'bucket');
    await call('git', 'add', '--all');
    await call('git', 'commit', '--quiet', '--message', 'Data');
  }
  await rm(join(repository, 'data', 'iris.csv'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function call(program: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(program, args, { cwd: repository, env });
  return stdout;
}

/** Judges the newest commit by the one before it. */
function gate(variables: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
  const flags = ['--data=data/iris.csv', '--target=species', '--trees=10', '--json'];
  return runCommand([...flags, '--baseline-commit=HEAD~1'], { cwd: repository, env: variables });
}

async function expectBoth(variables: Readonly<Record<string, string>> = {}): Promise<void> {
  const { exitCode, stdout, stderr } = await gate(variables);
  expect([exitCode, stderr.includes('forest-gate:')]).toEqual([0, false]);
  const { data, baseline, source } = parseClasses(stdout);
  expect([data.rows, baseline.source, baseline.data?.rows]).toEqual([180, 'commit', 150]);
  expect(source.dataPointer).toBe('data/iris.csv.dvc');
}

describe('data that DVC itself added and pushed', () => {
  it('is read at both commits from the cache', () => expectBoth());

  it('is read at both commits from a remote that is a folder', async () => {
    await rm(join(repository, '.dvc', 'cache'), { recursive: true });
    await expectBoth();
  });

  it('is read at both commits from S3', async () => {
    await rm(join(folder, 'remote'), { recursive: true });
    const missing = await gate();
    expect(missing.exitCode).toBe(2);
    expect(missing.stderr).toContain('Run `dvc push` where the data is.');
    await appendFile(join(repository, '.dvc', 'config.local'), '[core]\n    remote = bucket\n');
    const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = server.env;
    const credentials = { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY };
    await expectBoth(credentials);
    const refused = await gate({ ...credentials, AWS_SECRET_ACCESS_KEY: 'canaryWrong' });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr.replaceAll(/\s+/g, ' ')).toContain('403 (SignatureDoesNotMatch)');
    expect(refused.stderr).not.toContain('canaryWrong');
  });

  it('is the output of a stage, or of a folder, where DVC says so', async () => {
    await writeFile(
      join(repository, 'dvc.yaml'),
      'stages:\n  prepare:\n    cmd: mkdir -p made parts && cp data/iris.csv made/ && cp data/iris.csv parts/\n    outs: [made/iris.csv, parts]\n',
    );
    await call('dvc', 'pull', '--quiet', 'data/iris.csv');
    await call('dvc', 'repro', '--quiet');
    expect(await readFile(join(repository, 'dvc.lock'), 'utf8')).toContain('.dir');
    for (const data of ['made/iris.csv', 'parts/iris.csv']) {
      await rm(join(repository, data));
      const flags = [`--data=${data}`, '--target=species', '--trees=5', '--json'];
      const { stdout, stderr } = await runCommand(flags, { cwd: repository });
      expect(stderr).not.toContain('forest-gate:');
      expect(parseClasses(stdout).source.dataPointer).toBe('dvc.lock');
    }
  });
});

describe('the stage of the example', () => {
  const SETTINGS = 'data: data/iris.csv\ntarget: species\n';

  it('is run, and shows metrics, settings and plots of two commits, by DVC itself', async () => {
    // The command as npm installs it: a name on the path.
    const bin = join(folder, 'bin');
    await mkdir(bin);
    const script = `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli/index.js')}" "$@"\n`;
    await writeFile(join(bin, 'forest-gate'), script, { mode: 0o755 });
    env = { ...env, PATH: `${bin}:${env['PATH'] ?? ''}` };
    await call('dvc', 'pull', '--quiet', 'data/iris.csv');
    await mkdir(join(repository, '.github'));
    await copyFile('.github/examples/dvc.yaml', join(repository, 'dvc.yaml'));
    await rm(join(repository, 'dvc.lock'));
    const commit = async (trees: number, message: string): Promise<void> => {
      await writeFile(
        join(repository, '.github', 'forest-gate.yml'),
        `${SETTINGS}trees: ${trees}\n`,
      );
      await call('dvc', 'repro');
      await call('git', 'add', '--all');
      await call('git', 'commit', '--quiet', '--message', message);
    };
    await commit(1, 'One tree');
    await commit(10, 'Ten trees');

    const pair = z.object({ old: z.number(), new: z.number() });
    const { 'forest-gate-out/scores.json': scores } = z
      .object({ 'forest-gate-out/scores.json': z.object({ accuracy: pair }) })
      .parse(JSON.parse(await call('dvc', 'metrics', 'diff', '--json', 'HEAD~1')));
    const result = parseClasses(
      await readFile(join(repository, 'forest-gate-out', 'metrics.json')),
    );
    expect(scores.accuracy.new).toBe(result.evaluation.accuracy);
    expect(scores.accuracy.old).not.toBe(result.evaluation.accuracy);
    const table = await call('dvc', 'metrics', 'diff', 'HEAD~1');
    expect(table).toMatch(/forest-gate-out\/scores\.json\s+accuracy\s+0\.9/);

    const parameters: unknown = JSON.parse(await call('dvc', 'params', 'diff', '--json', 'HEAD~1'));
    expect(parameters).toMatchObject({
      '.github/forest-gate.yml': { trees: { old: 1, new: 10 } },
    });

    expect(await call('dvc', 'plots', 'diff', 'HEAD~1')).toContain('index.html');
    const page = await readFile(join(repository, 'dvc_plots', 'index.html'), 'utf8');
    expect(page).toContain('"actual": "virginica"');
    // Nothing changed: nothing is run again.
    expect(await call('dvc', 'repro')).toContain('Data and pipelines are up to date.');
  });

  it('fails as the gate does', async () => {
    await writeFile(join(repository, '.github', 'forest-gate.yml'), `${SETTINGS}min-accuracy: 1\n`);
    await expect(call('dvc', 'repro')).rejects.toThrow('failed to reproduce');
  });
});
