import { wrapBeside } from '../text/wrapBeside.js';
import { wrapText } from '../text/wrapText.js';
import { COMMANDS, DEFAULT_COMMAND } from './commands.js';
import type { Command, Flag } from './command.js';

const FOR_ALL: readonly (readonly [flag: string, meaning: string])[] = [
  ['-h, --help', 'Print this help.'],
  ['--version', 'Print the version.'],
];

/** What `--help` prints, in lines of at most `width` columns. */
export function helpText(width: number): string {
  const commands = [...COMMANDS.values()];
  const usage = commands
    .flatMap((command) => command.usage)
    .map((form, index) => `${index === 0 ? 'Usage:' : '      '} forest-gate ${form}`);
  const introduction = wrapText(
    `${usage.join('\n')}

${commands.map(({ summary }) => summary).join('\n')}
Exit code: 0 passed or inconclusive, 1 failed, 2 wrong settings or data, 3 a defect of Forest Gate.
Of verify: 0 all as stated, 1 something differs, 2 a file that cannot be used.`,
    width,
  );
  const flags = [...COMMANDS]
    .filter(([, command]) => command.flags.length > 0)
    .map(([name, command]) => `Flags of ${name}:\n${describeFlags(command, width)}`);
  const forAll = FOR_ALL.map(([flag, meaning]) => describeFlag(flag, meaning, width));
  return `${[introduction.join('\n'), ...flags, `Flags of all:\n${forAll.join('\n')}`].join('\n\n')}\n`;
}

/** The flags of `gate`, one per input. */
export function settingsHelp(width: number): string {
  const command = COMMANDS.get(DEFAULT_COMMAND);
  return command === undefined ? '' : describeFlags(command, width);
}

function describeFlags({ flags, notes }: Command, width: number): string {
  const lines = flags.map(({ name, placeholder, meaning }: Flag) =>
    describeFlag(`--${name} ${placeholder}`, meaning, width),
  );
  return [...lines, ...(notes.length === 0 ? [] : ['', ...wrapText(notes.join('\n'), width)])].join(
    '\n',
  );
}

const COLUMN = 30;

/** A flag, and what it means in a column of its own beside it. */
function describeFlag(flag: string, meaning: string, width: number): string {
  const head = `  ${flag}`;
  // A long flag has a line of its own.
  if (head.length < COLUMN) return wrapBeside(head.padEnd(COLUMN), meaning, width).join('\n');
  const below = wrapBeside(' '.repeat(COLUMN), meaning, width).filter((line) => line !== '');
  return [head, ...below].join('\n');
}
