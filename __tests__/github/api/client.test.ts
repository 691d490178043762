import { describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { CallBudget } from '../../../src/github/api/callBudget.js';
import { CallFailure } from '../../../src/github/api/callFailure.js';
import { createClient } from '../../../src/github/api/client.js';
import { parseReply } from '../../../src/github/api/readJson.js';
import type { Reply } from '../../../src/github/api/transport.js';
import {
  asIs,
  FakeClock,
  fakeClient,
  FakeTransport,
  networkFailure,
  replyOf,
  timeout,
  type Answer,
} from '../fakes.js';

const READ = 'GET /x';
const WRITE = 'POST /x';

/** Answers one after the other, the last one for ever. */
function inTurn(...answers: (Answer | CallFailure)[]): () => Answer | CallFailure {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)] ?? {};
}

async function failureOf(promise: Promise<unknown>): Promise<CallFailure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof CallFailure) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

function text(reply: Reply): string {
  return Buffer.from(reply.body).toString('utf8');
}

describe('read', () => {
  it.each([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['a reset or cut body', networkFailure()],
    ['a timeout', timeout()],
  ])('R43: is repeated after %s, waiting longer each time', async (_, bad) => {
    const { client, clock, transport } = fakeClient(inTurn(bad, bad, bad, { body: 'good' }));
    expect(text(await client.read(READ, {}, asIs))).toBe('good');
    expect(transport.calls).toHaveLength(4);
    expect(clock.slept).toEqual([1000, 2000, 4000]);
  });

  it('R43: is given up after three repeats', async () => {
    const { client, transport } = fakeClient(() => ({ status: 503, json: { message: 'No.' } }));
    const failure = await failureOf(client.read(READ, {}, asIs));
    expect(transport.calls).toHaveLength(4);
    expect(failure).toMatchObject({ kind: 'status', status: 503 });
    expect(failure.message).toBe('GET /x: The server answered 503: No.');
  });

  it('R43: waits a random time around the second it doubles', async () => {
    const clock = new FakeClock();
    clock.random = () => 0.999;
    const transport = fakeClient(inTurn(networkFailure(), {})).transport;
    await createClient(transport, { clock }).read(READ, {}, asIs);
    expect(clock.slept).toEqual([1499]);
  });

  it.each([400, 401, 403, 404, 410, 422, 451])('R43: is not repeated after %d', async (status) => {
    const { client, clock, transport } = fakeClient(() => ({ status, body: '<html>' }));
    const failure = await failureOf(client.read(READ, {}, asIs));
    expect(failure).toMatchObject({ kind: 'status', status, mayHaveHappened: false });
    expect(failure.message).toBe(`GET /x: The server answered ${status}.`);
    expect(transport.calls).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });

  it('R44: is repeated after a good answer that is not what was asked for', async () => {
    const { client, clock } = fakeClient(inTurn({ body: '<html>' }, { body: '' }, { json: 5 }));
    const parse = (reply: Reply): number => parseReply(reply, z.number());
    expect(await client.read(READ, {}, parse)).toBe(5);
    expect(clock.slept).toEqual([1000, 2000]);
  });

  it('R47: takes a redirect for no answer', async () => {
    const headers = { location: 'https://elsewhere.example.com' };
    const { client, transport } = fakeClient(() => ({ status: 301, headers }));
    expect(await failureOf(client.read(READ, {}, asIs))).toMatchObject({
      kind: 'reply',
      status: 301,
    });
    expect(transport.calls).toHaveLength(1);
    expect(transport.fetched).toEqual([]);
  });

  it('lets a defect through as it is', async () => {
    const { transport, clock } = fakeClient(() => ({}));
    transport.send = () => Promise.reject(new TypeError('a defect'));
    await expect(createClient(transport, { clock }).read(READ, {}, asIs)).rejects.toThrow(
      TypeError,
    );
  });
});

describe('the rate limit', () => {
  it.each([403, 429])('R42: waits as long as retry-after of a %d says', async (status) => {
    const bad = { status, headers: { 'retry-after': '7' } };
    const { client, clock } = fakeClient(inTurn(bad, {}));
    await client.read(READ, {}, asIs);
    expect(clock.slept).toEqual([7000]);
  });

  it('R42: with nothing remaining, waits until the reset', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1020' };
    const { client, clock } = fakeClient(inTurn({ status: 403, headers }, {}));
    await client.read(READ, {}, asIs);
    expect(clock.slept).toEqual([20_000]);
  });

  it.each([
    ['a 429', { status: 429 }],
    [
      'a 403 that says so',
      { status: 403, json: { message: 'You have exceeded a secondary rate limit' } },
    ],
    ['a date for retry-after', { status: 429, headers: { 'retry-after': 'Wed, 21 Oct' } }],
    ['no reset', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }],
  ])('R42: waits a minute after %s', async (_, bad) => {
    const { client, clock } = fakeClient(inTurn(bad, {}));
    await client.read(READ, {}, asIs);
    expect(clock.slept).toEqual([60_000]);
  });

  it('R42: waits at least a second', async () => {
    const past = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' };
    const { client, clock } = fakeClient(
      inTurn({ status: 429, headers: { 'retry-after': '0' } }, { status: 403, headers: past }, {}),
    );
    await client.read(READ, {}, asIs);
    expect(clock.slept).toEqual([1000, 1000]);
  });

  it('R42: is given up after three repeats', async () => {
    const bad = { status: 403, headers: { 'retry-after': '1' } };
    for (const call of ['read', 'write'] as const) {
      const { client, transport } = fakeClient(() => bad);
      await failureOf(client[call](READ, {}, asIs));
      expect(transport.calls).toHaveLength(4);
    }
  });

  it('R42: all waiting is bounded by the budget', async () => {
    const bad = { status: 429, headers: { 'retry-after': '40' } };
    const { client, clock, transport } = fakeClient(() => bad);
    expect(await failureOf(client.read(READ, {}, asIs))).toMatchObject({
      kind: 'rate-limit',
      status: 429,
      retryAfter: 40_000,
    });
    expect(clock.slept).toEqual([40_000, 40_000]);
    await failureOf(client.write(WRITE, {}, asIs));
    expect(clock.slept).toEqual([40_000, 40_000]);
    expect(transport.calls).toHaveLength(4);
  });

  it('R42: does not start to wait for what is too long', async () => {
    const { client, clock } = fakeClient(() => ({ status: 429, headers: { 'retry-after': '90' } }));
    await failureOf(client.read(READ, {}, asIs));
    expect(clock.slept).toEqual([]);
  });
});

describe('write', () => {
  it.each([
    ['500', { status: 500 }],
    ['a reset', networkFailure()],
    ['a timeout', timeout()],
  ])('R43: is never repeated after %s', async (_, bad) => {
    const { client, transport } = fakeClient(() => bad);
    expect((await failureOf(client.write(WRITE, {}, asIs))).mayHaveHappened).toBe(true);
    expect(transport.calls).toHaveLength(1);
  });

  it('R42: is repeated when it was refused for its rate, because nothing was done', async () => {
    const bad = { status: 403, headers: { 'retry-after': '3' } };
    const { client, transport } = fakeClient(inTurn(bad, { status: 201 }));
    expect((await client.write(WRITE, {}, asIs)).status).toBe(201);
    expect(transport.calls).toHaveLength(2);
  });

  it('R45: writes go out one at a time and a second apart, also after a failure', async () => {
    const clock = new FakeClock();
    const log: string[] = [];
    let open = 0;
    const client = createClient(
      {
        send: async ({ route }) => {
          expect(++open).toBe(1);
          log.push(`${route} at ${clock.time}`);
          await Promise.resolve();
          clock.time += 300;
          open--;
          return replyOf({ status: route === 'POST /2' ? 422 : 201 });
        },
        fetch: () => Promise.reject(new Error('not used')),
      },
      { clock },
    );
    await Promise.allSettled([1, 2, 3].map((n) => client.write(`POST /${n}`, {}, asIs)));
    expect(log).toEqual(['POST /1 at 1000000', 'POST /2 at 1001300', 'POST /3 at 1002600']);
  });

  it('does not wait when the last write was long ago', async () => {
    const { client, clock } = fakeClient(() => ({}));
    await client.write(WRITE, {}, asIs);
    clock.time += 5000;
    await client.write(WRITE, {}, asIs);
    expect(clock.slept).toEqual([]);
  });
});

describe('download', () => {
  const redirect = (location: string) => ({ status: 302, headers: { location } });

  it('R47: follows the redirect outside the API, where no token is sent', async () => {
    const { client, transport } = fakeClient(
      () => redirect('https://blob.example.com/a?sig=b%2Bc'),
      () => ({ body: 'zip' }),
    );
    expect(Buffer.from(await client.download(READ, {}, 10)).toString()).toBe('zip');
    expect(transport.fetched).toEqual(['https://blob.example.com/a?sig=b%2Bc']);
    expect(transport.calls).toHaveLength(1);
  });

  it('takes a file that comes at once', async () => {
    const { client } = fakeClient(() => ({ body: 'zip' }));
    expect(Buffer.from(await client.download(READ, {}, 10)).toString()).toBe('zip');
  });

  it('R43: asks for a new address when the storage fails', async () => {
    const { client, transport } = fakeClient(
      () => redirect('https://blob.example.com/a'),
      inTurn(networkFailure(), { status: 503 }, { body: 'zip' }),
    );
    await client.download(READ, {}, 10);
    expect(transport.calls).toHaveLength(3);
  });

  it('R43: gives up on an address that the storage refuses, without naming it', async () => {
    const { client, transport } = fakeClient(
      () => redirect('https://blob.example.com/a?sig=secret'),
      () => ({ status: 403, body: '<Error>' }),
    );
    const failure = await failureOf(client.download(READ, {}, 10));
    expect(failure.message).toBe('GET /x: The server answered 403.');
    expect(transport.calls).toHaveLength(1);
  });

  it('R47: takes a second redirect, or one to nowhere, for a failure', async () => {
    for (const [location, stored] of [
      ['https://blob.example.com', redirect('https://other.example.com')],
      ['/relative', {}],
      ['file:///etc/passwd', {}],
    ] as const) {
      const { client } = fakeClient(
        () => redirect(location),
        () => stored,
      );
      expect((await failureOf(client.download(READ, {}, 10))).kind).toBe('reply');
    }
    const { client } = fakeClient(() => ({ status: 302 }));
    expect((await failureOf(client.download(READ, {}, 10))).kind).toBe('reply');
  });
});

describe('the budget of a run', () => {
  const KEPT = { requests: 8, milliseconds: 25_000 };

  /** Two clients on one budget; each of their requests takes `seconds`, or as long as it may. */
  function open(bad: Answer | CallFailure, seconds = 0, runLeft?: () => number) {
    const clock = new FakeClock();
    const budget = new CallBudget(undefined, runLeft && (() => runLeft() - clock.time));
    const said: string[] = [];
    const transport = new FakeTransport(() => bad);
    const send = transport.send.bind(transport);
    transport.send = (call) => {
      clock.time += Math.min(seconds * 1000, call.maxTime);
      return send(call);
    };
    const options = { clock, budget, say: (text: string) => said.push(text) };
    return {
      base: createClient(transport, { ...options, kept: KEPT }),
      comment: createClient(transport, options),
      transport,
      said,
      passed: () => clock.time - 1_000_000,
    };
  }

  it.each<[string, Answer | CallFailure]>([
    ['a limit of the rate', { status: 403, headers: { 'retry-after': '1' } }],
    ['a server that is out of order', { status: 503 }],
    ['nonsense', { body: '<html>' }],
    ['nothing wrong', { json: 5 }],
  ])('R45: there are 30 requests at most with %s, and some are kept', async (_, bad) => {
    const { base, comment, transport } = open(bad);
    const parse = (reply: Reply): number => parseReply(reply, z.number());
    for (let n = 0; n < 40; n++) await base.read(READ, {}, parse).catch(() => undefined);
    const asked = transport.calls.length;
    expect(asked).toBeLessThanOrEqual(22);
    for (let n = 0; n < 40; n++) await comment.read(READ, {}, parse).catch(() => undefined);
    expect(transport.calls.length).toBeLessThanOrEqual(30);
    expect(transport.calls.length - asked).toBeGreaterThanOrEqual(4);
    expect(await failureOf(comment.read(READ, {}, asIs))).toMatchObject({ kind: 'spent' });
  });

  it('R48: a server that never answers takes 40 s of one call and 90 s of the run', async () => {
    const { base, comment, passed } = open(timeout(), 15);
    await failureOf(base.read(READ, {}, asIs));
    expect(passed()).toBeLessThanOrEqual(40_000);
    for (let n = 0; n < 9; n++) await failureOf(base.read(READ, {}, asIs));
    expect(passed()).toBeLessThanOrEqual(65_000);
    for (let n = 0; n < 9; n++) await failureOf(comment.read(READ, {}, asIs));
    expect(passed()).toBeGreaterThan(75_000);
    expect(passed()).toBeLessThanOrEqual(90_000);
  });

  it('R80: calls end before the run has to be over, and leave time for the comment', async () => {
    const { base, comment, passed } = open(timeout(), 15, () => 1_040_000);
    for (let n = 0; n < 9; n++) await failureOf(base.read(READ, {}, asIs));
    expect(passed()).toBeLessThanOrEqual(15_000);
    for (let n = 0; n < 9; n++) await failureOf(comment.read(READ, {}, asIs));
    expect(passed()).toBeLessThanOrEqual(40_000);
  });

  it('a minute that the server asks for is there', async () => {
    const { base, passed } = open({ status: 429 });
    await failureOf(base.read(READ, {}, asIs));
    expect(passed()).toBe(60_000);
  });

  it('what is waited for is told', async () => {
    const { base, said } = open({ status: 503, json: { message: 'Busy' } });
    await failureOf(base.read(READ, {}, asIs));
    expect(said).toEqual(
      [1, 2, 4].map(
        (seconds) =>
          `Waiting for the API: GET /x: The server answered 503: Busy. It is asked again in ${seconds} s.`,
      ),
    );
  });

  it('an answer that does not come is told while it is waited for', async () => {
    jest.useFakeTimers();
    try {
      const said: string[] = [];
      const transport = new FakeTransport(() => ({}));
      transport.send = () => new Promise((resolve) => setTimeout(resolve, 9000, replyOf({})));
      const client = createClient(transport, { say: (text) => said.push(text) });
      const reading = client.read(READ, {}, asIs);
      await jest.advanceTimersByTimeAsync(9000);
      await reading;
      expect(said).toEqual(['Waiting for the API: GET /x has not answered for 5 seconds.']);
    } finally {
      jest.useRealTimers();
    }
  });
});

it('sleeps on its clock', async () => {
  const { client, clock } = fakeClient(() => ({}));
  await client.sleep(12);
  expect(clock.slept).toEqual([12]);
});
