import { CallFailure } from '../../src/github/api/callFailure.js';
import { CallBudget } from '../../src/github/api/callBudget.js';
import { createClient, type GitHubClient } from '../../src/github/api/client.js';
import type { Clock } from '../../src/github/api/client.js';
import type { RunContext } from '../../src/github/context.js';
import type { Call, Reply, Transport } from '../../src/github/api/transport.js';

/** A clock whose time passes only by sleeping. */
export class FakeClock implements Clock {
  time = 1_000_000;
  readonly slept: number[] = [];

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number): Promise<void> {
    this.slept.push(milliseconds);
    this.time += milliseconds;
    return Promise.resolve();
  }

  random(): number {
    return 0.5;
  }
}

/** Takes any reply as it is. */
export function asIs(reply: Reply): Reply {
  return reply;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly body?: Uint8Array | string;
}

export function replyOf({ status = 200, headers = {}, json, body = '' }: Answer): Reply {
  return {
    status,
    headers: new Map(Object.entries(headers)),
    body: Buffer.from(json === undefined ? body : JSON.stringify(json)),
  };
}

export function networkFailure(): CallFailure {
  return new CallFailure('network', 'There was no whole answer.');
}
export function timeout(): CallFailure {
  return new CallFailure('timeout', 'There was no answer in time.');
}

/** Answers calls by a function, and keeps them. */
export class FakeTransport implements Transport {
  readonly calls: Call[] = [];
  readonly fetched: string[] = [];
  readonly #answer: (call: Call) => Answer | CallFailure;
  readonly #stored: (address: URL) => Answer | CallFailure;

  constructor(
    answer: (call: Call) => Answer | CallFailure,
    stored: (address: URL) => Answer | CallFailure = () => ({ status: 404 }),
  ) {
    this.#answer = answer;
    this.#stored = stored;
  }

  send(call: Call): Promise<Reply> {
    this.calls.push(call);
    return settled(this.#answer(call));
  }

  fetch(address: URL): Promise<Reply> {
    this.fetched.push(address.href);
    return settled(this.#stored(address));
  }

  /** Methods and last parts of the paths, in order. */
  get routes(): string[] {
    return this.calls.map(({ route }) => route);
  }
}

function settled(answer: Answer | CallFailure): Promise<Reply> {
  return answer instanceof CallFailure ? Promise.reject(answer) : Promise.resolve(replyOf(answer));
}

/** A client on a function that answers its calls. */
export function fakeClient(
  answer: (call: Call) => Answer | CallFailure,
  stored?: (address: URL) => Answer | CallFailure,
): { client: GitHubClient; transport: FakeTransport; clock: FakeClock } {
  const transport = new FakeTransport(answer, stored);
  const clock = new FakeClock();
  const budget = new CallBudget({ requests: Infinity, milliseconds: 90_000 });
  return { client: createClient(transport, { clock, budget }), transport, clock };
}

export function sha(digit: string): string {
  return digit.repeat(40);
}

/** A push to the main branch of `octo/flowers`. */
export function pushContext(changes: Partial<RunContext> = {}): RunContext {
  return {
    event: 'push',
    repository: { owner: 'octo', name: 'flowers' },
    repositoryId: 7,
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    sha: sha('a'),
    commit: sha('a'),
    branch: 'main',
    runId: 100,
    runAttempt: 1,
    workflowPath: '.github/workflows/ci.yml',
    pullRequest: null,
    mergeGroup: null,
    before: sha('b'),
    ...changes,
  };
}
