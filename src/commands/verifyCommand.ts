import { EXIT_CODES } from '../exitCodes.js';
import { defineCommand } from './command.js';
import { refuseArguments } from './refuseArguments.js';

/** What is to be verified: a result by itself, or a model by the table it was trained on. */
export type VerifySubject =
  { readonly metrics: string } | { readonly model: string; readonly data: string };

export interface VerifyRequest {
  readonly subject: VerifySubject;
}

export const verifyCommand = defineCommand<VerifyRequest>({
  usage: ['verify --metrics FILE', 'verify --model FILE --data FILE'],
  summary:
    'verify computes a result again from its own rows, or trains a model again and compares the bytes.',
  flags: [
    { name: 'metrics', placeholder: 'FILE', meaning: 'The metrics.json of a run.' },
    { name: 'model', placeholder: 'FILE', meaning: 'The model.json of a run.' },
    { name: 'data', placeholder: 'FILE', meaning: 'The table that the model was trained on.' },
  ],
  notes: [],
  read: (values) => {
    const [metrics, model, data] = ['metrics', 'model', 'data'].map((name) => values.get(name));
    if (metrics !== undefined && model === undefined && data === undefined) {
      return { subject: { metrics } };
    }
    if (metrics === undefined && model !== undefined && data !== undefined) {
      return { subject: { model, data } };
    }
    return refuseArguments('verify needs either --metrics FILE, or --model FILE and --data FILE.');
  },
  run: async ({ subject }) => {
    const { verify } = await import(/* webpackMode: "eager" */ './verify.js');
    return (await verify(subject, process.env)) ? EXIT_CODES.passed : EXIT_CODES.failed;
  },
});
