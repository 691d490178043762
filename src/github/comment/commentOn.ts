import type { CommentFrame } from '../../report/comment/commentFrame.js';
import { renderComment } from '../../report/renderComment.js';
import { shouldComment } from '../../report/shouldComment.js';
import type { Result } from '../../document/result.js';
import type { Settings } from '../../settings/settings.js';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import { MAX_COMMENT_BODY, publishComment } from './comment.js';
import type { RunContext } from '../context.js';
import { OwnComments } from './ownComments.js';
import type { Runner } from '../runner.js';

/**
 * Writes or edits the pull request's comment, where there is a pull request, the settings want it
 * and the token may. Never throws because of the server: the report is in the job summary too.
 *
 * @param frame what the comment says beside the result
 * @returns the comment's address, or `null` when none was written
 */
export async function commentOn(
  client: GitHubClient,
  context: RunContext,
  { name, comment }: Settings,
  result: Result,
  frame: Omit<CommentFrame, 'looks'>,
  runner: Runner,
): Promise<string | null> {
  const { pullRequest } = context;
  if (pullRequest === null || comment === 'never') return null;
  if (pullRequest.fork || pullRequest.dependabot) {
    const origin = pullRequest.fork ? 'a fork' : 'Dependabot';
    runner.log(
      `No comment: a pull request from ${origin} gets a token that can only read. ` +
        'The report is in the job summary.',
    );
    return null;
  }
  try {
    const exists =
      comment !== 'always' &&
      (await new OwnComments(client, context, name).list(pullRequest.number)).length > 0;
    if (!shouldComment(comment, result, exists)) {
      runner.log(`No comment: comment is ${comment}, and there is nothing to say.`);
      return null;
    }
    let look = '';
    const published = await publishComment(client, context, pullRequest, name, (looks) => {
      look = describeLooks(looks);
      return renderComment(result, { ...frame, looks }, MAX_COMMENT_BODY);
    });
    if (published.outcome === 'superseded') {
      runner.log('No comment: a newer run of this gate has commented already.');
    } else {
      runner.log(`The comment was ${published.outcome}: ${published.url ?? ''}`);
      if (look !== '') await runner.writeSummary(look);
    }
    return published.url;
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    const parts = ['The comment could not be written.', error.message, commentAdvice(error)];
    runner.warn(
      `${parts.filter((part) => part !== '').join(' ')} The report is in the job summary.`,
    );
    return null;
  }
}

/** The more commits are tried, the likelier one passes by luck. The comment alone counts them. */
function describeLooks(looks: number): string {
  return looks === 1 ? '' : `\nLook no. ${looks} at this pull request.\n`;
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
