import { renderSummary } from '../../report/renderSummary.js';
import { MAX_SUMMARY_BYTES } from '../runner.js';
import type { Sink } from './sink.js';

/** What is left for the line that says which look at the pull request it was. */
const BYTES_OF_LOOKS = 100;

/** The report as the job's summary, with a chart. */
export const summarySink: Sink = {
  name: 'The job summary',
  tell: async ({ result, history, runner }) => {
    const limit = MAX_SUMMARY_BYTES - BYTES_OF_LOOKS;
    await runner.writeSummary(renderSummary(result, limit, history));
    return {};
  },
};
