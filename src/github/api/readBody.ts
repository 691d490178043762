import { CallFailure } from './callFailure.js';

/** How long an answer may keep silent, and how long it may take altogether, in milliseconds. */
export interface TimeLimits {
  readonly idle: number;
  /** Apart from the time for what has arrived. */
  readonly total: number;
}

/** Bytes per millisecond that an answer comes with at least. */
const LEAST_SPEED = 1000;

/** Aborts a request that keeps silent for too long or takes too long. */
export interface Watch {
  readonly signal: AbortSignal;
  /** To be called whenever something arrived. */
  readonly heard: (bytes: number) => void;
  readonly stop: () => void;
}

/** @param maxTime milliseconds that the answer may take in any case */
export function watch({ idle, total }: TimeLimits, maxTime: number): Watch {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  const silence = setTimeout(abort, idle);
  const started = performance.now();
  let whole = setTimeout(abort, Math.min(total, maxTime));
  let bytes = 0;
  return {
    signal: controller.signal,
    heard: (more) => {
      bytes += more;
      silence.refresh();
      clearTimeout(whole);
      const end = Math.min(total + bytes / LEAST_SPEED, maxTime);
      whole = setTimeout(abort, end - (performance.now() - started));
    },
    stop: () => {
      clearTimeout(silence);
      clearTimeout(whole);
    },
  };
}

/**
 * A body, read to its end.
 * @throws {CallFailure} when it is longer than `maxBytes`
 */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  heard: (bytes: number) => void,
): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    heard(chunk.byteLength);
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new CallFailure('reply', `The answer is longer than ${maxBytes} bytes.`);
    }
    read.push(chunk);
  }
  return Buffer.concat(read, bytes);
}
