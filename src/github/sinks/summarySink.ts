import { renderSummary } from '../../report/renderSummary.js';
import { MAX_SUMMARY_BYTES } from '../runner.js';
import type { Sink } from './sink.js';

/** The report as the job's summary, with a chart. */
export const summarySink: Sink = {
  name: 'The job summary',
  tell: async ({ result, runner }) => {
    await runner.writeSummary(renderSummary(result, MAX_SUMMARY_BYTES));
    return {};
  },
};
