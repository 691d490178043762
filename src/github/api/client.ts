import { acceptReply } from './acceptReply.js';
import { CallBudget, type Cost } from './callBudget.js';
import { CallFailure } from './callFailure.js';
import type { Parameters, Reply, Transport } from './transport.js';

/** Repeats of one call. */
const MAX_REPEATS = 3;
/** What one call of a run may take. */
const MAX_CALL = 40_000;
/** Between two writes, in milliseconds. */
const WRITE_INTERVAL = 1000;
/** A call that takes longer is told of, in milliseconds. */
const PATIENCE = 5000;
const MAX_REPLY_BYTES = 32 * 1024 * 1024;

/** Time and chance, so that tests have their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
}

const systemClock: Clock = {
  now: Date.now,
  sleep: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
  random: Math.random,
};

/** What is wanted of a reply; throws a `CallFailure` of the kind `reply` when it is not there. */
export type Parse<T> = (reply: Reply) => T;

/** The API of the server a run belongs to. A call throws `CallFailure`, and nothing else. */
export interface GitHubClient {
  /** Asks without changing anything; repeated when that may help. */
  read<T>(route: string, parameters: Parameters, parse: Parse<T>, maxBytes?: number): Promise<T>;
  /** Changes something. Repeated only when it was refused for its rate; one at a time, a second apart. */
  write<T>(route: string, parameters: Parameters, parse: Parse<T>): Promise<T>;
  /** Reads a file that the API redirects to; the token does not go there. */
  download(route: string, parameters: Parameters, maxBytes: number): Promise<Uint8Array>;
  sleep(milliseconds: number): Promise<void>;
}

export interface ClientOptions {
  readonly clock?: Clock;
  readonly budget?: CallBudget;
  /** What this client leaves of the budget to others. */
  readonly kept?: Cost;
  /** Told, line by line, what is waited for. */
  readonly say?: (text: string) => void;
  /** What one call may take with its repeats, the waits that a server asked for aside, in milliseconds. */
  readonly maxCall?: number;
}

const NOTHING: Cost = { requests: 0, milliseconds: 0 };

export function createClient(
  transport: Transport,
  {
    clock = systemClock,
    budget = new CallBudget(),
    kept = NOTHING,
    say = () => undefined,
    maxCall = MAX_CALL,
  }: ClientOptions = {},
): GitHubClient {
  let lastWrite = -Infinity;
  let writes: Promise<unknown> = Promise.resolve();

  /** One request, which is paid for however it ends. */
  async function attempt(
    route: string,
    send: (maxTime: number) => Promise<Reply>,
    most: number,
  ): Promise<Reply> {
    const { requests, milliseconds } = budget.left(kept);
    if (requests <= 0 || milliseconds <= 0) {
      const what = requests <= 0 ? 'requests' : 'time';
      throw new CallFailure('spent', `Not asked: the ${what} that a run has for the API is spent.`);
    }
    const started = clock.now();
    const patience = setTimeout(() => {
      say(`Waiting for the API: ${route} has not answered for ${PATIENCE / 1000} seconds.`);
    }, PATIENCE);
    try {
      return await send(Math.min(most, milliseconds));
    } finally {
      clearTimeout(patience);
      budget.spend({ requests: 1, milliseconds: clock.now() - started });
    }
  }

  async function perform<T>(
    route: string,
    send: (maxTime: number) => Promise<Reply>,
    parse: Parse<T>,
    repeats: number,
  ): Promise<T> {
    let callLeft = maxCall;
    for (let repeated = 0; ; repeated++) {
      const started = clock.now();
      try {
        return parse(acceptReply(await attempt(route, send, callLeft), clock.now()));
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error;
        const { kind, message, status, retryAfter } = error;
        const backoff = error.isPassing && repeated < repeats ? 1000 << repeated : null;
        const asked = repeated < MAX_REPEATS ? retryAfter : null;
        const pause = asked ?? (backoff === null ? null : backoff * (0.5 + clock.random()));
        callLeft -= clock.now() - started + (asked === null ? (pause ?? 0) : 0);
        const left = budget.left(kept);
        if (pause === null || pause >= left.milliseconds || left.requests <= 0 || callLeft <= 0) {
          throw new CallFailure(kind, `${route}: ${message}`, status, retryAfter);
        }
        say(
          `Waiting for the API: ${route}: ${message} ` +
            `It is asked again in ${Math.ceil(pause / 1000)} s.`,
        );
        budget.spend({ requests: 0, milliseconds: pause });
        await clock.sleep(pause);
      }
    }
  }

  async function performWrite<T>(
    route: string,
    parameters: Parameters,
    parse: Parse<T>,
  ): Promise<T> {
    const early = lastWrite + WRITE_INTERVAL - clock.now();
    if (early > 0) await clock.sleep(early);
    try {
      return await perform(
        route,
        (maxTime) => transport.send({ route, parameters, maxBytes: MAX_REPLY_BYTES, maxTime }),
        parse,
        0,
      );
    } finally {
      lastWrite = clock.now();
    }
  }

  return {
    read: (route, parameters, parse, maxBytes = MAX_REPLY_BYTES) =>
      perform(
        route,
        (maxTime) => transport.send({ route, parameters, maxBytes, maxTime }),
        parse,
        MAX_REPEATS,
      ),

    write: (route, parameters, parse) => {
      const written = writes.then(() => performWrite(route, parameters, parse));
      writes = written.catch(() => undefined);
      return written;
    },

    download: (route, parameters, maxBytes) => {
      const follow = async (maxTime: number): Promise<Reply> => {
        const reply = await transport.send({ route, parameters, maxBytes, maxTime });
        const location = reply.headers.get('location');
        if (reply.status < 300 || reply.status >= 400 || location === undefined) return reply;
        return transport.fetch(storageAddress(location), maxBytes, maxTime);
      };
      return perform(route, follow, ({ body }) => body, MAX_REPEATS);
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
