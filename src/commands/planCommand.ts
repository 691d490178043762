import { EXIT_CODES } from '../exitCodes.js';
import { definitionsIn } from '../settings/definitions.js';
import type { Explicit } from '../settings/readSettings.js';
import { defineCommand } from './command.js';
import { flagsOf } from './inputFlags.js';

interface PlanRequest {
  readonly explicit: Explicit;
}

export const planCommand = defineCommand<PlanRequest>({
  usage: ['plan [flags of gate]'],
  summary: 'plan says what the rows of a table can show of a model, before anything is trained.',
  flags: flagsOf(definitionsIn('flag').filter(({ affects }) => !affects.includes('telling'))),
  notes: [],
  read: (values) => ({ explicit: { origin: 'flag', values } }),
  run: async ({ explicit }) => {
    const { plan } = await import(/* webpackMode: "eager" */ './plan.js');
    process.stdout.write(`${await plan(explicit)}\n`);
    return EXIT_CODES.passed;
  },
});
