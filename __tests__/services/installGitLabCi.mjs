/**
 * Installs once what runs pipelines of GitLab on this machine: gitlab-ci-local, the Node that it needs,
 * and rsync where there is none, from Debian's archive.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve('.tools', 'gitlab-ci-local-4.75.1');
const DONE = resolve(FOLDER, 'done');
const BEFORE = '2026-11-01';
const PACKAGES = ['gitlab-ci-local@4.75.1', `node-24@npm:node-linux-${process.arch}@24.21.0`];

function run(program, args, cwd = '.') {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}

function hasRsync() {
  try {
    execFileSync('rsync', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

if (!existsSync(DONE)) {
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', '--prefix', FOLDER, ...PACKAGES, '--before', BEFORE, ...flags]);
  if (!hasRsync()) {
    const packages = resolve(FOLDER, 'packages');
    mkdirSync(packages, { recursive: true });
    run('apt-get', ['download', 'rsync', 'libpopt0'], packages);
    for (const file of readdirSync(packages)) run('dpkg', ['-x', resolve(packages, file), FOLDER]);
  }
  writeFileSync(DONE, '');
}
