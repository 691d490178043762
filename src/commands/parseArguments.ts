import { parseArgs } from 'node:util';
import { COMMANDS, DEFAULT_COMMAND } from './commands.js';
import type { Asked, Flag } from './command.js';
import { refuseArguments } from './refuseArguments.js';
import { wrapText } from '../text/wrapText.js';
import { quote } from '../text/quote.js';
import { findNearest, suggestName } from '../text/suggestName.js';

/** What a command line asks for. */
export type CommandLine =
  { readonly command: 'help' | 'version' } | ({ readonly command: string } & Asked);

/** Columns of a list of flags, so that the narrowest terminals show it as it is. */
const LIST_WIDTH = 60;

/**
 * Reads a command line, without the program's own name.
 * @throws UserError for anything that is not known, given twice, missing or contradictory
 */
export function parseArguments(args: readonly string[]): CommandLine {
  const [first = '-'] = args;
  const name = first.startsWith('-') ? DEFAULT_COMMAND : first;
  const command = COMMANDS.get(name);
  const flags = new Map(command?.flags.map((flag) => [flag.name, flag]));
  const { tokens } = parseArgs({
    args: joinBareFlags(args, flags),
    options: {
      ...Object.fromEntries(
        [...flags.values()].map((flag) => [
          flag.name,
          { type: flag.bare === undefined ? ('string' as const) : ('boolean' as const) },
        ]),
      ),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
    // Checked below: Node's own check lets the last of two equal flags win and knows no near names.
    strict: false,
    tokens: true,
  });
  const isAsked = (flag: string): boolean =>
    tokens.some((token) => token.kind === 'option' && token.name === flag);
  if (isAsked('help')) return { command: 'help' };
  if (isAsked('version')) return { command: 'version' };
  if (command === undefined) {
    refuseArguments(
      `There is no command ${quote(name)}. ${suggestName(name, [...COMMANDS.keys()])}`,
    );
  }

  const values = new Map<string, string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional' && token.index > 0) {
      if (command.operand !== undefined) {
        operands.push(token.value);
        continue;
      }
      const word = command.words?.find((wanted) => !values.has(wanted));
      if (word === undefined) {
        refuseArguments(`${quote(token.value)} is one word too many: values belong to a --flag.`);
      }
      values.set(word, token.value);
    }
    if (token.kind !== 'option') continue;
    const { rawName, value, inlineValue } = token;
    const flag = flags.get(token.name);
    if (flag === undefined) {
      const suggestion = suggestFlag(token.name, [...flags.keys()]);
      refuseArguments(`${name} has no flag ${quote(rawName)}. ${suggestion}`);
    }
    const before = values.get(flag.name);
    if (before !== undefined && flag.separator === undefined) {
      refuseArguments(`--${flag.name} is given twice: give it once.`);
    }
    const given = value ?? flag.bare;
    const isNextFlag = value !== undefined && !inlineValue && value.startsWith('--');
    if (given === undefined || isNextFlag) {
      refuseArguments(`--${flag.name} needs a value, as in --${flag.name}=VALUE.`);
    }
    if (given.trim() === '') {
      refuseArguments(`--${flag.name} is empty: give it a value or leave it out.`);
    }
    values.set(
      flag.name,
      before === undefined ? given : `${before}${flag.separator ?? ''}${given}`,
    );
  }
  return { command: name, ...command.ask(values, operands.join(command.operand?.separator)) };
}

/**
 * A flag that needs no value, and the word after it, as one: `--strict true` as `--strict=true`.
 * Node would take the word for one of its own.
 */
function joinBareFlags(args: readonly string[], flags: ReadonlyMap<string, Flag>): string[] {
  return args.reduce<string[]>((joined, arg) => {
    const last = joined.at(-1) ?? '';
    const isBare = last.startsWith('--') && flags.get(last.slice(2))?.bare !== undefined;
    return isBare && !arg.startsWith('-')
      ? [...joined.slice(0, -1), `${last}=${arg}`]
      : [...joined, arg];
  }, []);
}

function suggestFlag(wrong: string, known: readonly string[]): string {
  const nearest = findNearest(wrong, known);
  if (nearest !== null) return `Did you mean --${nearest}?`;
  const list = `${known.map((name) => `--${name}`).join(', ')}.`;
  return list.length <= LIST_WIDTH
    ? `Known are ${list}`
    : `Known are:\n${wrapText(`  ${list}`, LIST_WIDTH).join('\n')}\n`;
}
