import { EXIT_CODES } from '../exitCodes.js';
import { DEFAULT_OUTPUT_DIRECTORY, INPUTS } from '../settings/definitions.js';
import { defineCommand, readSwitch, switchFlag } from './command.js';
import type { MergeRequest } from './merge.js';
import { FILE_FLAGS, PRINT_FLAGS, readOtherFiles, readPrintOptions } from './outputFlags.js';
import { refuseArguments } from './refuseArguments.js';

const EXPECT = 'expect';

export const mergeCommand = defineCommand<MergeRequest>({
  usage: ['merge PATH... [flags]'],
  summary:
    'merge judges the predictions of several runs, each with rows of its own, as those of one table.',
  flags: [
    {
      name: EXPECT,
      placeholder: 'NUMBER',
      meaning: 'How many parts there have to be. Default: any number.',
    },
    {
      name: 'name',
      placeholder: 'NAME',
      meaning: 'What the whole is called. Default: what the names of all parts begin with.',
    },
    {
      name: INPUTS.outputDirectory.name,
      placeholder: 'DIRECTORY',
      meaning: `Where the files go. Default: ${DEFAULT_OUTPUT_DIRECTORY}.`,
    },
    switchFlag(
      'counted',
      'Whether rows are counted by what they are and not listed, as they are above 2,000,000.',
    ),
    ...FILE_FLAGS,
    ...PRINT_FLAGS,
  ],
  operand: { separator: '\n', list: () => [] },
  notes: [],
  read: (values, paths) => {
    const parts = paths.split('\n').filter((path) => path !== '');
    if (parts.length === 0) {
      refuseArguments(
        'merge needs the metrics.json of each part, as in merge part-*/metrics.json.',
      );
    }
    return {
      parts,
      expected: readCount(values.get(EXPECT)),
      name: values.get('name') ?? null,
      isCounted: readSwitch(values, 'counted'),
      directory: values.get(INPUTS.outputDirectory.name) ?? DEFAULT_OUTPUT_DIRECTORY,
      files: readOtherFiles(values),
      print: readPrintOptions(values),
    };
  },
  run: async (request) => {
    const { merge } = await import(/* webpackMode: "eager" */ './merge.js');
    return EXIT_CODES[await merge(request)];
  },
});

function readCount(text: string | undefined): number | null {
  if (text === undefined) return null;
  const count = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
  return count ?? refuseArguments(`--${EXPECT} has to be a whole number of parts, from 1.`);
}
