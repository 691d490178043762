/**
 * Installs Azurite, the storage emulator that one suite uploads to, into .tools/azurite, where it
 * is looked for. It is no dependency of this package: with what it brings it is 365 MB. Its version
 * is fixed, and the date fixes the versions of what it brings. Does nothing when it is there.
 *
 *     node __tests__/support/github/installAzurite.mjs
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = '3.37.0';
const BEFORE = '2026-11-01';
const DIRECTORY = join('.tools', 'azurite');
const installed = join(DIRECTORY, 'node_modules', 'azurite', 'package.json');

const isThere = existsSync(installed) && JSON.parse(readFileSync(installed)).version === VERSION;
if (!isThere) {
  const words = ['install', '--prefix', DIRECTORY, `azurite@${VERSION}`, '--before', BEFORE];
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    execFileSync('npm', [...words, ...flags], {
      stdio: 'inherit',
      // On Windows npm is a command script, which only a shell can start.
      shell: process.platform === 'win32',
    });
  } catch {
    console.error('Azurite could not be installed: the one suite that needs it is going to fail.');
  }
}
