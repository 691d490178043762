import { listAnnotations } from '../listAnnotations.js';
import type { Sink } from './sink.js';

/** What has to be seen without opening anything; the verdict last. */
export const annotationsSink: Sink = {
  name: 'The annotations',
  tell: ({ result, history, runner }) => {
    for (const { level, message } of listAnnotations(result, history)) {
      if (level === 'error') runner.error(message);
      else runner.warn(message);
    }
    return Promise.resolve({});
  },
};
