import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { BlobStore } from './blobSink.js';
import { readJson, type Call, type Json, type Reply } from './exchange.js';
import type { Artifact, Run, State } from './state.js';

const job = { workflow_run_backend_id: z.string(), workflow_job_run_backend_id: z.string() };
const name = z.string().regex(/^[^":<>|*?\r\n\\/]+$/);

const createRequest = z.strictObject({
  ...job,
  name,
  version: z.literal(7),
  mime_type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  expires_at: z.iso.datetime().optional(),
});
const finalizeRequest = z.strictObject({
  ...job,
  name,
  size: z.string().regex(/^[1-9]\d*$/),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
const listRequest = z.strictObject({
  ...job,
  name_filter: name.optional(),
  id_filter: z.string().regex(/^\d+$/).optional(),
});
const nameRequest = z.strictObject({ ...job, name });

function twirpError(status: number, code: string, msg: string): Reply {
  return {
    status,
    json: { code, msg },
  };
}
function ok(json: Json): Reply {
  return { status: 200, json };
}

interface Surroundings {
  readonly state: State;
  readonly store: BlobStore;
  readonly downloadUrl: (artifact: Artifact) => string;
  readonly violate: (problem: string) => void;
}

/**
 * The service of Actions that takes artifacts in: each run attempt sees its own only, and names
 * are unique in it. The rules are those of `@actions/artifact` 6.2's requests.
 */
export class ArtifactService {
  readonly #around: Surroundings;
  /** Blob ids and types of uploads that were created but not finalized, by run attempt and name. */
  readonly #pending = new Map<string, { readonly blob: string; readonly mimeType: string }>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  async answer(call: Call): Promise<Reply> {
    const { state, violate } = this.#around;
    const run = state.runs.find(
      ({ runtimeToken }) => call.headers.authorization === `Bearer ${runtimeToken}`,
    );
    if (run === undefined) {
      violate('no runtime token of a known run');
      return twirpError(401, 'unauthenticated', 'Unauthorized');
    }
    if (
      call.method !== 'POST' ||
      !/^application\/json\b/.test(call.headers['content-type'] ?? '')
    ) {
      violate('the artifact service takes POSTs of JSON');
    }
    const body = readJson(call.body);
    switch (call.path.split('/').at(-1)) {
      case 'CreateArtifact':
        return this.#with(createRequest, body, run, (request) => this.#create(run, request));
      case 'FinalizeArtifact':
        return this.#with(finalizeRequest, body, run, (request) => this.#finalize(run, request));
      case 'ListArtifacts':
        return this.#with(listRequest, body, run, (request) => this.#list(run, request));
      case 'GetSignedArtifactURL':
        return this.#with(nameRequest, body, run, (request) =>
          this.#find(run, request.name, (row) => ({ signed_url: this.#around.downloadUrl(row) })),
        );
      case 'DeleteArtifact':
        return this.#with(nameRequest, body, run, (request) =>
          this.#find(run, request.name, (row) => {
            state.artifacts.splice(state.artifacts.indexOf(row), 1);
            return { ok: true, artifact_id: String(row.id) };
          }),
        );
      default:
        violate('the artifact service has no such method');
        return twirpError(404, 'bad_route', 'no handler');
    }
  }

  /** Hands on a request that has the right fields and speaks for the run its token is of. */
  async #with<Request extends z.infer<z.ZodObject<typeof job>>>(
    schema: z.ZodType<Request>,
    body: unknown,
    run: Run,
    handle: (request: Request) => Reply | Promise<Reply>,
  ): Promise<Reply> {
    const parsed = schema.safeParse(body);
    if (!parsed.success) {
      const problem = z.prettifyError(parsed.error);
      this.#around.violate(problem);
      return twirpError(400, 'malformed', problem);
    }
    const { workflow_run_backend_id: runId, workflow_job_run_backend_id: jobId } = parsed.data;
    if (runId !== run.backendId || jobId !== run.jobBackendId) {
      this.#around.violate('the backend ids are not those of the token');
      return twirpError(403, 'permission_denied', 'Forbidden');
    }
    return handle(parsed.data);
  }

  #own(run: Run): Artifact[] {
    return this.#around.state.artifacts.filter(({ backendId }) => backendId === run.backendId);
  }

  #find(run: Run, wanted: string, json: (artifact: Artifact) => Json): Reply {
    const row = this.#own(run).find((artifact) => artifact.name === wanted);
    return row === undefined ? twirpError(404, 'not_found', 'no such artifact') : ok(json(row));
  }

  #create(run: Run, { name: wanted, mime_type: mimeType }: z.infer<typeof createRequest>): Reply {
    const key = `${run.backendId}/${wanted}`;
    if (this.#pending.has(key) || this.#own(run).some((row) => row.name === wanted)) {
      const message = 'an artifact with this name already exists on the workflow run';
      return twirpError(409, 'already_exists', message);
    }
    const blob = `${randomUUID()}.zip`;
    this.#pending.set(key, { blob, mimeType });
    return ok({ ok: true, signed_upload_url: this.#around.store.uploadUrl(blob) });
  }

  async #finalize(run: Run, request: z.infer<typeof finalizeRequest>): Promise<Reply> {
    const { state, store, violate } = this.#around;
    const key = `${run.backendId}/${request.name}`;
    const { blob, mimeType = '' } = this.#pending.get(key) ?? {};
    const bytes = blob === undefined ? undefined : await store.read(blob);
    if (blob === undefined || bytes === undefined) {
      violate('an artifact was finalized before it was uploaded');
      return twirpError(404, 'not_found', 'no such upload');
    }
    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    if (hash !== request.hash) violate(`the hash is ${hash}, not ${request.hash}`);
    if (String(bytes.length) !== request.size) violate(`${bytes.length} bytes came`);
    this.#pending.delete(key);
    const url = store.downloadUrl(blob);
    const row = { name: request.name, bytes, mimeType, ...(url === undefined ? {} : { url }) };
    return ok({ ok: true, artifact_id: String(state.addArtifact(run, row).id) });
  }

  #list(run: Run, request: z.infer<typeof listRequest>): Reply {
    const rows = this.#own(run).filter(
      ({ id, name: own }) =>
        (request.name_filter ?? own) === own && (request.id_filter ?? String(id)) === String(id),
    );
    return ok({
      artifacts: rows.map((row) => ({
        workflow_run_backend_id: run.backendId,
        workflow_job_run_backend_id: run.jobBackendId,
        database_id: String(row.id),
        name: row.name,
        size: String(row.bytes.length),
        created_at: row.createdAt,
        digest: row.digest,
      })),
    });
  }
}
