import { rmSync } from 'node:fs';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const paths = new Set<string>();

/**
 * Runs `work` while it fills a file that is of no use half done, and removes that file when the
 * process is told to end meanwhile. At other times the process has no handler for signals at all,
 * so that they end it at once, even in the middle of a long computation.
 */
export async function withUnfinishedFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (paths.size === 0) for (const signal of SIGNALS) process.on(signal, end);
  paths.add(path);
  try {
    return await work();
  } finally {
    paths.delete(path);
    if (paths.size === 0) for (const signal of SIGNALS) process.off(signal, end);
  }
}

function end(signal: NodeJS.Signals): void {
  for (const path of paths) rmSync(path, { force: true });
  for (const name of SIGNALS) process.off(name, end);
  process.kill(process.pid, signal);
}
