import { z } from 'zod';
import type { Result } from '../../document/result.js';
import { compareText } from '../../text/compareText.js';
import { shortCommit } from '../../text/shortCommit.js';
import { artifactName } from './artifactName.js';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import type { RunContext } from '../context.js';
import { type Download, downloadArtifact } from './downloadArtifact.js';
import { readJson, readPages } from '../api/readJson.js';

/** What the artifacts of the base have to say. Absent and unreadable are two states. */
export type ArtifactLookup =
  | {
      readonly state: 'found';
      readonly result: Result;
      /** The commit it was made for. */
      readonly commit: string;
      /** Whether that is the base commit itself. */
      readonly exact: boolean;
      readonly artifactId: number;
      readonly runId: number;
      readonly digestChecked: boolean;
    }
  | { readonly state: 'none'; readonly reason: string }
  | Extract<Download, { readonly state: 'unreadable' }>;

/** The results that earlier runs of a gate left for one base. */
export interface ArtifactFinder {
  /** The result for exactly the base commit. */
  findExact(): Promise<ArtifactLookup>;
  /** The newest result of the base branch whose commit the base commit contains. */
  findNewest(): Promise<ArtifactLookup>;
  /** The result for exactly another commit of the base branch. */
  findAt(commit: string): Promise<ArtifactLookup>;
}

const NO_BASE: ArtifactLookup = { state: 'none', reason: 'There is no base commit.' };
const MAX_PAGES = 3;
const MAX_CANDIDATES = 10;
/** What a pull request cannot start. */
const TRUSTED_EVENTS = ['push', 'schedule', 'workflow_dispatch'];

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
const runSchema = z.object({ event: z.string(), path: z.string().nullish() });
const comparisonSchema = z.object({ status: z.string() });

interface Candidate {
  readonly id: number;
  readonly digest: string | null;
  readonly createdAt: string;
  readonly runId: number;
  readonly commit: string;
}

/**
 * Looks through the artifacts of a gate, once for each of the two. Only those of this repository
 * and the base branch count that a trusted event of this workflow made.
 *
 * @param base the branch whose results count, and the commit; `null` for either when there is none
 */
export function createArtifactFinder(
  client: GitHubClient,
  context: RunContext,
  gate: string,
  base: { readonly commit: string | null; readonly branch: string | null },
): ArtifactFinder {
  const name = artifactName(gate);
  const place = { owner: context.repository.owner, repo: context.repository.name };
  const trusted = new Map<number, boolean>();
  let listed: Promise<Candidate[]> | null = null;

  async function list(branch: string): Promise<Candidate[]> {
    const rows = await readPages(
      client,
      'GET /repos/{owner}/{repo}/actions/artifacts',
      { ...place, name },
      pageSchema,
      (page) => page.artifacts,
      MAX_PAGES,
    );
    return rows
      .flatMap((row) => (row.name === name ? asCandidate(row, context, branch) : []))
      .sort((a, b) => compareText(b.createdAt, a.createdAt) || b.id - a.id);
  }

  async function isTrusted(runId: number): Promise<boolean> {
    const known = trusted.get(runId);
    if (known !== undefined) return known;
    const run = await unlessMissing(
      readJson(
        client,
        'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
        { ...place, run_id: runId },
        runSchema,
      ),
    );
    const answer =
      run !== null &&
      TRUSTED_EVENTS.includes(run.event) &&
      (context.workflowPath === null || run.path?.split('@', 1)[0] === context.workflowPath);
    trusted.set(runId, answer);
    return answer;
  }

  /** Whether the base commit contains a commit. */
  async function isAncestor(commit: string): Promise<boolean> {
    if (base.commit === null) return true;
    const comparison = await unlessMissing(
      readJson(
        client,
        'GET /repos/{owner}/{repo}/compare/{basehead}',
        { ...place, basehead: `${commit}...${base.commit}`, per_page: 1 },
        comparisonSchema,
      ),
    );
    return comparison?.status === 'ahead' || comparison?.status === 'identical';
  }

  /** @param wanted the commit; `null` for the newest one that is not the base itself */
  async function find(wanted: string | null): Promise<ArtifactLookup> {
    const exact = wanted !== null;
    if (base.branch === null) {
      return NO_BASE;
    }
    try {
      listed ??= list(base.branch);
      const candidates = (await listed).filter(({ commit }) =>
        exact ? commit === wanted : commit !== base.commit,
      );
      for (const { id, digest, runId, commit } of candidates.slice(0, MAX_CANDIDATES)) {
        if (!(await isTrusted(runId)) || !(exact || (await isAncestor(commit)))) continue;
        const download = await downloadArtifact(client, context, { id, runId, digest });
        if (download.state === 'unreadable') return download;
        if (download.state === 'gone') continue;
        const { result, digestChecked } = download;
        return { state: 'found', result, commit, exact, artifactId: id, runId, digestChecked };
      }
      return { state: 'none', reason: noneReason(name, base.branch, wanted) };
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      if (error.status === 404 || error.status === 410) {
        return { state: 'none', reason: 'The server has no artifacts to look through.' };
      }
      const advice = error.status === 403 ? ' Give the job the permission actions: read.' : '';
      return { state: 'unreadable', reason: `${error.message}${advice}` };
    }
  }

  let exact: Promise<ArtifactLookup> | null = null;
  let newest: Promise<ArtifactLookup> | null = null;
  return {
    findExact: () =>
      (exact ??= base.commit === null ? Promise.resolve(NO_BASE) : find(base.commit)),
    findNewest: () => (newest ??= find(null)),
    findAt: find,
  };
}

/** A row of the list as a candidate, or nothing when it is not of the base. */
function asCandidate(
  { id, digest, expired, created_at, workflow_run: run }: z.infer<typeof artifactSchema>,
  context: RunContext,
  branch: string,
): Candidate[] {
  if (expired || run?.id === undefined || run.head_sha === undefined) return [];
  // A fork's branch may have the name of the base branch.
  if (run.repository_id === undefined || run.repository_id !== run.head_repository_id) return [];
  if (context.repositoryId !== null && run.repository_id !== context.repositoryId) return [];
  if (run.head_branch !== branch || run.id === context.runId) return [];
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

/** `null` for what the server does not have (any more). */
async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof CallFailure && (error.status === 404 || error.status === 410)) return null;
    throw error;
  }
}

function noneReason(name: string, branch: string, commit: string | null): string {
  return commit === null
    ? `No usable artifact ${name} of the branch ${branch} was found.`
    : `No usable artifact ${name} was found for the commit ${shortCommit(commit)}.`;
}
