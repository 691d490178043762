import { z } from 'zod';
import { bounded, LIMITS, readReply } from './boundedRequest.js';
import type { TimeLimits } from './readBody.js';
import type { Parameters, Transport } from './transport.js';

const isFetch = z.custom<typeof fetch>((value) => typeof value === 'function');
const headerRecord = z.record(z.string(), z.unknown());

/**
 * The way to the API through Octokit, and to the storage that the API redirects to; both through
 * the proxy that the environment names.
 *
 * @param apiUrl as in `GITHUB_API_URL`, also that of an enterprise server
 */
export async function createOctokitTransport(
  token: string,
  apiUrl: string,
  limits: TimeLimits = LIMITS,
): Promise<Transport> {
  const { getOctokit } = await import(/* webpackMode: "eager" */ '@actions/github');
  const { defaults } = await import(/* webpackMode: "eager" */ '@actions/github/lib/utils');
  const octokit = getOctokit(token, { baseUrl: apiUrl });
  const fetchThroughProxy = isFetch.parse(defaults.request?.fetch);

  return {
    send: ({ route, parameters, maxBytes, maxTime }) =>
      bounded(limits, maxTime, async (signal, heard) => {
        let answer = Response.error();
        await octokit.request(route, {
          ...parameters,
          headers: { 'x-github-api-version': '2022-11-28', ...headersOf(parameters) },
          request: {
            signal,
            redirect: 'manual',
            // Octokit would read the body of a refusal to its end, however long it is.
            fetch: async (address: string, options: RequestInit) => {
              answer = await fetchThroughProxy(address, options);
              return new Response(null, { status: 204 });
            },
          },
        });
        return readReply(answer, maxBytes, heard);
      }),

    fetch: (address, maxBytes, maxTime) =>
      bounded(limits, maxTime, async (signal, heard) => {
        const answer = await fetchThroughProxy(address, { signal, redirect: 'manual' });
        return readReply(answer, maxBytes, heard);
      }),
  };
}

function headersOf({ headers }: Parameters): Record<string, unknown> {
  return headerRecord.parse(headers ?? {});
}
