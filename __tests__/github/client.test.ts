import { describe, expect, it } from '@jest/globals';
import { CallFailure } from '../../src/github/callFailure.js';
import { createClient } from '../../src/github/client.js';
import type { Reply } from '../../src/github/transport.js';
import { FakeClock, fakeClient, networkFailure, replyOf, timeout, type Answer } from './fakes.js';

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

const text = (reply: Reply): string => Buffer.from(reply.body).toString('utf8');

describe('read', () => {
  it.each([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['a reset or cut body', networkFailure()],
    ['a timeout', timeout()],
  ])('R43: is repeated after %s, waiting longer each time', async (_, bad) => {
    const { client, clock, transport } = fakeClient(inTurn(bad, bad, bad, { body: 'good' }));
    expect(text(await client.read(READ, {}))).toBe('good');
    expect(transport.calls).toHaveLength(4);
    expect(clock.slept).toEqual([1000, 2000, 4000]);
  });

  it('R43: is given up after three repeats', async () => {
    const { client, transport } = fakeClient(() => ({ status: 503, json: { message: 'No.' } }));
    const failure = await failureOf(client.read(READ, {}));
    expect(transport.calls).toHaveLength(4);
    expect(failure).toMatchObject({ kind: 'status', status: 503 });
    expect(failure.message).toBe('GET /x: The server answered 503: No.');
  });

  it('R43: waits a random time around the second it doubles', async () => {
    const clock = new FakeClock();
    clock.random = () => 0.999;
    const transport = fakeClient(inTurn(networkFailure(), {})).transport;
    await createClient(transport, clock).read(READ, {});
    expect(clock.slept).toEqual([1499]);
  });

  it.each([400, 401, 403, 404, 410, 422, 451])('R43: is not repeated after %d', async (status) => {
    const { client, clock, transport } = fakeClient(() => ({ status, body: '<html>' }));
    const failure = await failureOf(client.read(READ, {}));
    expect(failure).toMatchObject({ kind: 'status', status, mayHaveHappened: false });
    expect(failure.message).toBe(`GET /x: The server answered ${status}.`);
    expect(transport.calls).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });

  it('R47: takes a redirect for no answer', async () => {
    const headers = { location: 'https://elsewhere.example.com' };
    const { client, transport } = fakeClient(() => ({ status: 301, headers }));
    expect(await failureOf(client.read(READ, {}))).toMatchObject({ kind: 'reply', status: 301 });
    expect(transport.calls).toHaveLength(1);
    expect(transport.fetched).toEqual([]);
  });

  it('lets a defect through as it is', async () => {
    const { transport, clock } = fakeClient(() => ({}));
    transport.send = () => Promise.reject(new TypeError('a defect'));
    await expect(createClient(transport, clock).read(READ, {})).rejects.toThrow(TypeError);
  });
});

describe('the rate limit', () => {
  it.each([403, 429])('R42: waits as long as retry-after of a %d says', async (status) => {
    const bad = { status, headers: { 'retry-after': '7' } };
    const { client, clock } = fakeClient(inTurn(bad, {}));
    await client.read(READ, {});
    expect(clock.slept).toEqual([7000]);
  });

  it('R42: with nothing remaining, waits until the reset', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1020' };
    const { client, clock } = fakeClient(inTurn({ status: 403, headers }, {}));
    await client.read(READ, {});
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
    await client.read(READ, {});
    expect(clock.slept).toEqual([60_000]);
  });

  it('R42: waits at least a second', async () => {
    const past = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' };
    const { client, clock } = fakeClient(
      inTurn({ status: 429, headers: { 'retry-after': '0' } }, { status: 403, headers: past }, {}),
    );
    await client.read(READ, {});
    expect(clock.slept).toEqual([1000, 1000]);
  });

  it('R42: all waiting of a client is bounded by a minute', async () => {
    const bad = { status: 429, headers: { 'retry-after': '25' } };
    const { client, clock, transport } = fakeClient(() => bad);
    expect(await failureOf(client.read(READ, {}))).toMatchObject({
      kind: 'rate-limit',
      status: 429,
      retryAfter: 25_000,
    });
    expect(clock.slept).toEqual([25_000, 25_000]);
    await failureOf(client.write(WRITE, {}));
    expect(clock.slept).toEqual([25_000, 25_000]);
    expect(transport.calls).toHaveLength(4);
  });

  it('R42: does not start to wait for what is too long', async () => {
    const { client, clock } = fakeClient(() => ({ status: 429, headers: { 'retry-after': '61' } }));
    await failureOf(client.read(READ, {}));
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
    expect((await failureOf(client.write(WRITE, {}))).mayHaveHappened).toBe(true);
    expect(transport.calls).toHaveLength(1);
  });

  it('R42: is repeated when it was refused for its rate, because nothing was done', async () => {
    const bad = { status: 403, headers: { 'retry-after': '3' } };
    const { client, transport } = fakeClient(inTurn(bad, { status: 201 }));
    expect((await client.write(WRITE, {})).status).toBe(201);
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
      clock,
    );
    await Promise.allSettled([1, 2, 3].map((n) => client.write(`POST /${n}`, {})));
    expect(log).toEqual(['POST /1 at 1000000', 'POST /2 at 1001300', 'POST /3 at 1002600']);
  });

  it('does not wait when the last write was long ago', async () => {
    const { client, clock } = fakeClient(() => ({}));
    await client.write(WRITE, {});
    clock.time += 5000;
    await client.write(WRITE, {});
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

it('sleeps on its clock', async () => {
  const { client, clock } = fakeClient(() => ({}));
  await client.sleep(12);
  expect(clock.slept).toEqual([12]);
});
