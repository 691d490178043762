import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = Record<string, Json>;

/** One request as it arrived. `path` is still percent-encoded; `query` is decoded. */
export interface Call {
  /** `api` speaks REST and the artifact service, `blob` is the storage on another port. */
  readonly origin: 'api' | 'blob';
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/**
 * What goes back: an answer, an answer cut off in the middle of its body, a connection closed
 * without a word, or silence until the server closes.
 */
export type Reply =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly json?: Json;
      readonly bytes?: Buffer | string;
      readonly cutBody?: boolean;
    }
  | 'cut'
  | 'hang';

export async function readCall(
  origin: Call['origin'],
  basePath: string,
  request: IncomingMessage,
): Promise<Call> {
  const startedAt = Date.now();
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname.startsWith(`${basePath}/`)
    ? url.pathname.slice(basePath.length)
    : url.pathname;
  return {
    origin,
    method: request.method ?? 'GET',
    path,
    query: url.searchParams,
    headers: request.headers,
    body: await buffer(request),
    startedAt,
  };
}

/** The body as JSON; `undefined` when it is empty or is none. */
export function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

export function send(reply: Reply, response: ServerResponse): void {
  if (reply === 'hang') return;
  if (reply === 'cut') {
    response.destroy();
    return;
  }
  const { status, headers = {}, json, bytes, cutBody = false } = reply;
  const body = Buffer.from(json === undefined ? (bytes ?? '') : JSON.stringify(json));
  const type = json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, 'content-length': body.length, ...headers });
  if (!cutBody) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, body.length / 2), () => {
    response.destroy();
  });
}
