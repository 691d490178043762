import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '../errors.js';
import { answerRequest, pathOf, type Answering } from './answerRequest.js';
import { explainBroken, MAX_HEADER_BYTES, renderProblem } from './brokenRequest.js';
import { listen } from './listen.js';
import type { Log } from './log.js';
import type { Meter } from './meter.js';
import type { Reply } from './reply.js';
import type { FindRoute } from './routes.js';
import { SERVER_LIMITS, type ServerLimits } from './serverLimits.js';

/** Where to listen, and the most that is taken. */
export interface ServerOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Of the body of a request. */
  readonly maxBytes: number;
  /** Whether each request has a line in the log. */
  readonly logsRequests: boolean;
}

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /**
   * Says that it is not ready, answers for `drain` more milliseconds and until no request is in flight,
   * then ends; what is not done `grace` milliseconds later is cut off.
   */
  stop(drain: number): Promise<void>;
  /** Ends at once. */
  cutOff(): void;
}

/** Connections beyond the limit that are still told why. */
const SURPLUS = 10;
/** Longer than the 60 seconds after which load balancers drop an idle connection. */
const KEEP_ALIVE = 65_000;
const POLL = 20;

/**
 * Serves routes over HTTP.
 * @throws UserError when it cannot listen there
 */
export async function startServer(
  find: FindRoute,
  meter: Meter,
  log: Log,
  { host, port, maxBytes, logsRequests }: ServerOptions,
  limits: ServerLimits = SERVER_LIMITS,
): Promise<RunningServer> {
  let isReady = true;
  let inFlight = 0;
  let connections = 0;
  const surplus = new WeakSet<Duplex>();
  /** The last reply on each connection. */
  const replies = new WeakMap<Duplex, ServerResponse>();
  const answering: Answering = {
    find,
    log,
    maxBytes,
    budget: { left: Math.max(limits.bodies, maxBytes) },
    stateNow: () => ({ isReady, inFlight, connections }),
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const isSurplus = surplus.has(request.socket);
    let waits = request.headers.expect !== undefined;
    inFlight += 1;
    response.once('close', () => {
      inFlight -= 1;
    });
    const answered = await answerRequest(request, answering, isSurplus, () => {
      if (waits) response.writeContinue();
      waits = false;
    });
    if (answered === null) return;
    const { reply, route } = answered;
    // Nobody knows whether a client that waited sends the body now.
    send(request, response, reply, !isReady || isSurplus || waits);
    const seconds = (performance.now() - started) / 1000;
    meter.countRequest(route, reply.status, seconds);
    if (!logsRequests) return;
    log.info('request', {
      method: request.method,
      path: pathOf(request).slice(0, 200),
      status: reply.status,
      seconds: Number(seconds.toFixed(6)),
    });
  }

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    { status, headers, body }: Reply,
    isLast: boolean,
  ): void {
    const { socket } = request;
    response.writeHead(status, {
      ...headers,
      'content-length': body.byteLength,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(isLast ? { connection: 'close' } : {}),
    });
    replies.set(socket, response);
    response.end(request.method === 'HEAD' ? undefined : body);
    // What is left of a body that was refused is read and dropped, so that its sender sees why.
    request.resume();
    const deadline = setTimeout(() => socket.destroy(), limits.replyTime).unref();
    response.once('close', () => {
      clearTimeout(deadline);
    });
  }

  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: limits.headTime,
    requestTimeout: limits.requestTime,
    keepAliveTimeout: KEEP_ALIVE,
    connectionsCheckingInterval: limits.interval,
  });
  server.setTimeout(limits.silence);
  server.maxConnections = limits.connections + SURPLUS;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    if (connections > limits.connections) surplus.add(socket);
    socket.once('close', () => {
      connections -= 1;
    });
  });
  for (const event of ['request', 'checkContinue', 'checkExpectation']) {
    server.on(event, (request: IncomingMessage, response: ServerResponse) => {
      void serve(request, response);
    });
  }
  server.on('clientError', (error, socket) => {
    const code = errorCode(error);
    // Nothing may be written into a reply that is under way, nor to a client that has gone.
    if (
      code === 'ECONNRESET' ||
      !socket.writable ||
      replies.get(socket)?.writableFinished === false
    ) {
      socket.destroy();
      return;
    }
    const problem = explainBroken(code);
    meter.countRequest('none', problem.status, 0);
    socket.end(renderProblem(problem), () => socket.destroy());
  });
  const taken = await listen(server, host, port, log);

  return {
    port: taken,
    stop: async (drain) => {
      isReady = false;
      await sleep(drain);
      const end = performance.now() + limits.grace;
      while (inFlight > 0 && performance.now() < end) await sleep(POLL);
      const closed = new Promise((done) => server.close(done));
      server.closeIdleConnections();
      await Promise.race([closed, sleep(Math.max(end - performance.now(), 5 * POLL))]);
      server.closeAllConnections();
      await closed;
    },
    cutOff: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Waits, and keeps no process from ending. */
function sleep(milliseconds: number): Promise<void> {
  return wait(milliseconds, undefined, { ref: false });
}
