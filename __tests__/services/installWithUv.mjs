/** Installs packages of Python's index into a folder of `.tools` once, by uv, which is quick at it. */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

function run(program, ...args) {
  execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

export function installWithUv(name, ...packages) {
  const folder = resolve('.tools', name);
  const python = resolve(folder, 'bin', 'python');
  const done = resolve(folder, 'done');
  if (existsSync(done)) return;
  rmSync(folder, { recursive: true, force: true });
  run('python3', '-m', 'venv', folder);
  run(python, '-m', 'pip', 'install', '--quiet', 'uv==0.13.9');
  const uv = ['pip', 'install', '--quiet', '--python', python];
  run(resolve(folder, 'bin', 'uv'), ...uv, ...packages);
  writeFileSync(done, '');
}
