import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
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
  options: {
    cwd?: string;
    env?: Readonly<Record<string, string>>;
    /** Another Node than the one that runs the tests. */
    program?: string;
    node?: readonly string[];
    /** Who runs it. */
    user?: { readonly uid?: number; readonly gid?: number };
    /** A file that standard output goes to. */
    stdout?: string;
  } = {},
): Promise<CommandResult> {
  const file = options.stdout === undefined ? null : openSync(options.stdout, 'w');
  const child = spawn(
    options.program ?? process.execPath,
    [...(options.node ?? []), resolve('dist/cli/index.js'), ...args],
    {
      cwd: options.cwd,
      env: {
        PATH: process.env['PATH'],
        SystemRoot: process.env['SystemRoot'],
        // Where it is set, as in .ci/run, programs are not compiled anew for each test.
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        ...options.env,
      },
      stdio: ['ignore', file ?? 'pipe', 'pipe'],
      ...options.user,
    },
  );
  if (file !== null) closeSync(file);
  const exited = new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  const [stdout, stderr, exitCode] = await Promise.all([
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
    exited,
  ]);
  return { exitCode, stdout, stderr };
}
