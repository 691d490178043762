import type { IncomingMessage } from 'node:http';
import { comeAgain, HttpProblem } from './httpProblem.js';
import type { Log } from './log.js';
import { type Budget, ClientGone, readBody } from './readBody.js';
import { replyProblem, type Reply } from './reply.js';
import type { FindRoute, Route, ServerState } from './routes.js';

/** What a request is answered with, and by which route. */
export interface Answered {
  readonly reply: Reply;
  /** The name of the route; `none` where there is none. */
  readonly route: string;
}

/** What all requests share. */
export interface Answering {
  readonly find: FindRoute;
  readonly log: Log;
  readonly maxBytes: number;
  readonly budget: Budget;
  readonly stateNow: () => ServerState;
}

/**
 * Answers a request, whatever it holds: a problem of its sender is told in the protocol's form, and one
 * of ours is told in the log alone.
 *
 * @param isSurplus whether its connection is one too many
 * @param invite asks a client that waits for it to send the body
 * @returns `null` when the client has gone
 */
export async function answerRequest(
  request: IncomingMessage,
  { find, log, maxBytes, budget, stateNow }: Answering,
  isSurplus: boolean,
  invite: () => void,
): Promise<Answered | null> {
  let name = 'none';
  try {
    if (isSurplus) throw comeAgain('There are too many connections.');
    const route = find(pathOf(request));
    name = route.name;
    requireMethod(request.method, route);
    const body =
      route.method === 'POST'
        ? await readBody(request, maxBytes, budget, invite)
        : new Uint8Array();
    const reply = route.answer({ headers: singleHeaders(request), body, state: stateNow() });
    return { reply, route: name };
  } catch (error) {
    if (error instanceof ClientGone) return null;
    if (error instanceof HttpProblem) return { reply: replyProblem(error), route: name };
    log.error('defect', { error: error instanceof Error ? (error.stack ?? '') : String(error) });
    const ours = new HttpProblem(500, 'The server failed on this request; its log says how.');
    return { reply: replyProblem(ours), route: name };
  }
}

/** The path of a request, without its query. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

function requireMethod(method = '', route: Route): void {
  if (method === route.method || (method === 'HEAD' && route.method === 'GET')) return;
  const allow = route.method === 'GET' ? 'GET, HEAD' : route.method;
  throw new HttpProblem(405, `This path takes ${allow}.`, { allow });
}

function singleHeaders({ headers }: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
