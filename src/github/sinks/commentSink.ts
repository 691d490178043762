import { runAddress } from '../comment/banner.js';
import { commentOn } from '../comment/commentOn.js';
import { readOnlyOrigin } from '../comment/readOnlyOrigin.js';
import type { Sink } from './sink.js';

const IN_SUMMARY = 'The report is in the job summary.';
const HOW_TO_RELAY =
  'To get it commented, add the workflow of ' +
  'https://github.com/forest-gate/forest-gate/blob/main/src/github/README.md#forks-and-dependabot.';

/** The report as the pull request's comment. */
export const commentSink: Sink = {
  name: 'The comment',
  tell: async (
    { api, context, findBaseTime, history, now, result, runner, settings },
    { artifactUrl, reportUrl },
  ) => {
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
    const frame = {
      reportUrl,
      filesUrl: artifactUrl,
      runUrl: runAddress(context),
      baseAge: countDays(findBaseTime(result.baseline.commit), now()),
      history,
      isFromFork: false,
    };
    const { outcome, url, looks } = await commentOn(
      api.forComment,
      context,
      pullRequest,
      settings,
      result,
      frame,
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

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from a time in ISO 8601 until now; `null` when it is not known. */
function countDays(time: string | null, now: Date): number | null {
  return time === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(time)) / DAY));
}
