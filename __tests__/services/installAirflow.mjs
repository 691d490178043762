/**
 * Installs Airflow once. It takes Python, and uv of its index, which finds versions that fit each other
 * in seconds.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const VERSION = '3.3.2';
const FOLDER = resolve('.tools', `airflow-${VERSION}`);
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
  run(resolve(FOLDER, 'bin', 'uv'), ...uv, `apache-airflow==${VERSION}`);
  writeFileSync(DONE, '');
}
