import { z } from 'zod';
import { innermostMessage } from '../../errors.js';
import { CallFailure } from './callFailure.js';
import { readBody, watch, type TimeLimits } from './readBody.js';
import type { Parameters, Reply, Transport } from './transport.js';

/** GitHub itself ends a request after ten seconds. */
const LIMITS: TimeLimits = { idle: 15_000, total: 20_000 };
/** A refusal says why in a few words. */
const MAX_REFUSAL_BYTES = 1024 * 1024;

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

async function readReply(
  { status, headers, body }: Response,
  maxBytes: number,
  heard: (bytes: number) => void,
): Promise<Reply> {
  heard(0);
  const most = status < 400 ? maxBytes : Math.min(maxBytes, MAX_REFUSAL_BYTES);
  return {
    status,
    headers: new Map(headers),
    body: body === null ? new Uint8Array() : await readBody(body, most, heard),
  };
}

/** Runs one request under its limits; whatever it throws becomes a failure that names no address. */
async function bounded<T>(
  limits: TimeLimits,
  maxTime: number,
  request: (signal: AbortSignal, heard: (bytes: number) => void) => Promise<T>,
): Promise<T> {
  const watched = watch(limits, maxTime);
  try {
    return await request(watched.signal, watched.heard);
  } catch (error) {
    if (error instanceof CallFailure) throw error;
    if (watched.signal.aborted) throw new CallFailure('timeout', 'There was no answer in time.');
    throw new CallFailure('network', `There was no whole answer (${innermostMessage(error)}).`);
  } finally {
    watched.stop();
  }
}

function headersOf({ headers }: Parameters): Record<string, unknown> {
  return headerRecord.parse(headers ?? {});
}
