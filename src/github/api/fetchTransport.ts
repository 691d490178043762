import { endpoint } from '@octokit/endpoint';
import { bounded, LIMITS, readReply } from './boundedRequest.js';
import type { TimeLimits } from './readBody.js';
import type { Reply, Transport } from './transport.js';

/** What GitHub is told of who asks, and for which version of its API. */
export function githubCredentials(token: string): Record<string, string> {
  return { authorization: `token ${token}`, 'x-github-api-version': '2022-11-28' };
}

/**
 * The way to the API through Node.js alone, for the command: it is a tenth of what Octokit brings
 * along. A proxy is for Node.js to use (`NODE_USE_ENV_PROXY=1`, from Node 24 on).
 *
 * @param credentials the headers that say who asks
 * @param apiUrl as in `GITHUB_API_URL`, also that of an enterprise server or of GitLab
 */
export function createFetchTransport(
  credentials: Readonly<Record<string, string>>,
  apiUrl: string,
  limits: TimeLimits = LIMITS,
): Transport {
  const describe = endpoint.defaults({
    baseUrl: apiUrl,
    headers: { ...credentials },
  });
  // `token` or `Bearer` stands before it.
  const secrets = ['authorization', 'private-token', 'job-token'].flatMap(
    (name) => credentials[name]?.split(' ').at(-1) ?? [],
  );
  return {
    send: ({ route, parameters, maxBytes, maxTime }) =>
      bounded(limits, maxTime, async (signal, heard) => {
        const { method, url, headers, ...rest } = describe(route, { ...parameters });
        const body: unknown = rest.body;
        const answer = await fetch(url, {
          method,
          headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
          body: bodyOf(body),
          signal,
          redirect: 'manual',
        });
        return hide(secrets, await readReply(answer, maxBytes, heard));
      }),

    fetch: (address, maxBytes, maxTime) =>
      bounded(limits, maxTime, async (signal, heard) => {
        const answer = await fetch(address, { signal, redirect: 'manual' });
        return readReply(answer, maxBytes, heard);
      }),
  };
}

/** A refusal is told, and a server may answer with what it was asked with. */
function hide(secrets: readonly string[], reply: Reply): Reply {
  if (reply.status < 400) return reply;
  const text = secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), Buffer.from(reply.body).toString());
  return { ...reply, body: Buffer.from(text) };
}

/** Bytes and text as they are, fields as JSON. */
function bodyOf(body: unknown): string | Uint8Array | null {
  if (body === undefined || body === null) return null;
  return typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
}
