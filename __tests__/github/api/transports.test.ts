import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Deadline } from '../../../src/run/deadline.js';
import { connect } from '../../../src/github/api/connect.js';
import { createFetchTransport, githubCredentials } from '../../../src/github/api/fetchTransport.js';
import { createOctokitTransport } from '../../../src/github/api/octokitTransport.js';
import type { TimeLimits } from '../../../src/github/api/readBody.js';
import type { Call, Transport } from '../../../src/github/api/transport.js';

const TOKEN = 'ghs_canary';
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function call(route: string, parameters = {}, maxBytes = 1000): Call {
  return {
    route,
    parameters,
    maxBytes,
    maxTime: Infinity,
  };
}
function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

const WAYS: readonly [
  string,
  (token: string, url: string, limits?: TimeLimits) => Promise<Transport>,
][] = [
  ['Octokit', createOctokitTransport],
  [
    'Node.js alone',
    (token, ...more) => Promise.resolve(createFetchTransport(githubCredentials(token), ...more)),
  ],
];

describe.each(WAYS)('send by %s', (_, create) => {
  const open = async (
    listener: RequestListener,
    limits: TimeLimits = { idle: 5000, total: 5000 },
  ): Promise<Transport> => create(TOKEN, await serve(listener), limits);

  it('R49: asks the given server, with the token and the version of the API', async () => {
    const seen: IncomingMessage[] = [];
    const transport = await open((request, response) => {
      seen.push(request);
      response.setHeader('X-Some', 'thing').end('{"a":1}');
    });
    const reply = await transport.send(
      call('GET /repos/{owner}/contents/{+path}', { owner: 'a b', path: 'x%23/y', ref: 'r&s' }),
    );
    expect(reply.status).toBe(200);
    expect(reply.headers.get('x-some')).toBe('thing');
    expect(text(reply.body)).toBe('{"a":1}');
    expect(seen[0]?.url).toBe('/repos/a%20b/contents/x%23/y?ref=r%26s');
    expect(seen[0]?.headers).toMatchObject({
      authorization: `token ${TOKEN}`,
      'x-github-api-version': '2022-11-28',
      accept: 'application/vnd.github.v3+json',
    });
  });

  it('sends headers of the call, and the fields of a body', async () => {
    let body = '';
    const transport = await open((request, response) => {
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => response.end(request.headers.accept));
    });
    const reply = await transport.send(
      call('POST /x', { body: 'é', headers: { accept: 'application/vnd.github.raw+json' } }),
    );
    expect(text(reply.body)).toBe('application/vnd.github.raw+json');
    expect(JSON.parse(body)).toEqual({ body: 'é' });
  });

  it('gives refusals as replies', async () => {
    const transport = await open((_, response) => {
      response.writeHead(403, { 'content-type': 'application/json', 'retry-after': '5' });
      response.end('{"message":"Resource not accessible by integration"}');
    });
    const reply = await transport.send(call('GET /x'));
    expect(reply.status).toBe(403);
    expect(reply.headers.get('retry-after')).toBe('5');
    expect(JSON.parse(text(reply.body))).toEqual({
      message: 'Resource not accessible by integration',
    });
  });

  it('gives an empty answer as an empty body', async () => {
    const transport = await open((_, response) => response.writeHead(204).end());
    expect((await transport.send(call('DELETE /x'))).body).toHaveLength(0);
  });

  it('gives bytes as they are, unpacked', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 0xef, 0xbb, 0xbf]);
    const transport = await open((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' });
      response.end(gzipSync(bytes));
    });
    expect(Buffer.from((await transport.send(call('GET /x'))).body)).toEqual(bytes);
  });

  it('R47: does not follow a redirect', async () => {
    const asked: (string | undefined)[] = [];
    const transport = await open((request, response) => {
      asked.push(request.url);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    const reply = await transport.send(call('GET /x'));
    expect(reply).toMatchObject({ status: 302 });
    expect(reply.headers.get('location')).toBe('/elsewhere');
    expect(asked).toEqual(['/x']);
  });

  it('R44: refuses a body that is too long while it arrives', async () => {
    const transport = await open((_, response) => {
      response.write('x'.repeat(600));
      response.end('x'.repeat(600));
    });
    await expect(transport.send(call('GET /x'))).rejects.toMatchObject({ kind: 'reply' });
  });

  it('R43: a connection that is refused, reset or cut is a network failure', async () => {
    const refused = await create(TOKEN, 'http://127.0.0.1:1');
    await expect(refused.send(call('GET /x'))).rejects.toMatchObject({
      kind: 'network',
      status: null,
    });

    const reset = await open((request) => request.socket.destroy());
    await expect(reset.send(call('GET /x'))).rejects.toMatchObject({ kind: 'network' });

    const cut = await open((request, response) => {
      response.writeHead(200, { 'content-length': '100', 'content-type': 'application/json' });
      response.write('{"a":');
      setTimeout(() => request.socket.destroy(), 20);
    });
    await expect(cut.send(call('GET /x'))).rejects.toMatchObject({ kind: 'network' });
  });

  it('R48: a server that never answers, or stops answering, ends the call in bound', async () => {
    const limits = { idle: 100, total: 5000 };
    const silent = await open(() => undefined, limits);
    await expect(silent.send(call('GET /x'))).rejects.toMatchObject({ kind: 'timeout' });

    const stalled = await open((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('a');
    }, limits);
    await expect(stalled.send(call('GET /x'))).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('R48: a server that drips ends the call in bound', async () => {
    const transport = await open(
      (_, response) => {
        const timer = setInterval(() => response.write('a'), 20);
        response.on('close', () => {
          clearInterval(timer);
        });
      },
      { idle: 5000, total: 200 },
    );
    await expect(transport.send(call('GET /x'))).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('R48: ends when it has taken as long as it may, whatever arrives', async () => {
    const transport = await open((_, response) => {
      const timer = setInterval(() => response.write('a'.repeat(1000)), 10);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    const failed = transport.send({ ...call('GET /x', {}, 1_000_000), maxTime: 150 });
    await expect(failed).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('R44: a refusal without end is cut like any other answer', async () => {
    let opened = 0;
    const transport = await open((_, response) => {
      opened++;
      response.on('close', () => opened--);
      response.writeHead(500, { 'content-type': 'application/json' });
      const write = (): void => {
        while (response.write('x'.repeat(100_000)));
        response.once('drain', write);
      };
      write();
    });
    const failed = transport.send(call('GET /x', {}, 100_000_000));
    await expect(failed).rejects.toMatchObject({ kind: 'reply' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(opened).toBe(0);
  });

  it('R61: no failure names the token', async () => {
    const transport = await open((request) => request.socket.destroy());
    const error: unknown = await transport.send(call('GET /x')).catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(TOKEN);
  });
});

describe.each(WAYS)('fetch by %s', (_, create) => {
  const open = async (
    listener: RequestListener,
    limits: TimeLimits = { idle: 5000, total: 5000 },
  ): Promise<Transport> => create(TOKEN, await serve(listener), limits);

  it('R47: sends no token', async () => {
    const transport = await open((_, response) => response.end());
    let headers = {};
    const storage = await serve((request, response) => {
      headers = request.headers;
      response.end(request.url);
    });
    const reply = await transport.fetch(
      new URL(`${storage}/a:b/c?sig=d%2Be&se=1:x`),
      1000,
      Infinity,
    );
    expect(text(reply.body)).toBe('/a:b/c?sig=d%2Be&se=1:x');
    expect(headers).not.toHaveProperty('authorization');
    expect(JSON.stringify(headers)).not.toContain(TOKEN);
  });

  it('gives refusals and redirects as replies', async () => {
    const transport = await open((_, response) => response.end());
    const storage = await serve((request, response) => {
      response.writeHead(request.url === '/a' ? 302 : 404, { location: '/b' }).end('gone');
    });
    expect((await transport.fetch(new URL(`${storage}/a`), 1000, Infinity)).status).toBe(302);
    expect((await transport.fetch(new URL(`${storage}/b`), 1000, Infinity)).status).toBe(404);
  });

  it('R48: is bounded in time and size', async () => {
    const transport = await open(() => undefined, { idle: 100, total: 1000 });
    const storage = await serve((request, response) => {
      if (request.url === '/long') response.end('x'.repeat(1001));
    });
    await expect(transport.fetch(new URL(`${storage}/long`), 1000, Infinity)).rejects.toMatchObject(
      {
        kind: 'reply',
      },
    );
    await expect(
      transport.fetch(new URL(`${storage}/silent`), 1000, Infinity),
    ).rejects.toMatchObject({
      kind: 'timeout',
    });
  });
});

describe('connect', () => {
  it('gives clients that ask the server', async () => {
    const address = await serve((_, response) => response.end('hello'));
    const api = await connect(TOKEN, address, new Deadline(1), () => undefined);
    for (const client of [api.forBase, api.forComment]) {
      expect(await client.read('GET /x', {}, (reply) => text(reply.body))).toBe('hello');
    }
  });
});
