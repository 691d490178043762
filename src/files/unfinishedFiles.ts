import { rmSync } from 'node:fs';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const paths = new Set<string>();

/**
 * Has a file removed when the process is told to end before `markFinished`: one that is of no use half
 * done, or without others. At other times the process has no handler for signals at all, so that they
 * end it at once, even in the middle of a long computation.
 */
export function markUnfinished(path: string): void {
  if (paths.size === 0) for (const signal of SIGNALS) process.on(signal, end);
  paths.add(path);
}

/** Says that a file is whole, or gone. */
export function markFinished(path: string): void {
  if (!paths.delete(path) || paths.size > 0) return;
  for (const signal of SIGNALS) process.off(signal, end);
}

function end(signal: NodeJS.Signals): void {
  for (const path of paths) rmSync(path, { force: true });
  for (const name of SIGNALS) process.off(name, end);
  process.kill(process.pid, signal);
}
