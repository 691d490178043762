import { commentOn } from '../comment/commentOn.js';
import type { Sink } from './sink.js';

/** The report as the pull request's comment. */
export const commentSink: Sink = {
  name: 'The comment',
  tell: async ({ result, settings, context, runner, api }, { artifactUrl }) => {
    if (api === null) return {};
    const url = await commentOn(api.forComment, context, settings, result, artifactUrl, runner);
    if (url !== null) runner.setOutputs(new Map([['comment-url', url]]));
    return {};
  },
};
