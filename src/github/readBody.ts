import { CallFailure } from './callFailure.js';

/** How long an answer may keep silent, and how long it may take altogether, in milliseconds. */
export interface TimeLimits {
  readonly idle: number;
  readonly total: number;
}

/** Aborts a request that keeps silent for too long or takes too long. */
export interface Watch {
  readonly signal: AbortSignal;
  /** To be called whenever something arrived. */
  readonly heard: () => void;
  readonly stop: () => void;
}

export function watch({ idle, total }: TimeLimits): Watch {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  const silence = setTimeout(abort, idle);
  const whole = setTimeout(abort, total);
  return {
    signal: controller.signal,
    heard: () => {
      silence.refresh();
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
  heard: () => void,
): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    heard();
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new CallFailure('reply', `The answer is longer than ${maxBytes} bytes.`);
    }
    read.push(chunk);
  }
  return Buffer.concat(read, bytes);
}
