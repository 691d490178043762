import { EXIT_CODES } from '../exitCodes.js';
import { defineCommand } from './command.js';
import { refuseArguments } from './refuseArguments.js';

export interface PredictRequest {
  readonly model: string;
  readonly data: string;
  readonly output: string;
}

/** The CSV that is written when no other is named. */
const DEFAULT_PREDICTIONS = 'predictions.csv';

export const predictCommand = defineCommand<PredictRequest>({
  usage: ['predict --model FILE --data FILE [--output FILE]'],
  summary: 'predict writes what a model makes of each row of another table to a CSV.',
  flags: [
    { name: 'model', placeholder: 'FILE', meaning: 'The model.json of a run.' },
    {
      name: 'data',
      placeholder: 'FILE',
      meaning: 'A table with the columns that the model was trained on.',
    },
    {
      name: 'output',
      placeholder: 'FILE',
      meaning: `The CSV file to write. Default: ${DEFAULT_PREDICTIONS}.`,
    },
  ],
  notes: [],
  read: (values) => {
    const required = (name: string): string =>
      values.get(name) ?? refuseArguments(`predict needs --${name} FILE.`);
    return {
      model: required('model'),
      data: required('data'),
      output: values.get('output') ?? DEFAULT_PREDICTIONS,
    };
  },
  run: async (request) => {
    const { predict } = await import(/* webpackMode: "eager" */ './predict.js');
    await predict(request, process.env);
    return EXIT_CODES.passed;
  },
});
