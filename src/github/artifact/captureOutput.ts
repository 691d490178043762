import { AsyncLocalStorage } from 'node:async_hooks';

type Hear = (text: string) => void;

const hearing = new AsyncLocalStorage<Hear>();
/** How many captures are going on, and what ends the last of them. */
let captures = 0;
let restore: (() => void) | null = null;

/**
 * Does work whose writes to standard output are handed over instead of being written, also those
 * of whatever it starts and leaves behind. Nobody else's are touched. Several may go on at a time.
 */
export async function captureOutput<T>(hear: Hear, work: () => Promise<T>): Promise<T> {
  restore ??= divertWrites();
  captures += 1;
  try {
    return await hearing.run(hear, work);
  } finally {
    captures -= 1;
    if (captures === 0) {
      restore();
      restore = null;
    }
  }
}

/** Hands what is written by those who are heard to whoever hears them. */
function divertWrites(): () => void {
  const { stdout } = process;
  const own = Object.getOwnPropertyDescriptor(stdout, 'write');
  const write = stdout.write.bind(stdout);
  const captured = (chunk: string | Uint8Array, ...more: unknown[]): boolean => {
    const hears = hearing.getStore();
    if (hears === undefined) return Boolean(Reflect.apply(write, stdout, [chunk, ...more]));
    hearing.exit(() => {
      hears(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    });
    return true;
  };
  Object.defineProperty(stdout, 'write', { configurable: true, writable: true, value: captured });
  return () => {
    if (Reflect.get(stdout, 'write') !== captured) return;
    if (own === undefined) Reflect.deleteProperty(stdout, 'write');
    else Object.defineProperty(stdout, 'write', own);
  };
}
