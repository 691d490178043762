import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** A process that serves a model. */
export interface Serving {
  readonly url: string;
  readonly port: number;
  /** What it printed on standard output until it listened. */
  readonly said: string;
  kill(signal: NodeJS.Signals): void;
  /** How it ended, and its log. */
  readonly ended: Promise<{ readonly exitCode: number | null; readonly log: string }>;
}

/**
 * Starts `forest-gate serve` at a free port, as a process of its own.
 * @throws Error with what it said when it does not listen
 */
export async function startServing(
  args: readonly string[],
  {
    cli = '.build/src/cli.js',
    env = {},
  }: { cli?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Serving> {
  const child = spawn(process.execPath, [cli, 'serve', ...args, '--port', '0'], {
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = text(child.stderr);
  const ended = once(child, 'close').then(async () => ({
    exitCode: child.exitCode,
    log: await log,
  }));
  let said = '';
  child.stdout.setEncoding('utf8');
  const port = await new Promise<number>((done, fail) => {
    child.stdout.on('data', (piece: string) => {
      said += piece;
      const [, found] = /at http:\S+:(\d+)\n/.exec(said) ?? [];
      if (found !== undefined) done(Number(found));
    });
    void ended.then(({ log: errors }) => {
      fail(new Error(errors));
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    said,
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
