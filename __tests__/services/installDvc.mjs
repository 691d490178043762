/**
 * Installs DVC with its remote for S3 once. It takes Python; uv finds versions that fit each other
 * in seconds, where pip takes many minutes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const VERSION = '3.67.1';
const FOLDER = resolve('.tools', `dvc-${VERSION}`);
const DONE = resolve(FOLDER, 'bin', 'dvc');

function run(program, ...args) {
  execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

if (!existsSync(DONE)) {
  run('python3', '-m', 'venv', FOLDER);
  const python = resolve(FOLDER, 'bin', 'python');
  run(python, '-m', 'pip', 'install', '--quiet', 'uv==0.13.9');
  run(
    resolve(FOLDER, 'bin', 'uv'),
    'pip',
    'install',
    '--quiet',
    '--python',
    python,
    `dvc[s3]==${VERSION}`,
  );
}
