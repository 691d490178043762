import { z } from 'zod';
import { errorMessage } from '../errors.js';
import { CallFailure } from './callFailure.js';
import { readBody, watch, type TimeLimits } from './readBody.js';
import type { Parameters, Transport } from './transport.js';

const LIMITS: TimeLimits = { idle: 20_000, total: 120_000 };

const isFetch = z.custom<typeof fetch>((value) => typeof value === 'function');
const headerRecord = z.record(z.string(), z.unknown());
interface Answer {
  readonly status: number;
  readonly headers: object;
  readonly data: unknown;
}
/** What Octokit throws for an answer of 400 or above. */
const refusal = z.object({
  response: z.object({ status: z.int(), headers: headerRecord, data: z.unknown() }),
});

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
    send: ({ route, parameters, maxBytes }) =>
      bounded(limits, async (signal, heard) => {
        try {
          const answer: Answer = await octokit.request(route, {
            ...parameters,
            headers: { 'x-github-api-version': '2022-11-28', ...headersOf(parameters) },
            request: { signal, redirect: 'manual', parseSuccessResponseBody: false },
          });
          const { status, headers, data } = answer;
          return { status, headers: toMap(headers), body: await readStream(data, maxBytes, heard) };
        } catch (error) {
          const refused = refusal.safeParse(error);
          if (!refused.success) throw error;
          const { status, headers, data } = refused.data.response;
          return {
            status,
            headers: toMap(headers),
            body: Buffer.from(JSON.stringify(data ?? null)),
          };
        }
      }),

    fetch: (address, maxBytes) =>
      bounded(limits, async (signal, heard) => {
        const { status, headers, body } = await fetchThroughProxy(address, {
          signal,
          redirect: 'manual',
        });
        return {
          status,
          headers: new Map(headers),
          body: await readStream(body, maxBytes, heard),
        };
      }),
  };
}

/** Runs one request under its limits; whatever it throws becomes a failure that names no address. */
async function bounded<T>(
  limits: TimeLimits,
  request: (signal: AbortSignal, heard: () => void) => Promise<T>,
): Promise<T> {
  const watched = watch(limits);
  try {
    return await request(watched.signal, watched.heard);
  } catch (error) {
    if (error instanceof CallFailure) throw error;
    if (watched.signal.aborted) throw new CallFailure('timeout', 'There was no answer in time.');
    throw new CallFailure('network', `There was no whole answer (${causeOf(error)}).`);
  } finally {
    watched.stop();
  }
}

/** The innermost reason: fetch itself only says that it failed. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? errorMessage(error) : causeOf(cause);
}

async function readStream(body: unknown, maxBytes: number, heard: () => void): Promise<Uint8Array> {
  heard();
  return body instanceof ReadableStream ? readBody(body, maxBytes, heard) : new Uint8Array();
}

const headersOf = ({ headers }: Parameters): Record<string, unknown> =>
  headerRecord.parse(headers ?? {});

const toMap = (headers: object): Map<string, string> =>
  new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
