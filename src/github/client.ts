import { CallFailure } from './callFailure.js';
import { acceptReply } from './acceptReply.js';
import { systemClock, type Clock } from './clock.js';
import type { Parameters, Reply, Transport } from './transport.js';

/** Repeats of one read. */
const MAX_REPEATS = 3;
/** All waiting of one client for the server's sake, in milliseconds. */
const MAX_WAIT = 60_000;
/** Between two writes, in milliseconds. */
const WRITE_INTERVAL = 1000;
const MAX_REPLY_BYTES = 32 * 1024 * 1024;

/** The API of the server a run belongs to. A call throws `CallFailure`, and nothing else. */
export interface GitHubClient {
  /** Asks without changing anything; repeated when that may help. */
  read(route: string, parameters: Parameters, maxBytes?: number): Promise<Reply>;
  /** Changes something. Repeated only when it was refused for its rate; one at a time, a second apart. */
  write(route: string, parameters: Parameters): Promise<Reply>;
  /** Reads a file that the API redirects to; the token does not go there. */
  download(route: string, parameters: Parameters, maxBytes: number): Promise<Uint8Array>;
  sleep(milliseconds: number): Promise<void>;
}

export function createClient(transport: Transport, clock: Clock = systemClock): GitHubClient {
  let waited = 0;
  let lastWrite = -Infinity;
  let writes: Promise<unknown> = Promise.resolve();

  async function perform(
    route: string,
    send: () => Promise<Reply>,
    repeats: number,
  ): Promise<Reply> {
    for (let repeated = 0; ; repeated++) {
      try {
        return acceptReply(await send(), clock.now());
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error;
        const { kind, message, status, retryAfter } = error;
        const backoff = error.isPassing && repeated < repeats ? 1000 << repeated : null;
        const pause = retryAfter ?? (backoff === null ? null : backoff * (0.5 + clock.random()));
        if (pause === null || waited + pause > MAX_WAIT) {
          throw new CallFailure(kind, `${route}: ${message}`, status, retryAfter);
        }
        waited += pause;
        await clock.sleep(pause);
      }
    }
  }

  async function performWrite(route: string, parameters: Parameters): Promise<Reply> {
    const early = lastWrite + WRITE_INTERVAL - clock.now();
    if (early > 0) await clock.sleep(early);
    try {
      return await perform(
        route,
        () => transport.send({ route, parameters, maxBytes: MAX_REPLY_BYTES }),
        0,
      );
    } finally {
      lastWrite = clock.now();
    }
  }

  return {
    read: (route, parameters, maxBytes = MAX_REPLY_BYTES) =>
      perform(route, () => transport.send({ route, parameters, maxBytes }), MAX_REPEATS),

    write: (route, parameters) => {
      const written = writes.then(() => performWrite(route, parameters));
      writes = written.catch(() => undefined);
      return written;
    },

    download: async (route, parameters, maxBytes) => {
      const follow = async (): Promise<Reply> => {
        const reply = await transport.send({ route, parameters, maxBytes });
        const location = reply.headers.get('location');
        if (reply.status < 300 || reply.status >= 400 || location === undefined) return reply;
        return transport.fetch(storageAddress(location), maxBytes);
      };
      return (await perform(route, follow, MAX_REPEATS)).body;
    },

    sleep: (milliseconds) => clock.sleep(milliseconds),
  };
}

function storageAddress(location: string): URL {
  if (URL.canParse(location)) {
    const address = new URL(location);
    if (address.protocol === 'https:' || address.protocol === 'http:') return address;
  }
  throw new CallFailure('reply', 'The answer redirects to what is not an address.');
}
