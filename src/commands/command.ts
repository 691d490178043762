/** A flag of a command. */
export interface Flag {
  /** Without its two dashes. */
  readonly name: string;
  /** Stands for the value in `--help`. */
  readonly placeholder: string;
  /** What it means, as `--help` says it. */
  readonly meaning: string;
  /** What it means when it stands alone; absent where it needs a value. */
  readonly bare?: string | undefined;
  /** What parts its values when it is given again; absent where it is given once. */
  readonly separator?: string | undefined;
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
  /** What `--help` says below the flags. */
  readonly notes: readonly string[];
  /** @throws UserError for values that are missing or contradict each other */
  readonly read: (values: Map<string, string>) => Request;
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
  readonly ask: (values: Map<string, string>) => Asked;
}

export function defineCommand<Request extends object>({
  read,
  run,
  ...shown
}: CommandDefinition<Request>): Command {
  return {
    ...shown,
    ask: (values) => {
      const request = read(values);
      return { request, run: () => run(request) };
    },
  };
}
