import { z } from 'zod';
import type { AnyResult } from '../../document/regressionResult.js';
import { shortCommit } from '../../text/shortCommit.js';
import { artifactName } from './artifactName.js';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import type { RunContext } from '../context.js';
import { readJson } from '../api/readJson.js';
import type { Unreadable } from './openArchive.js';
import { openShelf, unlessMissing, type Shelf } from './openShelf.js';
import { readStoredResult } from './readStoredResult.js';

/** What the artifacts of the base have to say. Absent and unreadable are two states. */
export type ArtifactLookup =
  | {
      readonly state: 'found';
      readonly result: AnyResult;
      /** The commit it was made for. */
      readonly commit: string;
      /** Whether that is the base commit itself. */
      readonly exact: boolean;
      readonly artifactId: number;
      readonly runId: number;
      readonly digestChecked: boolean;
    }
  | { readonly state: 'none'; readonly reason: string }
  | Unreadable;

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
const MAX_CANDIDATES = 10;

const comparisonSchema = z.object({ status: z.string() });

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
  shelf: Shelf = openShelf(client, context, gate),
): ArtifactFinder {
  const name = artifactName(gate);
  const place = { owner: context.repository.owner, repo: context.repository.name };

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
      const { archives } = await shelf.list(base.branch);
      const candidates = archives.filter(({ commit }) =>
        exact ? commit === wanted : commit !== base.commit,
      );
      for (const candidate of candidates.slice(0, MAX_CANDIDATES)) {
        const { id, runId, commit } = candidate;
        if (!(await shelf.isTrusted(candidate)) || !(exact || (await isAncestor(commit)))) continue;
        const archive = await shelf.open(candidate);
        if (archive.state === 'unreadable') return archive;
        if (archive.state === 'gone') continue;
        const stored = await readStoredResult(candidate, archive);
        if (stored.state === 'unreadable') return stored;
        const { digestChecked } = archive;
        const { result } = stored;
        return { state: 'found', result, commit, exact, artifactId: id, runId, digestChecked };
      }
      return { state: 'none', reason: noneReason(name, base.branch, wanted) };
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      if (error.isAbsent) {
        return { state: 'none', reason: 'The server has no artifacts to look through.' };
      }
      return { state: 'unreadable', reason: explainListing(error) };
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

/** Why artifacts cannot be looked through, and what to do. */
export function explainListing({ message, status }: CallFailure): string {
  return `${message}${status === 403 ? ' Give the job the permission actions: read.' : ''}`;
}

function noneReason(name: string, branch: string, commit: string | null): string {
  return commit === null
    ? `No usable artifact ${name} of the branch ${branch} was found.`
    : `No usable artifact ${name} was found for the commit ${shortCommit(commit)}.`;
}
