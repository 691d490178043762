/**
 * Compiles whatever is saved and runs the tests again, until it is interrupted.
 *
 *     npm run watch -- holm
 *
 * The words are patterns of test files, as with npm test; the key `p` asks for another.
 */
import { spawn } from 'node:child_process';
import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { compile } from './compile.mjs';

/** Milliseconds in which several files saved at once become one compilation. */
const PAUSE = 100;

compile();
const tests = spawn(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'],
    ...['--watchAll', ...process.argv.slice(2)],
  ],
  { stdio: 'inherit' },
);
tests.on('exit', (code) => process.exit(code ?? 1));

const watched = new Set();
let timer;
watchDirectories();

/** Directory by directory: watching a tree at once misses files that an editor replaces, on Node 20. */
function watchDirectories() {
  for (const directory of ['src', '__tests__'].flatMap(listDirectories)) {
    if (watched.has(directory)) continue;
    watched.add(directory);
    watch(directory, compileSoon).on('error', () => watched.delete(directory));
  }
}

function compileSoon() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    watchDirectories();
    compile();
  }, PAUSE);
}

function listDirectories(root) {
  const below = readdirSync(root, { recursive: true, withFileTypes: true });
  const directories = below.filter((entry) => entry.isDirectory());
  return [root, ...directories.map((entry) => join(entry.parentPath ?? entry.path, entry.name))];
}
