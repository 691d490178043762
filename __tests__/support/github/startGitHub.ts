import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ArtifactService } from './artifactService.js';
import { BlobSink, SIGNATURE, type BlobStore } from './blobSink.js';
import { notFound } from './errors.js';
import { readCall, readJson, send, type Call, type Reply } from './exchange.js';
import { ARTIFACT_SERVICE, type Fault } from './faults.js';
import { answerRest, restProblems } from './restApi.js';
import { State, type Downloadable } from './state.js';

export interface Options {
  /** What precedes every REST path, as `/api/v3` on GitHub Enterprise Server. */
  readonly basePath?: string;
  /** The storage that artifacts are uploaded to, instead of a plain one of our own. */
  readonly blobs?: BlobStore;
}

/** A request that came, and what became of it once it was answered. */
export interface RequestRecord extends Call {
  /** The body read as JSON, if it is. */
  readonly json: unknown;
  status?: number | 'cut' | 'hang';
  /** Milliseconds since the epoch. */
  endedAt?: number;
}

interface Rule {
  readonly matches: (call: Call) => boolean;
  readonly fault: Fault;
}

interface Listening {
  readonly server: Server;
  readonly url: string;
}

async function listen(): Promise<Listening> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  return { server, url: `http://127.0.0.1:${address.port}` };
}

/**
 * GitHub on this machine: the REST interface and the artifact service at `url`, the storage for
 * artifacts at `blobUrl`. It knows what `state` holds. Every request, and every reply that is not
 * a test's fault, is held to GitHub's description; what breaks it is in `violations`.
 */
export class GitHub {
  readonly state = new State();
  readonly requests: RequestRecord[] = [];
  readonly violations: string[] = [];
  /** The origin that the artifact service is at too. */
  readonly url: string;
  readonly apiUrl: string;
  readonly blobUrl: string;
  readonly #servers: readonly Server[];
  readonly #rules: Rule[] = [];
  readonly #sink: BlobSink;
  readonly #artifactService: ArtifactService;

  constructor(api: Listening, blob: Listening, { basePath = '', blobs }: Options) {
    this.url = api.url;
    this.apiUrl = `${api.url}${basePath}`;
    this.blobUrl = blob.url;
    this.#servers = [api.server, blob.server];
    this.#sink = new BlobSink(blob.url, (problem) => this.violations.push(`storage: ${problem}`));
    this.#artifactService = new ArtifactService({
      state: this.state,
      store: blobs ?? this.#sink,
      downloadUrl: this.#downloadUrl,
      violate: (problem) => this.violations.push(`artifact service: ${problem}`),
    });
    api.server.on('request', (request, response) => {
      void this.#serve('api', basePath, request, response);
    });
    blob.server.on('request', (request, response) => {
      void this.#serve('blob', '', request, response);
    });
  }

  /**
   * Puts `fault` in the way of matching calls; of several, the newest that matches counts.
   *
   * @param method `*` for every one
   * @param path a path as in openapi.json, without `basePath`, or a pattern for the path
   * @returns a function that takes the fault away
   */
  on(method: string, path: string | RegExp, fault: Fault): () => void {
    const pattern =
      typeof path === 'string' ? new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) : path;
    const rule: Rule = {
      matches: (call) => (method === '*' || method === call.method) && pattern.test(call.path),
      fault,
    };
    this.#rules.unshift(rule);
    return () => {
      this.#rules.splice(this.#rules.indexOf(rule), 1);
    };
  }

  /** @throws Error listing every violation */
  assertClean(): void {
    if (this.violations.length === 0) return;
    throw new Error(`Not as GitHub describes it:\n${this.violations.join('\n')}`);
  }

  /**
   * Stops, also in the middle of calls.
   *
   * @throws Error listing every violation
   */
  async close(): Promise<void> {
    for (const server of this.#servers) {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    }
    this.assertClean();
  }

  async #serve(
    origin: Call['origin'],
    basePath: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      const call = await readCall(origin, basePath, request);
      const record: RequestRecord = { ...call, json: readJson(call.body) };
      this.requests.push(record);
      this.#check(record);
      const proceed = (): Promise<Reply> => this.#answer(record);
      const rule = this.#rules.find(({ matches }) => matches(call));
      const reply = await (rule === undefined ? proceed() : rule.fault(call, proceed));
      record.status = typeof reply === 'string' ? reply : reply.status;
      record.endedAt = Date.now();
      send(
        typeof reply === 'string' ? reply : { ...reply, headers: this.#headers(reply) },
        response,
      );
    } catch (error) {
      // A caller that hangs up in the middle of its request is no defect of this server.
      if (request.complete) this.violations.push(`the fake itself: ${String(error)}`);
      response.destroy();
    }
  }

  #headers({ headers = {} }: Exclude<Reply, string>): Record<string, string> {
    return {
      'x-github-request-id': String(this.requests.length),
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': String(1000 - this.requests.length),
      'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3600),
      'x-ratelimit-resource': 'core',
      ...headers,
    };
  }

  #violate({ method, path }: Call, problem: string): void {
    this.violations.push(`${method} ${path}: ${problem}`);
  }

  #isRest = ({ origin, path }: Call): boolean =>
    origin === 'api' && !path.startsWith(`${ARTIFACT_SERVICE}/`);

  #check(record: RequestRecord): void {
    if (record.origin === 'blob' && record.headers.authorization !== undefined) {
      this.#violate(record, 'credentials were sent to the storage');
    }
    if (!this.#isRest(record)) return;
    for (const problem of restProblems(record, this.state)) this.#violate(record, problem);
  }

  async #answer(record: RequestRecord): Promise<Reply> {
    if (record.origin === 'blob') return this.#answerStorage(record);
    if (!this.#isRest(record)) return this.#artifactService.answer(record);
    const { reply, problems } = answerRest(record, this.state, this.apiUrl, this.#downloadUrl);
    for (const problem of problems) this.#violate(record, `the fake's own ${problem}`);
    return reply;
  }

  #downloadUrl = ({ id, url }: Downloadable): string =>
    url ?? `${this.blobUrl}/downloads/${id}?sig=${encodeURIComponent(SIGNATURE)}`;

  #answerStorage(record: RequestRecord): Reply {
    const id = /^\/downloads\/(\d+)$/.exec(record.path)?.[1];
    if (id === undefined) return this.#sink.answer(record);
    const assets = this.state.releases.flatMap((release) => release.assets);
    const file = [...this.state.artifacts, ...assets].find((row) => String(row.id) === id);
    if (file === undefined || record.query.get('sig') !== SIGNATURE) return notFound();
    const headers = { 'content-type': 'application/octet-stream' };
    return { status: 200, headers, bytes: file.bytes };
  }
}

/** Starts a GitHub on two free ports. The caller closes it. */
export async function startGitHub(options: Options = {}): Promise<GitHub> {
  return new GitHub(await listen(), await listen(), options);
}
