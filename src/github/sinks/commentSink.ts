import { runAddress } from '../comment/banner.js';
import { commentOn } from '../comment/commentOn.js';
import type { Sink } from './sink.js';

/** The report as the pull request's comment. */
export const commentSink: Sink = {
  name: 'The comment',
  tell: async (
    { api, context, findBaseTime, history, now, result, runner, settings },
    { artifactUrl, reportUrl },
  ) => {
    if (api === null) return {};
    const frame = {
      reportUrl,
      filesUrl: artifactUrl,
      runUrl: runAddress(context),
      baseAge: countDays(findBaseTime(result.baseline.commit), now()),
      history,
    };
    const url = await commentOn(api.forComment, context, settings, result, frame, runner);
    if (url !== null) runner.setOutputs(new Map([['comment-url', url]]));
    return {};
  },
};

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from a time in ISO 8601 until now; `null` when it is not known. */
function countDays(time: string | null, now: Date): number | null {
  return time === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(time)) / DAY));
}
