import { z } from 'zod';
import { CallFailure } from './callFailure.js';
import type { Reply } from './transport.js';

/** When a server limits the rate and does not say for how long, in milliseconds. */
const DEFAULT_WAIT = 60_000;
const refusal = z.object({ message: z.string() });

/**
 * A reply that gives what was asked.
 * @param now milliseconds since 1970
 * @throws {CallFailure} for every other
 */
export function acceptReply(reply: Reply, now: number): Reply {
  const { status } = reply;
  if (status >= 200 && status < 300) return reply;
  if (status < 400) {
    throw new CallFailure('reply', `The answer is a redirect (${status}).`, status);
  }
  const said = messageOf(reply);
  const text = `The server answered ${status}${said === '' ? '' : `: ${said}`}.`;
  if (isRateLimit(reply, said)) {
    throw new CallFailure('rate-limit', text, status, waitOf(reply, now));
  }
  throw new CallFailure('status', text, status);
}

/** What the server says of its refusal. */
function messageOf({ body }: Reply): string {
  try {
    const parsed = refusal.safeParse(JSON.parse(Buffer.from(body).toString('utf8')));
    return parsed.success ? parsed.data.message.slice(0, 300).replace(/\.$/, '') : '';
  } catch {
    return '';
  }
}

function isRateLimit({ status, headers }: Reply, said: string): boolean {
  if (status === 429) return true;
  return (
    status === 403 &&
    (headers.has('retry-after') ||
      headers.get('x-ratelimit-remaining') === '0' ||
      /rate limit/i.test(said))
  );
}

/** As GitHub asks for it: `retry-after`, else until the limit is reset, else a minute. At least a second. */
function waitOf({ headers }: Reply, now: number): number {
  const retryAfter = secondsIn(headers.get('retry-after'));
  if (retryAfter !== null) return Math.max(retryAfter * 1000, 1000);
  const reset = secondsIn(headers.get('x-ratelimit-reset'));
  if (headers.get('x-ratelimit-remaining') === '0' && reset !== null) {
    return Math.max(reset * 1000 - now, 1000);
  }
  return DEFAULT_WAIT;
}

function secondsIn(header = ''): number | null {
  return /^\d{1,12}$/.test(header) ? Number(header) : null;
}
