/**
 * Installs jazzer.js into .tools, as `installTools.mjs` does. It is no dependency of this package: it brings
 * 105 others, and its engine is built for Linux with glibc 2.38 or later, macOS on arm64 and x64, and Windows.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('.tools', 'jazzer');
if (!existsSync(join(folder, 'node_modules', '@jazzer.js', 'core'))) {
  const words = ['install', '--prefix', folder, '@jazzer.js/core@4.0.0', '--before', '2026-11-01'];
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', [...words, ...flags], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
