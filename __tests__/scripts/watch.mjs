/**
 * Compiles whatever is saved and runs the tests again, until it is interrupted.
 *
 *     npm run watch -- holm
 *
 * The words are patterns of test files, as with npm test; the key `p` asks for another.
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
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

let timer;
for (const directory of ['src', '__tests__']) {
  watch(directory, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(compile, PAUSE);
  });
}
