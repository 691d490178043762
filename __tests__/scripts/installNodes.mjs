/**
 * Fetches Node 22 and 24 for this machine from npm into .tools/nodes, where `npm run same-bytes` looks
 * for them. Where there is none for a machine it goes without.
 *
 *     node __tests__/scripts/installNodes.mjs
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const VERSIONS = { 22: '22.23.1', 24: '24.21.0' };
const PLATFORMS = { linux: 'linux', darwin: 'darwin', win32: 'win' };
const DIRECTORY = join('.tools', 'nodes');

for (const [major, version] of Object.entries(VERSIONS)) {
  if (existsSync(join(DIRECTORY, 'node_modules', `node-${major}`))) continue;
  const name = `node-${PLATFORMS[process.platform]}-${process.arch}`;
  const words = ['install', '--prefix', DIRECTORY, `node-${major}@npm:${name}@${version}`];
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    execFileSync('npm', [...words, ...flags], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  } catch {
    console.error(`${name}@${version} could not be fetched; Node ${major} is left out.`);
  }
}
