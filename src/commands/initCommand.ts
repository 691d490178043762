import { UserError } from '../errors.js';
import { EXIT_CODES } from '../exitCodes.js';
import { defineCommand, readSwitch, switchFlag } from './command.js';

interface InitCommandRequest {
  /** `null` for what is to be found out. */
  readonly data: string | null;
  readonly target: string | null;
  /** Whether to take what is found without asking. */
  readonly yes: boolean;
}

export const initCommand = defineCommand<InitCommandRequest>({
  usage: ['init [--data FILE] [--target COLUMN] [--yes]'],
  summary: 'init writes a workflow and settings for a table of this repository.',
  flags: [
    {
      name: 'data',
      placeholder: 'FILE',
      meaning: 'The table to learn from. Default: the one that is found nearest, if asked so.',
    },
    {
      name: 'target',
      placeholder: 'COLUMN',
      meaning: 'What to predict. Default: target, class, label or the last column, if asked so.',
    },
    switchFlag('yes', 'Whether to take what is found without asking.'),
  ],
  notes: [],
  read: (values) => ({
    data: values.get('data') ?? null,
    target: values.get('target') ?? null,
    yes: readSwitch(values, 'yes'),
  }),
  run: async ({ data, target, yes }) => {
    if (!yes && !process.stdin.isTTY) {
      throw new UserError(
        'init-terminal',
        'init asks on a terminal, and there is none. With --yes it takes what it finds, or what --data and --target name.',
      );
    }
    const { runInit } = await import(/* webpackMode: "eager" */ './init/runInit.js');
    await runInit({ data, target }, yes);
    return EXIT_CODES.passed;
  },
});
