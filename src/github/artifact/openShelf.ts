import { z } from 'zod';
import { compareText } from '../../text/compareText.js';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import { readJson, readPages } from '../api/readJson.js';
import type { RunContext } from '../context.js';
import { artifactName } from './artifactName.js';
import { openArchive, type Archive } from './openArchive.js';

const MAX_PAGES = 3;
/** What a pull request cannot start. */
export const TRUSTED_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch'];

const artifactSchema = z.object({
  id: z.int().min(0),
  name: z.string(),
  expired: z.boolean(),
  created_at: z.string().nullish(),
  digest: z.string().nullish(),
  workflow_run: z
    .object({
      id: z.int().min(0),
      repository_id: z.int(),
      head_repository_id: z.int(),
      head_branch: z.string(),
      head_sha: z.string(),
    })
    .partial()
    .nullish(),
});
const pageSchema = z.object({ artifacts: z.array(artifactSchema) });
const runSchema = z.object({
  event: z.string(),
  path: z.string().nullish(),
  created_at: z.string().nullish(),
});

type Row = z.infer<typeof artifactSchema>;
export type WorkflowRun = z.infer<typeof runSchema>;

/** An archive of a gate that a run of a branch of this repository left. */
export interface ShelvedArchive {
  readonly id: number;
  readonly digest: string | null;
  /** When it was uploaded; `''` where the server does not tell. */
  readonly createdAt: string;
  readonly runId: number;
  /** The commit that the run tested. */
  readonly commit: string;
}

/** All archives that earlier runs of a gate left. What is asked twice is asked of the server once. */
export interface Shelf {
  /** Those of a branch, the newest first, and how many more have expired. */
  list(
    branch: string,
  ): Promise<{ readonly archives: readonly ShelvedArchive[]; readonly expired: number }>;
  /** Whether a run of this workflow made it that no pull request can start. */
  isTrusted(archive: ShelvedArchive): Promise<boolean>;
  open(archive: ShelvedArchive): Promise<Archive>;
  /** `null` for a run that the server does not have (any more). */
  readRun(id: number): Promise<WorkflowRun | null>;
}

/** @param gate whose archives; no other and no page has its name */
export function openShelf(client: GitHubClient, context: RunContext, gate: string): Shelf {
  const name = artifactName(gate);
  const place = { owner: context.repository.owner, repo: context.repository.name };
  let listed: Promise<Row[]> | null = null;
  const listAll = async (): Promise<Row[]> => {
    const rows = await readPages(
      client,
      'GET /repos/{owner}/{repo}/actions/artifacts',
      { ...place, name },
      pageSchema,
      (page) => page.artifacts,
      MAX_PAGES,
    );
    return rows.filter((row) => row.name === name);
  };
  const readRun = once(
    (id: number) => id,
    (id) =>
      unlessMissing(
        readJson(
          client,
          'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
          { ...place, run_id: id },
          runSchema,
        ),
      ),
  );
  const open = once(
    ({ id }: ShelvedArchive) => id,
    (archive) => openArchive(client, context, archive),
  );
  return {
    readRun,
    open,
    async list(branch) {
      const rows = (await (listed ??= listAll())).filter((row) => isOfBranch(row, context, branch));
      const archives = rows
        .filter(({ expired }) => !expired)
        .flatMap(describeRow)
        .sort((a, b) => compareText(b.createdAt, a.createdAt) || b.id - a.id);
      return { archives, expired: rows.filter(({ expired }) => expired).length };
    },
    async isTrusted({ runId }) {
      const run = await readRun(runId);
      return (
        run !== null &&
        TRUSTED_EVENTS.includes(run.event) &&
        (context.workflowPath === null || run.path?.split('@', 1)[0] === context.workflowPath)
      );
    },
  };
}

function describeRow({ id, digest, created_at, workflow_run: run }: Row): ShelvedArchive[] {
  if (run?.id === undefined || run.head_sha === undefined) return [];
  return [
    {
      id,
      digest: digest ?? null,
      createdAt: created_at ?? '',
      runId: run.id,
      commit: run.head_sha,
    },
  ];
}

/** Whether another run for a branch of this repository made it. */
function isOfBranch({ workflow_run: run }: Row, context: RunContext, branch: string): boolean {
  // A fork's branch may have the name of ours.
  if (run?.repository_id === undefined || run.repository_id !== run.head_repository_id)
    return false;
  if (context.repositoryId !== null && run.repository_id !== context.repositoryId) return false;
  return run.head_branch === branch && run.id !== context.runId;
}

/** Remembers each answer, and each failure, by a number of what is asked for. */
function once<Asked, T>(
  numberOf: (asked: Asked) => number,
  ask: (asked: Asked) => Promise<T>,
): (asked: Asked) => Promise<T> {
  const answers = new Map<number, Promise<T>>();
  return (asked) => {
    const answer = answers.get(numberOf(asked)) ?? ask(asked);
    answers.set(numberOf(asked), answer);
    return answer;
  };
}

/** `null` for what the server does not have (any more). */
export async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof CallFailure && error.isAbsent) return null;
    throw error;
  }
}
