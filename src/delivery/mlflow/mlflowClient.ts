import { z } from 'zod';
import { innermostMessage, UserError } from '../../errors.js';
import { CallFailure } from '../../github/api/callFailure.js';
import { readBody, watch } from '../../github/api/readBody.js';
import { parseAs } from '../../json/parseAs.js';
import { shortText } from '../../text/visibleText.js';
import type { MlflowSettings } from './mlflowSettings.js';

/** A request that the server refused, or that got no answer. Its message holds no secret. */
export class MlflowFailure extends Error {
  override readonly name = 'MlflowFailure';
  /** `null` when there was no answer. */
  readonly status: number | null;
  /** As in `RESOURCE_DOES_NOT_EXIST`; `null` when the answer is none of MLflow. */
  readonly code: string | null;

  constructor(message: string, status: number | null, code: string | null) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** Whether the same may go better the next time. */
  get isPassing(): boolean {
    // What MLflow's database refuses because of two requests at once.
    if (this.code === 'BAD_REQUEST') return true;
    return this.status === null || this.status >= 500 || this.status === 429;
  }
}

/** What a request carries; `null` for nothing. */
type Message = Readonly<Record<string, unknown>>;

/** MLflow's REST API and its store of artifacts. Every call throws `MlflowFailure` or `UserError`. */
export interface MlflowClient {
  /** Asks, as often as it takes. */
  get<T>(path: string, query: Readonly<Record<string, string>>, schema: z.ZodType<T>): Promise<T>;
  /**
   * Sends a message.
   * @param again whether it does no harm to send it again, so that this is done until it is answered
   */
  send<T>(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    message: Message,
    schema: z.ZodType<T>,
    again?: 'once' | 'again',
  ): Promise<T>;
  /** @param place as `mlflow-artifacts:/1/models/m-1/artifacts`, with the path of the file behind it */
  readonly putFile: (place: string, bytes: Uint8Array) => Promise<void>;
  /** `null` where there is no such file. */
  readonly getFile: (place: string, maxBytes: number) => Promise<Uint8Array | null>;
}

const ATTEMPTS = 4;
const FIRST_PAUSE = 500;
/** In milliseconds, and the bytes per millisecond of what is sent. */
const PATIENCE = 60_000;
const MAX_TIME = 2 * 3_600_000;
const LEAST_SPEED = 200;
const MAX_REPLY_BYTES = 32 * 1024 * 1024;
const MAX_WORDS = 300;

const refusal = z.object({ error_code: z.string().max(100), message: z.string().optional() });

/** How long is waited, so that tests need not. */
export interface Waiting {
  /** Waits between two attempts. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** How long an answer may keep silent, in milliseconds. */
  readonly patience: number;
}

export function createMlflowClient(
  { root, authorization, secrets }: MlflowSettings,
  { pause, patience }: Waiting = { pause: sleep, patience: PATIENCE },
): MlflowClient {
  async function attempt(
    method: string,
    address: URL,
    body: Uint8Array | string | null,
    maxBytes: number,
  ): Promise<Uint8Array> {
    const limit = patience + Math.ceil((body?.length ?? 0) / LEAST_SPEED);
    const { signal, heard, stop } = watch({ idle: limit, total: limit }, MAX_TIME);
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
    try {
      const response = await fetch(address, {
        method,
        headers: {
          ...(authorization === null ? {} : { authorization }),
          ...(body === null ? {} : { 'content-type': type }),
        },
        ...(body === null ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
        redirect: 'manual',
        signal,
      });
      const most = response.ok ? maxBytes : MAX_REPLY_BYTES;
      const bytes =
        response.body === null ? new Uint8Array() : await readBody(response.body, most, heard);
      if (response.ok) return bytes;
      throw describeRefusal(response.status, bytes);
    } catch (error) {
      if (error instanceof MlflowFailure) throw error;
      if (error instanceof CallFailure) throw new UserError('mlflow-answer', error.message);
      const why = signal.aborted
        ? 'there was no answer in time'
        : `there was no whole answer (${innermostMessage(error)})`;
      throw new MlflowFailure(hide(why), null, null);
    } finally {
      stop();
    }
  }

  async function insist<T>(times: number, action: () => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried++) {
      try {
        return await action();
      } catch (error) {
        if (!(error instanceof MlflowFailure) || !error.isPassing || tried >= times) throw error;
        await pause(FIRST_PAUSE * (1 << tried));
      }
    }
  }

  function describeRefusal(status: number, bytes: Uint8Array): MlflowFailure {
    const text = Buffer.from(bytes).toString();
    try {
      const { error_code: code, message } = refusal.parse(JSON.parse(text));
      const words = message === undefined ? '' : `: ${shortText(hide(message), MAX_WORDS)}`;
      return new MlflowFailure(`the server answered ${status} (${code}${words})`, status, code);
    } catch {
      return new MlflowFailure(`the server answered ${status}`, status, null);
    }
  }

  /** A server may answer with what it was asked with. */
  function hide(text: string): string {
    return secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  }

  function read<T>(schema: z.ZodType<T>, bytes: Uint8Array, path: string): T {
    try {
      return parseAs(schema, bytes.byteLength === 0 ? '{}' : bytes);
    } catch {
      throw new UserError(
        'mlflow-answer',
        `the answer to ${path} is none of MLflow 3. Is MLFLOW_TRACKING_URI the address of a tracking server, and of nothing before it?`,
      );
    }
  }

  const api = (path: string): URL => new URL(`api/2.0/mlflow/${path}`, root);

  return {
    get: async (path, query, schema) => {
      const address = api(path);
      address.search = new URLSearchParams(query).toString();
      const ask = (): Promise<Uint8Array> => attempt('GET', address, null, MAX_REPLY_BYTES);
      return read(schema, await insist(ATTEMPTS, ask), path);
    },

    send: async (method, path, message, schema, again = 'again') => {
      const body = JSON.stringify(message);
      const ask = (): Promise<Uint8Array> => attempt(method, api(path), body, MAX_REPLY_BYTES);
      return read(schema, await insist(again === 'again' ? ATTEMPTS : 1, ask), path);
    },

    putFile: async (place, bytes) => {
      await insist(ATTEMPTS, () => attempt('PUT', fileAddress(root, place), bytes, 1024 * 1024));
    },

    getFile: async (place, maxBytes) => {
      try {
        return await insist(ATTEMPTS, () =>
          attempt('GET', fileAddress(root, place), null, maxBytes),
        );
      } catch (error) {
        if (error instanceof MlflowFailure && error.status === 404) return null;
        throw error;
      }
    },
  };
}

/** Where the server gives out what is at a place of its own; others it does not pass on. */
const OWN_PLACE = /^mlflow-artifacts:(?:\/\/[^/]*)?\/(.+)$/;

/** Whether files at a place go through the server. */
export function isProxied(place: string): boolean {
  return OWN_PLACE.test(place);
}

function fileAddress(root: URL, place: string): URL {
  const path = OWN_PLACE.exec(place)?.[1] ?? '';
  const parts = path.split('/').map(encodeURIComponent).join('/');
  return new URL(`api/2.0/mlflow-artifacts/artifacts/${parts}`, root);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
