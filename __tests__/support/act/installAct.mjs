/**
 * Installs act, which runs workflows on this machine, into .tools/act, where runAct.ts looks for
 * it. Needs Go, and minutes when it has to build all of it. Does nothing when it is there.
 *
 *     node __tests__/support/act/installAct.mjs
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const VERSION = '0.2.89';
const DIRECTORY = resolve('.tools', 'act');
const installed = resolve(DIRECTORY, process.platform === 'win32' ? 'act.exe' : 'act');

const isThere =
  existsSync(installed) &&
  execFileSync(installed, ['--version'], { encoding: 'utf8' }).trim().endsWith(` ${VERSION}`);
if (!isThere) {
  execFileSync('go', ['install', `github.com/nektos/act@v${VERSION}`], {
    stdio: 'inherit',
    env: { ...process.env, GOBIN: DIRECTORY },
  });
}
