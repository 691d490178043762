/** Installs what changes sources, Stryker's instrumenter, into .tools, as `installTools.mjs` does. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('.tools', 'stryker');
if (!existsSync(join(folder, 'node_modules', '@stryker-mutator', 'instrumenter'))) {
  const words = ['install', '--prefix', folder, '@stryker-mutator/instrumenter@9.6.1'];
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', [...words, '--before', '2026-11-01', ...flags], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
