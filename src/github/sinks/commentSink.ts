import { commentOn } from '../comment/commentOn.js';
import { readOnlyOrigin } from '../comment/readOnlyOrigin.js';
import { frameOf } from './frameOf.js';
import type { Sink } from './sink.js';

const IN_SUMMARY = 'The report is in the job summary.';
const HOW_TO_RELAY =
  'To get it commented, add the workflow of ' +
  'https://github.com/forest-gate/forest-gate/blob/main/src/github/README.md#forks-and-dependabot.';

/** The report as the pull request's comment. */
export const commentSink: Sink = {
  name: 'The comment',
  tell: async (telling, told) => {
    const { api, context, result, runner, settings } = telling;
    const { pullRequest } = context;
    if (api === null || pullRequest === null || settings.comment === 'never') return {};
    const origin = readOnlyOrigin(pullRequest);
    if (origin !== null) {
      runner.log(
        `No comment: a pull request from ${origin} gets a token that can only read. ` +
          `${IN_SUMMARY} ${HOW_TO_RELAY}`,
      );
      return {};
    }
    const { outcome, url, looks } = await commentOn(
      api.forComment,
      context,
      pullRequest,
      settings,
      result,
      frameOf(telling, told),
      runner,
      IN_SUMMARY,
    );
    if (url !== null) runner.setOutputs(new Map([['comment-url', url]]));
    // The more commits are tried, the likelier one passes by luck. The comment alone counts them.
    const isWritten = outcome === 'created' || outcome === 'updated';
    if (isWritten && looks > 1) {
      await runner.writeSummary(`\nLook no. ${looks} at this pull request.\n`);
    }
    return {};
  },
};
