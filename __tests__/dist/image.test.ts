import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { runCommand } from '../support/runCommand.js';

jest.setTimeout(120_000);

const run = promisify(execFile);

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-image-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true, maxRetries: 5 }));

/** The instructions of a Dockerfile, one a line. */
function readInstructions(text: string): [name: string, words: string][] {
  const lines = text.replaceAll(/^#.*\n/gm, '').replaceAll(/\\\n\s*/g, '').trim().split('\n');
  return lines.map((line) => [line.split(' ')[0] ?? '', line.replace(/^\S+ /, '')]);
}

function words(json: string): string[] {
  return z.array(z.string()).parse(JSON.parse(json));
}

it('R103: the image of the recipe, built by hand in a folder, answers its health check and ends', async () => {
  await runCommand(['--trees', '5', '--data', resolve('data/iris.csv')], { cwd });
  const context = join(cwd, 'context');
  await mkdir(join(context, 'forest-gate', 'dist'), { recursive: true });
  await cp('dist/cli', join(context, 'forest-gate', 'dist', 'cli'), { recursive: true });
  await cp(join(cwd, 'forest-gate-out', 'model.json'), join(context, 'model.json'));

  const root = join(cwd, 'root');
  let folder = root;
  let command: string[] = [];
  let health: string[] = [];
  const text = await readFile('.github/examples/docker/Dockerfile', 'utf8');
  for (const [name, rest] of readInstructions(text)) {
    if (name === 'WORKDIR') await mkdir((folder = join(root, rest)), { recursive: true });
    if (name === 'COPY') {
      const [from = '', to = ''] = rest.split(' ');
      const isFolder = !from.endsWith('.json');
      await cp(join(context, from), isFolder ? join(folder, to) : join(folder, to, from), {
        recursive: true,
      });
    }
    if (name === 'ENTRYPOINT') command = words(rest);
    if (name === 'CMD') command.push(...words(rest));
    if (name === 'HEALTHCHECK') health = words(rest.replace(/^.*? CMD /, ''));
  }

  const [node, ...args] = command;
  expect(node).toBe('node');
  const child = spawn(process.execPath, [...args, '--port', '0', '--drain-seconds', '0'], {
    cwd: folder,
    env: {},
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = z.tuple([z.instanceof(Buffer)]).parse(await once(child.stdout, 'data'));
  const [, port = ''] = /^Serving iris .* at http:\/\/0\.0\.0\.0:(\d+)\n$/.exec(String(said)) ?? [];
  const isHealthy = (): Promise<boolean> =>
    run(process.execPath, health.slice(1).map((word) => word.replace('8080', port))).then(
      () => true,
      () => false,
    );
  expect(await isHealthy()).toBe(true);
  child.kill('SIGTERM');
  await once(child, 'close');
  expect([child.exitCode, await isHealthy()]).toEqual([0, false]);
});

it.each(['container', 'airflow', 'kubeflow'])(
  'the image in %s, built by hand in a folder, has the command in its PATH',
  async (recipe) => {
    const root = join(cwd, 'root');
    await mkdir(join(root, 'usr/local/bin'), { recursive: true });
    const text = await readFile(`.github/examples/${recipe}/Dockerfile`, 'utf8');
    const ignored = await readFile(`.github/examples/${recipe}/Dockerfile.dockerignore`, 'utf8');
    for (const [name, rest] of readInstructions(text)) {
      const [from = '', to = '', path = ''] = rest.split(' ');
      if (name === 'COPY' && !from.startsWith('--')) {
        expect([from, ignored.split('\n')]).toEqual([
          'forest-gate/dist/cli',
          expect.arrayContaining([`!${from}`]),
        ]);
        await cp('dist/cli', join(root, to), { recursive: true });
      }
      if (name === 'COPY' && from === '--from=node:20-slim') {
        await symlink(process.execPath, join(root, path));
      }
      if (name === 'RUN' && rest.startsWith('ln -s ')) {
        const [, , target = '', link = ''] = rest.split(' ');
        await symlink(join(root, target), join(root, link));
      }
    }
    // That of node:20-slim has Node in its PATH from the beginning.
    const PATH = [join(root, 'usr/local/bin'), dirname(process.execPath)].join(delimiter);
    const { stdout } = await run('forest-gate', ['explain', 'accuracy'], { env: { PATH } });
    expect(stdout).toContain('accuracy');
  },
);
