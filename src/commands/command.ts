import { trueOrFalse } from '../settings/kinds.js';
import { refuseArguments } from './refuseArguments.js';

/** A flag of a command. */
export interface Flag {
  /** Without its two dashes. */
  readonly name: string;
  /** Stands for the value in `--help`. */
  readonly placeholder: string;
  /** What it means, as `--help` says it. */
  readonly meaning: string;
  /** The values it may have, where these can be listed. */
  readonly choices?: readonly string[] | undefined;
  /** What it means when it stands alone; absent where it needs a value. */
  readonly bare?: string | undefined;
  /** What parts its values when it is given again; absent where it is given once. */
  readonly separator?: string | undefined;
}

/** Words that a command takes beside its flags, as one text. */
export interface Operand {
  /** What is put between them. */
  readonly separator: string;
  /** The texts it may be, where these can be listed; asked for only to complete a command line. */
  readonly list: () => readonly string[];
}

/** A yes or no, as a flag. */
export function switchFlag(name: string, meaning: string): Flag {
  return {
    name,
    placeholder: 'BOOLEAN',
    meaning: `${meaning} Default: false.`,
    choices: trueOrFalse.choices,
    bare: 'true',
  };
}

/** @throws UserError for a value that is neither */
export function readSwitch(values: ReadonlyMap<string, string>, name: string): boolean {
  return (
    trueOrFalse.parse(values.get(name) ?? 'false') ??
    refuseArguments(`--${name} has to be ${trueOrFalse.allowed}.`)
  );
}

/** A command of the terminal: all that `--help`, reading a command line and running it need. */
export interface CommandDefinition<Request> {
  /** What follows the program's name, a line for each form. */
  readonly usage: readonly string[];
  /** What it does, in one sentence. */
  readonly summary: string;
  /** The words that follow the command's name, in their order; values are read under these names. */
  readonly words?: readonly string[];
  readonly flags: readonly Flag[];
  /** What it takes beside flags; absent where it takes flags only. */
  readonly operand?: Operand;
  /** What `--help` says below the flags. */
  readonly notes: readonly string[];
  /** @throws UserError for values that are missing or contradict each other */
  readonly read: (values: Map<string, string>, operand: string) => Request;
  /** Runs it, and gives back its exit code. */
  readonly run: (request: Request) => Promise<number>;
}

/** What a command line asks for, ready to run. */
export interface Asked {
  readonly request: object;
  /** Runs it, and gives back its exit code. */
  readonly run: () => Promise<number>;
}

/** A command, whatever it is asked for. */
export interface Command extends Omit<CommandDefinition<object>, 'read' | 'run'> {
  /** @throws UserError for values that are missing or contradict each other */
  readonly ask: (values: Map<string, string>, operand: string) => Asked;
}

export function defineCommand<Request extends object>({
  read,
  run,
  ...shown
}: CommandDefinition<Request>): Command {
  return {
    ...shown,
    ask: (values, operand) => {
      const request = read(values, operand);
      return { request, run: () => run(request) };
    },
  };
}
