import { spawnSync } from 'node:child_process';

/**
 * Runs a program of node_modules in this terminal.
 *
 * @returns whether it succeeded
 */
export function runProgram(path, args) {
  return spawnSync(process.execPath, [path, ...args], { stdio: 'inherit' }).status === 0;
}
