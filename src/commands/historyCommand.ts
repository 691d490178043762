import { EXIT_CODES } from '../exitCodes.js';
import { DEFAULT_OUTPUT_DIRECTORY } from '../settings/definitions.js';
import { defineCommand, readSwitch, switchFlag } from './command.js';
import type { HistoryRequest } from './history.js';

const NAME = 'history.json';

export const historyCommand = defineCommand<HistoryRequest>({
  usage: ['history [flags]'],
  summary: 'history shows the newest results of a branch, from run to run.',
  flags: [
    {
      name: 'from',
      placeholder: 'FILE',
      meaning: `The ${NAME} of a run. Default: ${NAME} in ${DEFAULT_OUTPUT_DIRECTORY}.`,
    },
    {
      name: 'metric',
      placeholder: 'METRIC',
      meaning:
        'What to show, as rules write it: f1-macro, recall[setosa]. Default: accuracy, or mae where numbers are predicted.',
    },
    switchFlag('json', 'Whether to print the entries as JSON, and nothing else.'),
  ],
  notes: [],
  read: (values) => ({
    from: values.get('from') ?? `${DEFAULT_OUTPUT_DIRECTORY}/${NAME}`,
    metric: values.get('metric') ?? null,
    isJson: readSwitch(values, 'json'),
  }),
  run: async (request) => {
    const { history } = await import(/* webpackMode: "eager" */ './history.js');
    await history(request);
    return EXIT_CODES.passed;
  },
});
