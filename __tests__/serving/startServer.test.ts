import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/serving/log.js';
import { HttpProblem } from '../../src/serving/httpProblem.js';
import { Meter } from '../../src/serving/meter.js';
import { replyJson } from '../../src/serving/reply.js';
import type { FindRoute } from '../../src/serving/routes.js';
import { SERVER_LIMITS, type ServerLimits } from '../../src/serving/serverLimits.js';
import { startServer, type RunningServer } from '../../src/serving/startServer.js';
import { EMPTY_MODEL } from './emptyModel.js';

/** Paths that answer, fail, and take a body. */
const find: FindRoute = (path) => {
  if (path === '/fails') {
    return {
      name: 'fails',
      method: 'GET',
      answer: () => {
        throw new TypeError('broken \u202e\n::error::x');
      },
    };
  }
  if (path === '/body') {
    return {
      name: 'body',
      method: 'POST',
      answer: ({ body }) => replyJson({ bytes: body.byteLength }),
    };
  }
  if (path !== '/') throw new HttpProblem(404, 'No.');
  return { name: 'index', method: 'GET', answer: ({ state }) => replyJson(state) };
};

let server: RunningServer | undefined;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.cutOff();
});

async function start(limits: Partial<ServerLimits> = {}): Promise<{ url: string; log: string[] }> {
  const log: string[] = [];
  const options = { host: '127.0.0.1', port: 0, maxBytes: 1_000, logsRequests: false };
  server = await startServer(
    find,
    new Meter(EMPTY_MODEL, 0),
    createLog(
      (line) => log.push(line),
      () => 0,
    ),
    options,
    { ...SERVER_LIMITS, interval: 20, ...limits },
  );
  return { url: `http://127.0.0.1:${server.port}`, log };
}

async function open(bytes: string): Promise<Socket> {
  const socket = connect(server?.port ?? 0, '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

const HEAD = 'POST /body HTTP/1.1\r\nHost: x\r\n';

describe('the server', () => {
  it.each([
    ['the head', 'GET / HTTP/1.1\r\nHost: x\r\nA: '],
    ['the body', `${HEAD}Content-Length: 10\r\n\r\nab`],
  ])('R104: ends the connection of a client that never ends %s, and says why', async (_, bytes) => {
    await start({ headTime: 100, requestTime: 100 });
    const reply = await text(await open(bytes));
    expect(reply).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(reply).toMatch(/\{"error":"The request did not arrive in time\."\}$/);
  });

  it('ends a connection that keeps silent', async () => {
    await start({ silence: 100 });
    const socket = await open('');
    await once(socket.resume(), 'close');
    expect(socket.bytesRead).toBe(0);
  });

  it('tells clients that are too many to come again', async () => {
    const { url } = await start({ connections: 2 });
    for (let i = 0; i < 2; i++) {
      const socket = await open('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
      await once(socket, 'data');
    }
    const reply = await fetch(url);
    expect([
      reply.status,
      reply.headers.get('retry-after'),
      reply.headers.get('connection'),
    ]).toEqual([503, '1', 'close']);
    expect(await reply.json()).toEqual({
      error: 'There are too many connections. Try again in a moment.',
    });
  });

  it('holds the bodies of all requests together to a limit, and takes them again afterwards', async () => {
    const { url } = await start({ bodies: 1_000 });
    const first = await open(`${HEAD}Content-Length: 900\r\n\r\n${'a'.repeat(800)}`);
    const post = (): Promise<Response> =>
      fetch(`${url}/body`, { method: 'POST', body: 'b'.repeat(300) });
    // It takes a moment until the first body is there.
    let reply = await post();
    while (reply.status === 200) reply = await post();
    expect([reply.status, await reply.json()]).toEqual([
      503,
      { error: 'Too much is being sent at once. Try again in a moment.' },
    ]);
    const answered = once(first, 'data').then(String);
    first.write('a'.repeat(100));
    expect(await answered).toMatch(/\{"bytes":900\}$/);
    expect(await (await post()).json()).toEqual({ bytes: 300 });
  });

  it('asks for a body that it wants, and not for one that is too large', async () => {
    await start();
    const wanted = await open(`${HEAD}Content-Length: 3\r\nExpect: 100-continue\r\n\r\n`);
    expect(String((await once(wanted, 'data'))[0])).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    wanted.write('abc');
    expect(String((await once(wanted, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 OK[^]*\{"bytes":3\}$/);
    const refused = await open(`${HEAD}Content-Length: 1001\r\nExpect: 100-continue\r\n\r\n`);
    expect(await text(refused)).toMatch(
      /^HTTP\/1\.1 413 [^]*connection: close[^]*larger than 1000 bytes/i,
    );
  });

  it('refuses a body of chunks once it is too large, and goes on with the connection', async () => {
    await start();
    const chunk = `400\r\n${'a'.repeat(0x400)}\r\n`;
    const socket = await open(`${HEAD}Transfer-Encoding: chunked\r\n\r\n${chunk}`);
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 413 /);
    socket.write(`${chunk}0\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('tells a defect in its log alone, on one line', async () => {
    const { url, log } = await start();
    const reply = await fetch(`${url}/fails`);
    expect([reply.status, await reply.json()]).toEqual([
      500,
      { error: 'The server failed on this request; its log says how.' },
    ]);
    expect(log).toHaveLength(1);
    expect(log[0]).toMatch(
      /^\{"time":"1970-01-01T00:00:00\.000Z","level":"error","event":"defect","error":"TypeError: broken \\u202e\\n::error::x\\n +at /,
    );
    expect(log[0]).toMatch(/^[ -~]+\n$/);
  });

  it('cuts off at its end what does not end', async () => {
    await start({ grace: 100 });
    const socket = await open(`${HEAD}Content-Length: 10\r\n\r\n`);
    const ended = once(socket.resume(), 'close');
    await server?.stop(0);
    await ended;
  });
});
