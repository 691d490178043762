import { notFound } from './errors.js';
import type { Json, Reply } from './exchange.js';
import { paginate } from './paginate.js';
import type { Downloadable, State } from './state.js';

/** A request whose operation is known. */
export interface OperationCall {
  readonly state: State;
  /** The whole address, as the caller wrote it. */
  readonly url: URL;
  readonly accept: string;
  readonly text: (parameter: string) => string;
  readonly json: unknown;
  readonly body: Buffer;
  /** Where the bytes of a file can be fetched without credentials. */
  readonly downloadUrl: (file: Downloadable) => string;
}
export type Answer = Exclude<Reply, string>;
/** Operations by their id in openapi.json. */
export type Operations = Readonly<Record<string, (call: OperationCall) => Answer>>;

export function number(call: OperationCall, parameter: string): number {
  return Number(call.text(parameter));
}

export function answerFound<T>(value: T | undefined, json: (value: T) => Json): Answer {
  return value === undefined ? notFound() : { status: 200, json: json(value) };
}

export function answerList<Row>(
  rows: readonly Row[],
  { url }: OperationCall,
  json: (row: Row) => Json,
): Answer {
  const page = paginate(rows, url);
  return { status: 200, headers: page.headers, json: page.rows.map(json) };
}

/** A list in an object that also counts the rows of all pages. */
export function answerCounted<Row>(
  name: string,
  rows: readonly Row[],
  { url }: OperationCall,
  json: (row: Row) => Json,
): Answer {
  const page = paginate(rows, url);
  return {
    status: 200,
    headers: page.headers,
    json: { total_count: rows.length, [name]: page.rows.map(json) },
  };
}

/** Whether the row has the value of every filter that the query sets. */
export function matches({ url }: OperationCall, values: Record<string, string | null>): boolean {
  return Object.entries(values).every(([name, value]) => {
    const wanted = url.searchParams.get(name);
    return wanted === null || wanted === value;
  });
}
