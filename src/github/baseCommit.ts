import { z } from 'zod';
import type { Git } from '../git/git.js';
import type { GitHubClient } from './api/client.js';
import { branchOf, type PullRequest, type RunContext } from './context.js';
import { readJson, unlessFailed } from './api/readJson.js';

/** What a run is compared with. */
export interface BaseCommit {
  /** `null` when only the branch is known, or there is no base. */
  readonly commit: string | null;
  /** The branch whose results count; `null` when there is no base. */
  readonly branch: string | null;
  /** One sentence: why this is the base. */
  readonly reason: string;
}

/** What the local clone knows of commits; `null` for what it does not know. */
export type History = Pick<Git, 'readCommitParents' | 'findMergeBase'>;

/**
 * Finds what a run is to be compared with. Never fails: without a base there is a reason.
 * @param client `null` where the API may not be asked
 */
export async function findBaseCommit(
  context: RunContext,
  history: History,
  client: GitHubClient | null,
): Promise<BaseCommit> {
  const { event, pullRequest, mergeGroup, before, branch } = context;
  if (pullRequest !== null) return baseOf(pullRequest, context, history, client);
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
 * The first parent of the merge that is tested, when it is one of the base and the pull request's
 * head. The event's own base may be older: it is not told again when the base moves on. Other
 * servers than GitHub test the head itself, which may be a merge too; its base is where it left
 * the branch.
 */
async function baseOf(
  pullRequest: PullRequest,
  context: RunContext,
  history: History,
  client: GitHubClient | null,
): Promise<BaseCommit> {
  const { baseRef, baseSha, headSha } = pullRequest;
  const parents =
    (await history.readCommitParents(context.sha)) ?? (await askForParents(context, client));
  const [first, second] = parents ?? [];
  if (first !== undefined && second === headSha) {
    return {
      commit: first,
      branch: baseRef,
      reason: `The commit of ${baseRef} that the pull request is merged with for this run.`,
    };
  }
  const why =
    parents === null
      ? 'the tested commit could not be read'
      : `the tested commit is not a merge of ${baseRef} and the pull request`;
  const mergeBase = parents && (await findMergeBase(pullRequest, context, history, client));
  return {
    commit: mergeBase ?? baseSha,
    branch: baseRef,
    reason: mergeBase
      ? `The merge base of ${baseRef} and the pull request, because ${why}.`
      : `The tip of ${baseRef} when the event happened, because ${why}.`,
  };
}

async function findMergeBase(
  { baseSha, headSha, mergeBase }: PullRequest,
  { repository }: RunContext,
  history: History,
  client: GitHubClient | null,
): Promise<string | null> {
  const known = (await history.findMergeBase(baseSha, headSha)) ?? mergeBase;
  if (known !== null || client === null) return known;
  const comparison = await unlessFailed(
    readJson(
      client,
      'GET /repos/{owner}/{repo}/compare/{basehead}',
      {
        owner: repository.owner,
        repo: repository.name,
        basehead: `${baseSha}...${headSha}`,
        per_page: 1,
      },
      comparisonSchema,
    ),
  );
  return comparison?.merge_base_commit?.sha ?? null;
}

const commitSchema = z.object({ parents: z.array(z.object({ sha: z.string() })) });
/** Other servers leave the merge base out. */
const comparisonSchema = z.object({ merge_base_commit: z.object({ sha: z.string() }).nullish() });

async function askForParents(
  { repository, sha }: RunContext,
  client: GitHubClient | null,
): Promise<readonly string[] | null> {
  if (client === null) return null;
  const commit = await unlessFailed(
    readJson(
      client,
      'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
      { owner: repository.owner, repo: repository.name, commit_sha: sha },
      commitSchema,
    ),
  );
  return commit && commit.parents.map((parent) => parent.sha);
}
