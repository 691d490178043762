import { innermostMessage } from '../../errors.js';
import { CallFailure } from './callFailure.js';
import { readBody, watch, type TimeLimits } from './readBody.js';
import type { Reply } from './transport.js';

/** GitHub itself ends a request after ten seconds. */
export const LIMITS: TimeLimits = { idle: 15_000, total: 20_000 };
/** A refusal says why in a few words. */
const MAX_REFUSAL_BYTES = 1024 * 1024;

/** An answer, read to its end. */
export async function readReply(
  { status, headers, body }: Response,
  maxBytes: number,
  heard: (bytes: number) => void,
): Promise<Reply> {
  heard(0);
  const most = status < 400 ? maxBytes : Math.min(maxBytes, MAX_REFUSAL_BYTES);
  return {
    status,
    headers: new Map(headers),
    body: body === null ? new Uint8Array() : await readBody(body, most, heard),
  };
}

/** Runs one request under its limits; whatever it throws becomes a failure that names no address. */
export async function bounded<T>(
  limits: TimeLimits,
  maxTime: number,
  request: (signal: AbortSignal, heard: (bytes: number) => void) => Promise<T>,
): Promise<T> {
  const watched = watch(limits, maxTime);
  try {
    return await request(watched.signal, watched.heard);
  } catch (error) {
    if (error instanceof CallFailure) throw error;
    if (watched.signal.aborted) throw new CallFailure('timeout', 'There was no answer in time.');
    throw new CallFailure('network', `There was no whole answer (${innermostMessage(error)}).`);
  } finally {
    watched.stop();
  }
}
