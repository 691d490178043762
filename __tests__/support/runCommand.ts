import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** How the command ended and what it said. */
export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the committed command as a person would. */
export async function runCommand(
  args: readonly string[],
  options: { cwd?: string; env?: Readonly<Record<string, string>>; node?: readonly string[] } = {},
): Promise<CommandResult> {
  const child = spawn(
    process.execPath,
    [...(options.node ?? []), resolve('dist/cli/index.js'), ...args],
    {
      cwd: options.cwd,
      env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const exited = new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exited,
  ]);
  return { exitCode, stdout, stderr };
}
