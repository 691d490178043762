import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type {
  CommitStatusSchema,
  JobSchema,
  MergeRequestNoteSchema,
  PipelineSchema,
} from '@gitbeaker/rest';
import { z } from 'zod';

export const TOKEN = 'glpat-secret';
export const JOB_TOKEN = 'glcbt-secret';
export const BOT = 77;
const AUTHOR = {
  username: 'project_12_bot',
  name: 'Bot',
  state: 'active',
  avatar_url: '',
  web_url: '',
};
const NOW = '2026-01-02T03:04:05.000Z';

/** A job that has ended, and the file that it left. */
export interface DoneJob {
  readonly pipeline: number;
  readonly id: number;
  readonly name: string;
  readonly ref: string;
  readonly sha: string;
  readonly status: 'success' | 'failed';
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * The project 12 of a GitLab with one merge request, as its API documentation describes notes, merge
 * requests, users, statuses, pipelines, jobs and artifacts; what is answered has the types that
 * @gitbeaker states. `CI_JOB_TOKEN` may read artifacts and nothing else.
 */
export interface GitLab {
  readonly url: string;
  notes: { id: number; body: string; author: { id: number } }[];
  readonly statuses: unknown[];
  readonly jobs: DoneJob[];
  /** Method and decoded path, the query in the order of its names. */
  readonly asked: string[];
  request: { sha: string; state: string };
  /** The status that every write is refused with. */
  refuse: number | null;
  /** The status that a job's own token is refused with. */
  refuseJobToken: number | null;
  /** Whether artifacts are answered by a redirect to a storage, as GitLab.com does. */
  hasStorage: boolean;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly location?: string;
}

const bodySchema = z.object({ body: z.string() });
const NOT_FOUND: Answer = { status: 404, json: { message: '404 Not Found' } };

export async function startGitLab(head: string): Promise<GitLab> {
  const server = createServer((call, response) => {
    void text(call).then((body) => {
      const address = new URL(call.url ?? '', 'http://gitlab');
      const answer = answerCall(call.method ?? '', address, call.headers, body);
      response.writeHead(answer.status, {
        'content-type': answer.bytes ? 'text/plain' : 'application/json',
        ...(answer.location !== undefined && { location: answer.location }),
      });
      response.end(answer.bytes ?? (answer.json === undefined ? '' : JSON.stringify(answer.json)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const gitlab: GitLab = {
    url: `http://127.0.0.1:${port}`,
    notes: [],
    statuses: [],
    jobs: [],
    asked: [],
    request: { sha: head, state: 'opened' },
    refuse: null,
    refuseJobToken: null,
    hasStorage: false,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };

  function answerCall(
    method: string,
    { pathname, searchParams }: URL,
    headers: Readonly<Record<string, unknown>>,
    body: string,
  ): Answer {
    const path = decodeURIComponent(pathname);
    if (path.startsWith('/storage/')) {
      if ('private-token' in headers || 'job-token' in headers) return { status: 400 };
      return { status: 200, bytes: fileAt(path) ?? new Uint8Array() };
    }
    searchParams.sort();
    gitlab.asked.push(
      `${method} ${path}${searchParams.size > 0 ? `?${searchParams.toString()}` : ''}`,
    );
    const [, api] = /^\/api\/v4(\/.*)$/.exec(path) ?? [];
    if (api === undefined) return NOT_FOUND;
    const isJob = headers['job-token'] === JOB_TOKEN;
    if (headers['private-token'] !== TOKEN && !isJob) {
      return { status: 401, json: { message: '401 Unauthorized' } };
    }
    if (isJob && gitlab.refuseJobToken !== null) {
      return { status: gitlab.refuseJobToken, json: { message: 'Forbidden' } };
    }
    const artifact = method === 'GET' ? answerArtifact(api, searchParams) : null;
    if (artifact !== null) return artifact;
    if (isJob) return { status: 401, json: { message: '401 Unauthorized' } };
    if (gitlab.refuse !== null && method !== 'GET') {
      return { status: gitlab.refuse, json: { message: `${gitlab.refuse} refused` } };
    }
    return answerApi(method, api, searchParams, body);
  }

  function answerArtifact(api: string, query: URLSearchParams): Answer | null {
    const [, ref, newest] = /^\/projects\/12\/jobs\/artifacts\/(.+?)\/raw\/(.+)$/.exec(api) ?? [];
    const [, id, exact] = /^\/projects\/12\/jobs\/(\d+)\/artifacts\/(.+)$/.exec(api) ?? [];
    if (newest === undefined && exact === undefined) return null;
    const of =
      exact === undefined
        ? // The latest pipeline of the branch that succeeded.
          gitlab.jobs
            .filter((job) => job.ref === ref && job.status === 'success')
            .sort((a, b) => b.pipeline - a.pipeline)
            .find((job) => job.name === query.get('job'))
        : gitlab.jobs.find((job) => job.id === Number(id));
    const file = newest ?? exact ?? '';
    const bytes = of?.files.get(file);
    if (of === undefined || bytes === undefined) return NOT_FOUND;
    return gitlab.hasStorage
      ? { status: 302, location: `${gitlab.url}/storage/${of.id}/${file}` }
      : { status: 200, bytes };
  }

  function fileAt(path: string): Uint8Array | undefined {
    const [, id, file = ''] = /^\/storage\/(\d+)\/(.+)$/.exec(path) ?? [];
    return gitlab.jobs.find((job) => job.id === Number(id))?.files.get(file);
  }

  function answerApi(method: string, api: string, query: URLSearchParams, body: string): Answer {
    const [, notes, note] =
      /^(\/projects\/12\/merge_requests\/5\/notes)(?:\/(\d+))?$/.exec(api) ?? [];
    const [, sha] = /^\/projects\/34\/statuses\/([0-9a-f]{40})$/.exec(api) ?? [];
    const [, pipeline] = /^\/projects\/12\/pipelines\/(\d+)\/jobs$/.exec(api) ?? [];
    if (api === '/user' && method === 'GET') return { status: 200, json: { ...AUTHOR, id: BOT } };
    if (api === '/projects/12/merge_requests/5' && method === 'GET') {
      return { status: 200, json: { iid: 5, ...gitlab.request } };
    }
    if (api === '/projects/12/pipelines' && method === 'GET') {
      return { status: 200, json: listPipelines(query) };
    }
    if (pipeline !== undefined && method === 'GET') {
      const done = gitlab.jobs.filter((job) => job.pipeline === Number(pipeline));
      return { status: 200, json: done.map(describeJob) };
    }
    if (sha !== undefined && method === 'POST') {
      gitlab.statuses.push(JSON.parse(body));
      return { status: 201, json: describeStatus(sha, body) };
    }
    return notes === undefined ? NOT_FOUND : answerNote(method, query, note, body);
  }

  function answerNote(
    method: string,
    query: URLSearchParams,
    id: string | undefined,
    body: string,
  ): Answer {
    if (method === 'GET') {
      if (query.get('sort') !== 'asc' || query.get('order_by') !== 'created_at')
        return { status: 400 };
      const page = Number(query.get('page') ?? 1);
      return {
        status: 200,
        json: gitlab.notes.slice((page - 1) * 100, page * 100).map(describeNote),
      };
    }
    if (method === 'POST') {
      const made = {
        id: 1000 + gitlab.notes.length,
        author: { id: BOT },
        ...bodySchema.parse(JSON.parse(body)),
      };
      gitlab.notes.push(made);
      return { status: 201, json: describeNote(made) };
    }
    const found = gitlab.notes.find((one) => one.id === Number(id));
    if (found === undefined) return NOT_FOUND;
    if (method === 'DELETE') {
      gitlab.notes.splice(gitlab.notes.indexOf(found), 1);
      return { status: 204 };
    }
    found.body = bodySchema.parse(JSON.parse(body)).body;
    return { status: 200, json: describeNote(found) };
  }

  function listPipelines(query: URLSearchParams): PipelineSchema[] {
    const ids = new Map(gitlab.jobs.map((job) => [job.pipeline, job]));
    return [...ids.values()]
      .filter(({ ref }) => query.get('ref') === null || ref === query.get('ref'))
      .filter(({ sha }) => query.get('sha') === null || sha === query.get('sha'))
      .sort((a, b) => b.pipeline - a.pipeline)
      .map(describePipeline);
  }

  return gitlab;
}

function describePipeline({ pipeline, ref, sha, status }: DoneJob): PipelineSchema {
  return {
    ...{ id: pipeline, iid: pipeline, project_id: 12, sha, ref, status, source: 'push' },
    ...{ created_at: NOW, updated_at: NOW, web_url: '', name: null },
  };
}

function describeJob(job: DoneJob): Omit<JobSchema, 'user' | 'commit' | 'runner'> {
  const { id, name, ref, status } = job;
  return {
    ...{ id, name, ref, status, stage: 'test', tag: false, allow_failure: false, created_at: NOW },
    ...{ pipeline: describePipeline(job), web_url: '', artifacts: [], queued_duration: 0 },
    artifacts_file: { filename: 'artifacts.zip', size: 1 },
  };
}

function describeNote({ id, body, author }: GitLab['notes'][number]): MergeRequestNoteSchema {
  return {
    ...{ id, body, attachment: null, author: { ...AUTHOR, id: author.id }, system: false },
    ...{ created_at: NOW, updated_at: NOW, noteable_id: 1, noteable_type: 'MergeRequest' },
    ...{ noteable_iid: 5, project_id: 12, resolvable: false },
  };
}

const statusSchema = z.object({
  state: z.enum(['pending', 'running', 'success', 'failed', 'canceled']),
  name: z.string(),
  target_url: z.string(),
  description: z.string().max(255),
});

function describeStatus(sha: string, body: string): CommitStatusSchema {
  const { state, ...rest } = statusSchema.parse(JSON.parse(body));
  return {
    ...{ id: 1, sha, status: state, ref: 'feature', created_at: NOW, allow_failure: false },
    ...{ author: { ...AUTHOR, id: BOT }, ...rest },
  };
}
