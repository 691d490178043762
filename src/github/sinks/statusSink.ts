import { EXIT_CODES } from '../../exitCodes.js';
import { describeStatus } from '../../report/words/describeStatus.js';
import { CallFailure } from '../api/callFailure.js';
import { runAddress } from '../comment/banner.js';
import { placeOf } from '../comment/comment.js';
import { readOnlyOrigin } from '../comment/readOnlyOrigin.js';
import type { Sink } from './sink.js';

/** The number as a status of the commit, beside the job's own check. */
export const statusSink: Sink = {
  name: 'The status',
  tell: async ({ api, context, result, runner, settings }) => {
    if (!settings.status || api === null) return {};
    const { commit, pullRequest } = context;
    if (pullRequest !== null && readOnlyOrigin(pullRequest) !== null) {
      runner.log('No status: the token of this pull request can only read.');
      return {};
    }
    try {
      await api.forComment.write(
        'POST /repos/{owner}/{repo}/statuses/{sha}',
        {
          ...placeOf(context),
          sha: commit,
          state: EXIT_CODES[result.verdict] === 0 ? 'success' : 'failure',
          target_url: runAddress(context),
          description: describeStatus(result),
          context: `forest-gate / ${settings.name}`,
        },
        () => undefined,
      );
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      runner.warn(
        `The status could not be written. ${error.message} ${adviseStatus(error)}`.trim(),
      );
    }
    return {};
  },
};

/** What to do about a status that was refused; empty when there is nothing to advise. */
function adviseStatus({ status }: CallFailure): string {
  return status === 403 || status === 404
    ? 'Give the job the permission statuses: write (permissions: statuses: write), or set status: false.'
    : '';
}
