import type { z } from 'zod';
import { CallFailure } from './callFailure.js';
import type { GitHubClient } from './client.js';
import type { Parameters, Reply } from './transport.js';

const PER_PAGE = 100;

/**
 * What a reply says, as far as the schema asks for it.
 * @throws {CallFailure} when the reply is not JSON of that shape
 */
export function parseReply<T>(reply: Reply, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(reply.body).toString('utf8'));
  } catch {
    throw new CallFailure('reply', 'The answer is not JSON.', reply.status);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new CallFailure(
    'reply',
    `The answer is not what the API describes${where === '' ? '' : ` (${where})`}.`,
    reply.status,
  );
}

/** @throws {CallFailure} */
export async function readJson<T>(
  client: GitHubClient,
  route: string,
  parameters: Parameters,
  schema: z.ZodType<T>,
): Promise<T> {
  return client.read(route, parameters, (reply) => parseReply(reply, schema));
}

/**
 * The rows of a list, page after page to its end, but of at most `maxPages` pages of 100.
 * @param rowsOf where a page has its rows
 * @throws {CallFailure}
 */
export async function readPages<P, R>(
  client: GitHubClient,
  route: string,
  parameters: Parameters,
  schema: z.ZodType<P>,
  rowsOf: (page: P) => readonly R[],
  maxPages: number,
): Promise<R[]> {
  const rows: R[] = [];
  for (let page = 1; page <= maxPages; page++) {
    const { found, link } = await client.read(
      route,
      { ...parameters, per_page: PER_PAGE, page },
      (reply) => ({ found: rowsOf(parseReply(reply, schema)), link: reply.headers.get('link') }),
    );
    for (const row of found) rows.push(row);
    const isLast = link === undefined ? found.length < PER_PAGE : !link.includes('rel="next"');
    if (isLast || found.length === 0) break;
  }
  return rows;
}

/** What a call gives, or `null` when it fails. */
export async function unlessFailed<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof CallFailure) return null;
    throw error;
  }
}
