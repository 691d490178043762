import { renderSummary } from '../../report/renderSummary.js';
import { MAX_SUMMARY_BYTES } from '../runner.js';
import { frameOf } from './frameOf.js';
import type { Sink } from './sink.js';

/** What is left for the line that says which look at the pull request it was. */
const BYTES_OF_LOOKS = 100;

/** The report as the job's summary, with charts. It stands on the page of the run, which it need not link. */
export const summarySink: Sink = {
  name: 'The job summary',
  tell: async (telling, told) => {
    const limit = MAX_SUMMARY_BYTES - BYTES_OF_LOOKS;
    const frame = { ...frameOf(telling, told), runUrl: null };
    await telling.runner.writeSummary(renderSummary(telling.result, limit, frame));
    return {};
  },
};
