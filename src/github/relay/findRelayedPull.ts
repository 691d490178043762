import { z } from 'zod';
import type { GitHubClient } from '../api/client.js';
import { readPages } from '../api/readJson.js';
import { placeOf } from '../comment/comment.js';
import type { PullRequest, RunContext } from '../context.js';
import { isDependabot } from '../isDependabot.js';
import type { RelayedRun } from './relayedRun.js';

const MAX_PAGES = 3;

const repository = z.object({ id: z.int() });
const pullSchema = z.object({
  number: z.int(),
  state: z.string(),
  user: z.object({ login: z.string() }).nullish(),
  head: z.object({ sha: z.string(), ref: z.string(), repo: repository.nullish() }),
  base: z.object({ sha: z.string(), ref: z.string(), repo: repository.nullish() }),
});

/**
 * The open pull request of this repository that a run was for: by the repository, branch and commit
 * that GitHub says the run was of.
 *
 * @returns the pull request, or a sentence why there is none
 * @throws {CallFailure}
 */
export async function findRelayedPull(
  client: GitHubClient,
  context: RunContext,
  { actor, headBranch, headRepository, headSha, pullRequests }: RelayedRun,
): Promise<PullRequest | string> {
  if (headRepository === null || headBranch === null) {
    return 'the repository or the branch that it was of is gone';
  }
  const listed = await readPages(
    client,
    'GET /repos/{owner}/{repo}/pulls',
    { ...placeOf(context), state: 'open', head: `${headRepository.owner}:${headBranch}` },
    z.array(pullSchema),
    (page) => page,
    MAX_PAGES,
  );
  // What a server answers is not always what it was asked for.
  const open = listed.filter(
    ({ state, head, base }) =>
      state === 'open' &&
      head.ref === headBranch &&
      head.repo?.id === headRepository.id &&
      base.repo?.id === context.repositoryId,
  );
  if (open.length === 0) return 'no open pull request is of that branch';
  const atHead = open.filter(({ head }) => head.sha === headSha);
  if (atHead.length === 0) return 'its pull request has moved on to another commit';
  const named = atHead.filter(({ number }) => pullRequests.includes(number));
  const [found, ...more] = named.length > 0 ? named : atHead;
  if (found === undefined || more.length > 0) {
    return 'it may have been for several pull requests, all of that commit';
  }
  const { number, head, base, user } = found;
  return {
    number,
    headSha: head.sha,
    baseRef: base.ref,
    baseSha: base.sha,
    mergeBase: null,
    fork: headRepository.id !== context.repositoryId,
    dependabot: isDependabot(actor, user?.login),
  };
}
