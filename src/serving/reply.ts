import type { HttpProblem } from './httpProblem.js';

/** What a request is answered with. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export function replyJson(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** A problem in the form of the protocol. */
export function replyProblem({ status, message, headers }: HttpProblem): Reply {
  return replyJson({ error: message }, status, headers);
}
