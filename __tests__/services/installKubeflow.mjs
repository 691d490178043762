/**
 * Installs the SDK of Kubeflow Pipelines once. It takes Python.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const VERSION = '2.17.0';
const FOLDER = resolve('.tools', `kfp-${VERSION}`);
const PYTHON = resolve(FOLDER, 'bin', 'python');
const DONE = resolve(FOLDER, 'done');

function run(program, ...args) {
  execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

if (!existsSync(DONE)) {
  rmSync(FOLDER, { recursive: true, force: true });
  run('python3', '-m', 'venv', FOLDER);
  run(PYTHON, '-m', 'pip', 'install', '--quiet', 'uv==0.13.9');
  const uv = ['pip', 'install', '--quiet', '--python', PYTHON];
  run(resolve(FOLDER, 'bin', 'uv'), ...uv, `kfp==${VERSION}`);
  writeFileSync(DONE, '');
}
