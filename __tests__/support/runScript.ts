import { execFileSync } from 'node:child_process';

/**
 * What a script prints as JSON, run in a process of its own: its peak of memory is its own, and one
 * that hangs is killed after a minute, which is no measure of speed on any machine.
 */
export function runScript(script: string): unknown {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 60_000,
  });
  return JSON.parse(output.toString());
}
