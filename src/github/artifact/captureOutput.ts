import { AsyncLocalStorage } from 'node:async_hooks';

type Hear = (text: string) => void;

const hearing = new AsyncLocalStorage<Hear>();

/**
 * Does work whose writes to standard output are handed over instead of being written, also those
 * of whatever it starts and leaves behind. Nobody else's are touched.
 */
export async function captureOutput<T>(hear: Hear, work: () => Promise<T>): Promise<T> {
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
  try {
    return await hearing.run(hear, work);
  } finally {
    if (Reflect.get(stdout, 'write') === captured) {
      if (own === undefined) Reflect.deleteProperty(stdout, 'write');
      else Object.defineProperty(stdout, 'write', own);
    }
  }
}
