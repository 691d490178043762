import { readSwitch, switchFlag, type Flag } from './command.js';
import type { PrintOptions } from './printResult.js';
import { refuseArguments } from './refuseArguments.js';
import type { OtherFiles } from './writeOthers.js';

/** What asks for further files of a result. */
export const FILE_FLAGS: readonly Flag[] = [
  {
    name: 'junit',
    placeholder: 'FILE',
    meaning: 'A file to write each rule to, as a test of JUnit. Default: none.',
  },
  {
    name: 'dotenv',
    placeholder: 'FILE',
    meaning: 'A file to write the outputs to, as KEY=value lines. Default: none.',
  },
  {
    name: 'history',
    placeholder: 'FILE',
    meaning:
      'The history.json to read earlier runs from and to enter this one in; begun where there is none. Default: none.',
  },
  {
    name: 'sarif',
    placeholder: 'FILE',
    meaning: 'A file to write broken rules and rows newly wrong to, as SARIF 2.1.0. Default: none.',
  },
];

/** What is told on standard output. */
export const PRINT_FLAGS: readonly Flag[] = [
  switchFlag(
    'github-annotations',
    "Whether to print GitHub's workflow commands of the annotations.",
  ),
  switchFlag('json', 'Whether to print metrics.json in the place of the report, and nothing else.'),
  switchFlag('quiet', 'Whether to print one line in the place of report and progress.'),
];

export function readOtherFiles(values: ReadonlyMap<string, string>): OtherFiles {
  const take = (name: string): string | null => values.get(name) ?? null;
  return {
    history: take('history'),
    junit: take('junit'),
    dotenv: take('dotenv'),
    sarif: take('sarif'),
  };
}

/** @throws UserError where the document alone and one line are asked for */
export function readPrintOptions(values: ReadonlyMap<string, string>): PrintOptions {
  const [isJson, isQuiet] = [readSwitch(values, 'json'), readSwitch(values, 'quiet')];
  if (isJson && isQuiet) refuseArguments('--json contradicts --quiet: leave one of them out.');
  return {
    output: isJson ? 'json' : isQuiet ? 'quiet' : 'report',
    annotations: readSwitch(values, 'github-annotations'),
  };
}
