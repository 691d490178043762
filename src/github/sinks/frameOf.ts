import type { CommentFrame } from '../../report/comment/commentFrame.js';
import { runAddress } from '../comment/banner.js';
import type { Telling, Told } from './sink.js';

/** What a comment and a summary say beside the result. */
export function frameOf(
  { context, findBaseTime, history, now, result }: Telling,
  { artifactUrl, reportUrl }: Told,
): CommentFrame {
  return {
    reportUrl,
    filesUrl: artifactUrl,
    runUrl: runAddress(context),
    baseAge: countDays(findBaseTime(result.baseline.commit), now()),
    looks: 1,
    history,
    isFromFork: false,
    request: 'pull request',
  };
}

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from a time in ISO 8601 until now; `null` when it is not known. */
function countDays(time: string | null, now: Date): number | null {
  return time === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(time)) / DAY));
}
