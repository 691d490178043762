/**
 * Installs what single suites drive into .tools, where it is looked for: Azurite, a storage emulator,
 * and onnxruntime-web, which runs models. They are no dependencies of this package: with what they
 * bring they are 365 MB and 160 MB, and some of it has scripts for installing, which are not run.
 * Versions are fixed, and the date fixes the versions of what they bring. Does nothing for what is there.
 *
 *     node __tests__/support/installTools.mjs
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TOOLS = { azurite: '3.37.0', 'onnxruntime-web': '1.30.0' };
const BEFORE = '2026-11-01';

for (const [name, version] of Object.entries(TOOLS)) {
  const directory = join('.tools', name);
  const installed = join(directory, 'node_modules', name, 'package.json');
  if (existsSync(installed) && JSON.parse(readFileSync(installed)).version === version) continue;
  const words = ['install', '--prefix', directory, `${name}@${version}`, '--before', BEFORE];
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    execFileSync('npm', [...words, ...flags], {
      stdio: 'inherit',
      // On Windows npm is a command script, which only a shell can start.
      shell: process.platform === 'win32',
    });
  } catch {
    console.error(`${name} could not be installed: the suite that needs it is going to fail.`);
  }
}
