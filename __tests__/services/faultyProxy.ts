import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/**
 * What becomes of a request: it goes through, gets another answer, is cut before or after it took
 * effect, or is never answered after it did.
 */
export type Fate = 'pass' | 'cut' | 'cut-after' | 'slow' | number;

/** A proxy before a server, whose requests have a fate each; it keeps the signed Host header. */
export interface FaultyProxy {
  readonly port: number;
  close(): Promise<void>;
}

export async function startFaultyProxy(
  to: number,
  fateOf: (method: string, path: string) => Fate | Promise<Fate>,
): Promise<FaultyProxy> {
  const server = createServer((incoming, outgoing) => {
    const fate = fateOf(incoming.method ?? '', incoming.url ?? '');
    // Either side may be gone by then.
    answer(incoming, outgoing, to, fate).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  return {
    port: address.port,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  given: Fate | Promise<Fate>,
): Promise<void> {
  const [body, fate] = await Promise.all([buffer(incoming), given]);
  if (fate === 'cut') return void incoming.socket.destroy();
  if (typeof fate === 'number') return void outgoing.writeHead(fate).end();
  const { method, url, headers } = incoming;
  const reply = await new Promise<IncomingMessage>((done, fail) => {
    ask({ host: '127.0.0.1', port, method, path: url, headers }, done)
      .once('error', fail)
      .end(body);
  });
  const bytes = await buffer(reply);
  if (fate === 'cut-after') return void incoming.socket.destroy();
  if (fate === 'slow') return;
  outgoing.writeHead(reply.statusCode ?? 500, reply.headers).end(bytes);
}
