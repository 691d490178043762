import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './runProgram.mjs';

const OUTPUT = '.build';

/**
 * Compiles sources and tests into .build: what has changed, and nothing that is gone.
 *
 * @returns whether no type is wrong
 */
export function compile() {
  removeOrphans();
  return runProgram('node_modules/@typescript/native/bin/tsc', ['-p', '__tests__']);
}

/** Removes what was compiled from a file that is gone, so that no test outlives its source. */
function removeOrphans() {
  if (!existsSync(OUTPUT)) return;
  for (const path of readdirSync(OUTPUT, { recursive: true })) {
    const source = path.replace(/\.js(?:\.map)?$/, '.ts');
    if (source !== path && !existsSync(source)) rmSync(join(OUTPUT, path));
  }
}
