import type { CommentFrame } from '../../report/comment/commentFrame.js';
import { renderComment } from '../../report/renderComment.js';
import { shouldComment } from '../../report/shouldComment.js';
import type { AnyResult } from '../../document/regressionResult.js';
import type { Settings } from '../../settings/settings.js';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import { MAX_COMMENT_BODY, publishComment, type PublishedComment } from './comment.js';
import type { PullRequest, RunContext } from '../context.js';
import { OwnComments } from './ownComments.js';
import type { Runner } from '../runner.js';

/** What became of a comment. */
export interface Commented {
  /** `unwanted`: the settings do not want it; `superseded`: a newer run has or will have the word. */
  readonly outcome: PublishedComment['outcome'] | 'unwanted' | 'failed';
  readonly url: string | null;
  /** How many commits of the pull request were looked at. */
  readonly looks: number;
}

/**
 * Writes or edits the comment of a gate on a pull request, where the settings want it. Never throws
 * because of the server: what went wrong is a warning.
 *
 * @param frame what the comment says beside the result
 * @param consolation where the report is without the comment, as a sentence
 */
export async function commentOn(
  client: GitHubClient,
  context: RunContext,
  pullRequest: PullRequest,
  { name, comment }: Pick<Settings, 'name' | 'comment'>,
  result: AnyResult,
  frame: Omit<CommentFrame, 'looks'>,
  runner: Pick<Runner, 'log' | 'warn'>,
  consolation: string,
): Promise<Commented> {
  let looks = 1;
  const failed: Commented = { outcome: 'failed', url: null, looks };
  return orWarn(runner, consolation, failed, async (): Promise<Commented> => {
    const exists =
      comment !== 'always' &&
      (await new OwnComments(client, context, name).list(pullRequest.number)).length > 0;
    if (!shouldComment(comment, result, exists)) {
      runner.log(`No comment: comment is ${comment}, and there is nothing to say.`);
      return { outcome: 'unwanted', url: null, looks };
    }
    const published = await publishAndLog(client, context, pullRequest, name, runner, (counted) => {
      looks = counted;
      return renderComment(result, { ...frame, looks }, MAX_COMMENT_BODY);
    });
    return { ...published, looks };
  });
}

/**
 * The same for a comment about several gates, which is always wanted.
 *
 * @param group whose comment it is; no gate is called so
 */
export function commentOnAll(
  client: GitHubClient,
  context: RunContext,
  pullRequest: PullRequest,
  group: string,
  write: (looks: number) => string,
  runner: Pick<Runner, 'log' | 'warn'>,
  consolation: string,
): Promise<Pick<Commented, 'outcome' | 'url'>> {
  const failed: Pick<Commented, 'outcome' | 'url'> = { outcome: 'failed', url: null };
  return orWarn(runner, consolation, failed, () =>
    publishAndLog(client, context, pullRequest, group, runner, write),
  );
}

async function publishAndLog(
  client: GitHubClient,
  context: RunContext,
  pullRequest: PullRequest,
  gate: string,
  runner: Pick<Runner, 'log'>,
  write: (looks: number) => string,
): Promise<PublishedComment> {
  const published = await publishComment(client, context, pullRequest, gate, write);
  if (published.outcome === 'superseded') {
    runner.log('No comment: a newer run of this gate has commented already.');
  } else {
    runner.log(`The comment was ${published.outcome}: ${published.url ?? ''}`);
  }
  return published;
}

async function orWarn<T>(
  runner: Pick<Runner, 'warn'>,
  consolation: string,
  failed: T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    const said = [
      'The comment could not be written.',
      error.message,
      commentAdvice(error),
      consolation,
    ];
    runner.warn(said.filter((part) => part !== '').join(' '));
    return failed;
  }
}

/** What to do about a comment that could not be written; empty when there is nothing to advise. */
export function commentAdvice({ status }: CallFailure): string {
  switch (status) {
    case 401:
      return 'The github-token is not accepted: it may have expired.';
    case 403:
    case 404:
      return 'Give the job the permission pull-requests: write (permissions: pull-requests: write). A pull request from a fork or from Dependabot gets a token that can only read, whatever the workflow says.';
    case 410:
    case 422:
      return 'The pull request does not take comments: it may be locked, or the text was refused.';
    default:
      return '';
  }
}
