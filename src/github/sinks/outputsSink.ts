import { listOutputs } from '../listOutputs.js';
import type { Sink } from './sink.js';

/** The outputs that are known once the files are written. */
export const outputsSink: Sink = {
  name: 'The outputs',
  tell: ({ result, files, runner }) => {
    runner.setOutputs(listOutputs(result, files));
    return Promise.resolve({});
  },
};
