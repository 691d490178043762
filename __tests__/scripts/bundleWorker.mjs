/** Bundles the engine's worker into one file, which the bundles of the entry points take as it is. */
import { copyFileSync } from 'node:fs';
import { runProgram } from './runProgram.mjs';

const WORKER = 'lib/forest/engine/growWorker.js';

if (runProgram('node_modules/@vercel/ncc/dist/ncc/cli.js', ['build', WORKER, '-o', 'lib/worker'])) {
  copyFileSync('lib/worker/index.js', WORKER);
} else {
  process.exitCode = 1;
}
