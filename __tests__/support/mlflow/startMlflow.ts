import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { DESCRIPTION, findMisfits } from './description.js';
import { HANDLERS, MlflowState, Refusal } from './handlers.js';

/** A tracking server of MLflow in this process, each request and reply held to what MLflow describes. */
export interface Mlflow {
  readonly port: number;
  readonly state: MlflowState;
  /** What requests said of who asks. */
  readonly authorizations: Set<string>;
  /** What was not as MLflow describes it. */
  readonly misfits: string[];
  close(): Promise<void>;
}

const PREFIX = '/api/2.0';
const FILES = `${PREFIX}/mlflow-artifacts/artifacts/`;
const message = z.record(z.string(), z.unknown());

export async function startMlflow(): Promise<Mlflow> {
  const state = new MlflowState();
  const misfits: string[] = [];
  const authorizations = new Set<string>();
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      authorizations.add(request.headers.authorization ?? '');
      const method = request.method ?? '';
      const address = new URL(request.url ?? '', 'http://localhost');
      const reply = address.pathname.startsWith(FILES)
        ? answerFile(state, method, address.pathname.slice(FILES.length), body)
        : answer(state, misfits, method, address, body);
      response.writeHead(reply.status).end(reply.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  return {
    port: address.port,
    state,
    authorizations,
    misfits,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Reply {
  readonly status: number;
  readonly body: string | Buffer;
}

function answerFile(state: MlflowState, method: string, path: string, body: Buffer): Reply {
  const place = decodeURIComponent(path);
  if (method === 'PUT') {
    state.files.set(place, body);
    return { status: 200, body: '{}' };
  }
  const file = state.files.get(place);
  return file === undefined
    ? refuse(new Refusal(404, 'RESOURCE_DOES_NOT_EXIST', 'No such artifact'))
    : { status: 200, body: file };
}

function answer(
  state: MlflowState,
  misfits: string[],
  method: string,
  address: URL,
  body: Buffer,
): Reply {
  const path = address.pathname
    .replace(PREFIX, '')
    .replace(/^(\/mlflow\/logged-models\/)m-\d+$/, '$1{model_id}');
  const name = `${method} ${path}`;
  const handler = HANDLERS[name];
  const [request, response] = DESCRIPTION.operations[name] ?? ['', ''];
  if (handler === undefined || request === '') {
    misfits.push(`MLflow has no ${name}`);
    return { status: 404, body: '<!doctype html><title>404 Not Found</title>' };
  }
  const query = Object.fromEntries(address.searchParams);
  // A query is text, whatever its field is.
  if (method === 'GET') {
    const fields = Object.keys(DESCRIPTION.messages[request] ?? {});
    misfits.push(...Object.keys(query).filter((field) => !fields.includes(field)));
  }
  const asked = method === 'GET' ? query : message.parse(JSON.parse(body.toString()));
  if (method !== 'GET') misfits.push(...findMisfits(asked, request));
  try {
    const reply = handler(state, asked);
    misfits.push(...findMisfits(reply, response));
    return { status: 200, body: JSON.stringify(reply) };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    throw error;
  }
}

function refuse({ status, code, message: text }: Refusal): Reply {
  return { status, body: JSON.stringify({ error_code: code, message: text }) };
}
