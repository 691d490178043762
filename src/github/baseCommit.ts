import { z } from 'zod';
import { CallFailure } from './callFailure.js';
import type { GitHubClient } from './client.js';
import { branchOf, type PullRequest, type RunContext } from './context.js';
import { readJson } from './readJson.js';

/** What a run is compared with. */
export interface BaseCommit {
  /** `null` when only the branch is known, or there is no base. */
  readonly commit: string | null;
  /** The branch whose results count; `null` when there is no base. */
  readonly branch: string | null;
  /** One sentence: why this is the base. */
  readonly reason: string;
}

/** The parents of a commit of the local clone; `null` when it is not there. */
export type ReadCommitParents = (commit: string) => Promise<readonly string[] | null>;

/** Finds what a run is to be compared with. Never fails: without a base there is a reason. */
export async function findBaseCommit(
  context: RunContext,
  readCommitParents: ReadCommitParents,
  client: GitHubClient,
): Promise<BaseCommit> {
  const { event, pullRequest, mergeGroup, before, branch } = context;
  if (pullRequest !== null) return baseOf(pullRequest, context, readCommitParents, client);
  if (mergeGroup !== null) {
    return {
      commit: mergeGroup.baseSha,
      branch: branchOf(mergeGroup.baseRef) ?? mergeGroup.baseRef,
      reason: 'The commit that the merge group is built on.',
    };
  }
  if (branch === null) return { commit: null, branch, reason: 'The run is not for a branch.' };
  if (event !== 'push') {
    return { commit: null, branch, reason: `The newest result of the branch ${branch}.` };
  }
  return before === null
    ? { commit: null, branch: null, reason: 'The branch is new.' }
    : { commit: before, branch, reason: `The commit that ${branch} was at before the push.` };
}

/**
 * The first parent of the merge that is tested. The event's own base may be older: it is not
 * told again when the base moves on.
 */
async function baseOf(
  { baseRef, baseSha }: PullRequest,
  context: RunContext,
  readCommitParents: ReadCommitParents,
  client: GitHubClient,
): Promise<BaseCommit> {
  const parents = (await readCommitParents(context.sha)) ?? (await askForParents(context, client));
  const [first, second] = parents ?? [];
  if (first !== undefined && second !== undefined) {
    return {
      commit: first,
      branch: baseRef,
      reason: `The commit of ${baseRef} that the pull request is merged with for this run.`,
    };
  }
  const why =
    parents === null ? 'the tested commit could not be read' : 'the tested commit is not a merge';
  return {
    commit: baseSha,
    branch: baseRef,
    reason: `The tip of ${baseRef} when the event happened, because ${why}.`,
  };
}

const commitSchema = z.object({ parents: z.array(z.object({ sha: z.string() })) });

async function askForParents(
  { repository, sha }: RunContext,
  client: GitHubClient,
): Promise<readonly string[] | null> {
  try {
    const { parents } = await readJson(
      client,
      'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
      { owner: repository.owner, repo: repository.name, commit_sha: sha },
      commitSchema,
    );
    return parents.map((parent) => parent.sha);
  } catch (error) {
    if (error instanceof CallFailure) return null;
    throw error;
  }
}
