import { z } from 'zod';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import type { PullRequest, RunContext } from '../context.js';
import { countLooks, formatMarker, isNewer, isSameRun } from './marker.js';
import { OwnComments, commentSchema, type Comment, type OwnComment } from './ownComments.js';
import { parseReply, readJson } from '../api/readJson.js';
import type { Reply } from '../api/transport.js';

/** A comment has at most 65,536 characters; the rest is room for the marker. */
export const MAX_COMMENT_BODY = 65_000;

const MAX_ROUNDS = 5;
/** Writes that may fail, or seem to, before it is given up. */
const MAX_FAILED_WRITES = 2;
/** Before looking for a comment that may have been created all the same, in milliseconds. */
const SETTLING_TIME = 2000;

export interface PublishedComment {
  /** `superseded` when a newer run has or will have the word. */
  readonly outcome: 'created' | 'updated' | 'superseded';
  readonly url: string | null;
}

/**
 * Brings the one comment of a gate on a pull request up to date, edited in place.
 *
 * The API can neither find and create in one step nor write on a condition. So every write is
 * followed by a look at the list, until that shows one comment with this run's text: the oldest
 * is kept, later ones are deleted, and a newer run's is left alone. What remains is the time of
 * one request, in which a newer run would have to do all of its own.
 *
 * @param write gives Markdown of at most `MAX_COMMENT_BODY` characters, by which look it is
 * @throws {CallFailure}
 */
export async function publishComment(
  client: GitHubClient,
  context: RunContext,
  pullRequest: PullRequest,
  gate: string,
  write: (looks: number) => string,
): Promise<PublishedComment> {
  const { commit: sha, runId: run, runAttempt: attempt } = context;
  const marker = { gate, sha, run, attempt, looks: 1 };
  const render = (looks: number): string =>
    `${formatMarker({ ...marker, looks })}\n${write(looks)}`;
  const place = placeOf(context);
  const own = new OwnComments(client, context, gate);
  const deleted = new Set<number>();
  let failedWrites = 0;
  let outcome: 'created' | 'updated' | null = null;

  for (let round = 1; ; round++) {
    const [kept, ...twins] = await own.list(pullRequest.number);
    const newer = [kept, ...twins].find((comment) => comment && isNewer(comment.marker, marker));
    const mine = twins.filter((twin) => isSameRun(twin.marker, marker));
    if (newer !== undefined) {
      await remove(client, place, mine);
      return { outcome: 'superseded', url: newer.url };
    }
    if (outcome !== null && kept !== undefined && isSameRun(kept.marker, marker)) {
      const extra = twins.filter(({ id }) => !deleted.has(id));
      if (extra.length === 0 || round > MAX_ROUNDS) return { outcome, url: kept.url };
      await remove(client, place, extra);
      for (const { id } of extra) deleted.add(id);
      continue;
    }
    if (outcome !== null && round > MAX_ROUNDS) return { outcome, url: kept?.url ?? null };
    if (await isOutdated(client, place, pullRequest)) {
      await remove(client, place, mine);
      return { outcome: 'superseded', url: kept?.url ?? null };
    }
    try {
      if (kept === undefined) {
        own.add(await create(client, place, pullRequest.number, render(1)));
        outcome = 'created';
      } else {
        await updateComment(client, place, kept, render(countLooks(sha, kept.marker)));
        // Also after a comment was created: an older one of ours was only seen then, and is kept.
        outcome = 'updated';
      }
    } catch (error) {
      if (!(error instanceof CallFailure) || ++failedWrites > MAX_FAILED_WRITES) throw error;
      const wasDeleted = kept !== undefined && error.status === 404;
      if (!error.mayHaveHappened && !wasDeleted) throw error;
      if (!wasDeleted) outcome = kept === undefined ? 'created' : 'updated';
      await client.sleep(SETTLING_TIME);
    }
  }
}

export interface Place {
  readonly owner: string;
  readonly repo: string;
}

export function placeOf({ repository }: RunContext): Place {
  return { owner: repository.owner, repo: repository.name };
}

function parseComment(reply: Reply): Comment {
  return parseReply(reply, commentSchema);
}

async function create(client: GitHubClient, place: Place, issue_number: number, body: string) {
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  return client.write(route, { ...place, issue_number, body }, parseComment);
}

/** @throws {CallFailure} */
export async function updateComment(
  client: GitHubClient,
  place: Place,
  { id }: OwnComment,
  body: string,
): Promise<void> {
  const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
  await client.write(route, { ...place, comment_id: id, body }, parseComment);
}

/** Deletes as many as it can; the next run finds what is left. */
async function remove(
  client: GitHubClient,
  place: Place,
  comments: readonly OwnComment[],
): Promise<void> {
  for (const { id } of comments) {
    try {
      await client.write(
        'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
        { ...place, comment_id: id },
        () => undefined,
      );
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
    }
  }
}

const pullSchema = z.object({ head: z.object({ sha: z.string() }) });

/** Whether the pull request has moved on, so that a newer run speaks for it. */
export async function isOutdated(
  client: GitHubClient,
  place: Place,
  { number, headSha }: PullRequest,
): Promise<boolean> {
  try {
    const { head } = await readJson(
      client,
      'GET /repos/{owner}/{repo}/pulls/{pull_number}',
      { ...place, pull_number: number },
      pullSchema,
    );
    return head.sha !== headSha;
  } catch (error) {
    if (error instanceof CallFailure) return false;
    throw error;
  }
}
