import { renderMarkdown } from '../../report/renderMarkdown.js';
import { MAX_SUMMARY_BYTES } from '../runner.js';
import type { Sink } from './sink.js';

/** The report as the job's summary. */
export const summarySink: Sink = {
  name: 'The job summary',
  tell: async ({ result, runner }) => {
    await runner.writeSummary(renderMarkdown(result, { limit: MAX_SUMMARY_BYTES }));
    return {};
  },
};
