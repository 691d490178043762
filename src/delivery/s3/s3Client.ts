import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { CallFailure } from '../../github/api/callFailure.js';
import { readBody, watch } from '../../github/api/readBody.js';
import { innermostMessage, UserError } from '../../errors.js';
import { quote } from '../../text/quote.js';
import type { S3Settings } from './credentials.js';
import { readListing, readErrorCode, type Listing } from './readXml.js';

/** An object, and the mark by which a change of it is noticed. */
export interface StoredObject {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

/** When a write is to happen: only where nothing is, or only where still is what was read. */
export type Condition = { readonly absent: true } | { readonly etag: string };

export interface S3Client {
  /** `null` where there is no object. */
  read(key: string, maxBytes: number): Promise<StoredObject | null>;
  /** @returns `taken` when the condition does not hold */
  write(
    key: string,
    bytes: Uint8Array,
    type: string,
    condition: Condition,
  ): Promise<'done' | 'taken'>;
  /** All keys that begin with `prefix`; with a delimiter, what stands before it is listed once. */
  list(prefix: string, delimiter: string | null): Promise<Listing>;
}

const ATTEMPTS = 4;
const FIRST_PAUSE = 500;
/** How long an answer may keep silent, in milliseconds, and the bytes per millisecond of what is sent. */
const PATIENCE = 60_000;
const MAX_TIME = 2 * 3_600_000;
const LEAST_SPEED = 200;
/** Of an answer that says what is wrong, whatever was asked for. */
const MAX_ERROR_BYTES = 1024 * 1024;
const MAX_LISTING_BYTES = 16 * 1024 * 1024;
const MAX_KEYS = 100_000;

/** How long is waited, so that tests need not. */
export interface Waiting {
  /** Waits between two attempts. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** How long an answer may keep silent, in milliseconds. */
  readonly patience: number;
}

/**
 * A bucket of S3 or of a store that speaks its language. Every request is safe to be sent again, so
 * one that got no answer, or a 5xx, is repeated.
 *
 * @throws UserError from every call that is refused or fails for good. No message holds a secret.
 */
export function createS3Client(
  settings: S3Settings,
  bucket: string,
  { pause, patience }: Waiting = { pause: sleep, patience: PATIENCE },
): S3Client {
  const { accessKeyId, secretAccessKey, sessionToken, region, endpoint } = settings;
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === null ? {} : { sessionToken }),
    region,
    service: 's3',
    retries: 0,
  });
  const root = addressOf(bucket, region, endpoint);

  async function send(
    method: string,
    address: URL,
    headers: Readonly<Record<string, string>>,
    body: Uint8Array | null,
    maxBytes: number,
  ): Promise<{ readonly response: Response; readonly bytes: Uint8Array }> {
    let failure = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await pause(FIRST_PAUSE * (1 << attempt));
      const request = await client.sign(address, {
        method,
        headers: { ...headers },
        ...(body === null ? {} : { body: Buffer.from(body) }),
      });
      const limit = patience + Math.ceil((body?.byteLength ?? 0) / LEAST_SPEED);
      const { signal, heard, stop } = watch({ idle: limit, total: limit }, MAX_TIME);
      try {
        const response = await fetch(request, { redirect: 'manual', signal });
        const { body: answer } = response;
        const bytes = answer === null ? new Uint8Array() : await readBody(answer, maxBytes, heard);
        if (response.status < 500 && response.status !== 429) return { response, bytes };
        failure = describe(response, bytes);
      } catch (error) {
        if (error instanceof CallFailure) {
          throw new UserError('s3-answer', `s3://${bucket}: ${error.message}`);
        }
        failure = signal.aborted
          ? 'there was no answer in time'
          : `there was no whole answer (${innermostMessage(error)})`;
      } finally {
        stop();
      }
    }
    throw new UserError(
      's3-unreachable',
      `s3://${bucket}: ${failure}, ${ATTEMPTS} times in a row. Nothing is lost: the same command ends what was begun.`,
    );
  }

  function refuse(response: Response, bytes: Uint8Array, what: string): never {
    const code = readErrorCode(bytes);
    throw new UserError(
      's3-refused',
      `s3://${bucket}: ${describe(response, bytes)} when ${what}. ${advise(code, response.status)}`,
    );
  }

  return {
    read: async (key, maxBytes) => {
      const most = Math.max(maxBytes, MAX_ERROR_BYTES);
      const { response, bytes } = await send('GET', keyAddress(root, key), {}, null, most);
      if (response.status === 404 && readErrorCode(bytes) !== 'NoSuchBucket') return null;
      if (!response.ok) refuse(response, bytes, `reading ${quote(key)}`);
      return { bytes, etag: response.headers.get('etag') ?? '' };
    },

    write: async (key, bytes, type, condition) => {
      const digest = createHash('sha256').update(bytes).digest();
      const headers = {
        'content-type': type,
        'x-amz-checksum-sha256': digest.toString('base64'),
        'x-amz-content-sha256': digest.toString('hex'),
        ...('absent' in condition ? { 'if-none-match': '*' } : { 'if-match': condition.etag }),
      };
      const { response, bytes: answer } = await send(
        'PUT',
        keyAddress(root, key),
        headers,
        bytes,
        MAX_ERROR_BYTES,
      );
      // 409: another write under the same condition is under way.
      if (response.status === 412 || response.status === 409) return 'taken';
      if (!response.ok) refuse(response, answer, `writing ${quote(key)}`);
      return 'done';
    },

    list: async (prefix, delimiter) => {
      let objects: Listing['objects'] = [];
      let prefixes: Listing['prefixes'] = [];
      let token: string | null = null;
      do {
        const address = new URL(root);
        const query: Record<string, string> = {
          'list-type': '2',
          'encoding-type': 'url',
          prefix,
          ...(delimiter === null ? {} : { delimiter }),
          ...(token === null ? {} : { 'continuation-token': token }),
        };
        address.search = new URLSearchParams(query).toString();
        const { response, bytes } = await send('GET', address, {}, null, MAX_LISTING_BYTES);
        if (!response.ok) refuse(response, bytes, `listing ${quote(prefix)}`);
        const page = readListing(bytes);
        if (page === null) {
          throw new UserError(
            's3-answer',
            `s3://${bucket}: the answer to a listing is none of S3. Is the endpoint that of an S3 store?`,
          );
        }
        objects = objects.concat(page.objects);
        prefixes = prefixes.concat(page.prefixes);
        token = page.next;
      } while (token !== null && objects.length < MAX_KEYS);
      return { objects, prefixes, next: null };
    },
  };
}

/** Buckets of AWS are hosts of their own; those with a dot fit no certificate and are paths, as with other stores. */
function addressOf(bucket: string, region: string, endpoint: URL | null): URL {
  if (endpoint !== null) return new URL(`${endpoint.href.replace(/\/+$/, '')}/${bucket}/`);
  const host = `s3.${region}.amazonaws.com`;
  return new URL(
    bucket.includes('.') ? `https://${host}/${bucket}/` : `https://${bucket}.${host}/`,
  );
}

function keyAddress(root: URL, key: string): URL {
  return new URL(`${root.href}${key.split('/').map(encodeURIComponent).join('/')}`);
}

function describe({ status }: Response, bytes: Uint8Array): string {
  const code = readErrorCode(bytes);
  return `the store answered ${status}${code === null ? '' : ` (${code})`}`;
}

function advise(code: string | null, status: number): string {
  if (code === 'NoSuchBucket') return 'Create the bucket, or name another.';
  if (code === 'ExpiredToken') return 'The credentials have expired: get new ones.';
  if (code === 'SignatureDoesNotMatch' || code === 'InvalidAccessKeyId') {
    return 'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
  }
  if (code === 'PermanentRedirect' || code === 'AuthorizationHeaderMalformed' || status === 301) {
    return 'Set AWS_REGION to the region of the bucket.';
  }
  if (status === 403) {
    return 'Allow s3:GetObject and s3:ListBucket for these credentials, and s3:PutObject to publish.';
  }
  return 'Check AWS_REGION, the endpoint and the bucket.';
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
