import { z } from 'zod';
import { timeBefore, tooYoung, type FoundCommit } from '../git/findSince.js';
import { daysOf } from '../rules/since.js';
import { quote } from '../text/quote.js';
import { CallFailure } from './api/callFailure.js';
import type { GitHubClient } from './api/client.js';
import { readJson } from './api/readJson.js';
import type { RunContext } from './context.js';

const commitSchema = z.object({ sha: z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/) });

/**
 * The commit that a rule is since, by one request to the API.
 *
 * @param from the commit that days are counted back from; `null` for the one that is tested
 */
export async function findSinceFromApi(
  client: GitHubClient,
  { repository, sha }: Pick<RunContext, 'repository' | 'sha'>,
  since: string,
  from: string | null,
  now: Date,
): Promise<FoundCommit> {
  const place = { owner: repository.owner, repo: repository.name };
  const days = daysOf(since);
  try {
    if (days === null) {
      const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
      const { sha: commit } = await readJson(
        client,
        route,
        { ...place, ref: since, per_page: 1 },
        commitSchema,
      );
      return { state: 'found', commit };
    }
    const [newest] = await readJson(
      client,
      'GET /repos/{owner}/{repo}/commits',
      { ...place, sha: from ?? sha, until: timeBefore(days, now).toISOString(), per_page: 1 },
      z.array(commitSchema),
    );
    return newest === undefined ? tooYoung(since) : { state: 'found', commit: newest.sha };
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    const isAbsent = days === null && (error.status === 404 || error.status === 422);
    return {
      state: 'unreadable',
      reason: isAbsent
        ? `The repository has no commit ${quote(since)}: push the tag or branch, or correct the rule.`
        : `The commit of ${quote(since)} cannot be found: ${error.message} Check the whole history out (actions/checkout with fetch-depth: 0).`,
    };
  }
}
