import { parseArgs } from 'node:util';
import { UserError } from '../errors.js';
import { DEFINITIONS, INPUTS } from '../settings/definitions.js';
import { wrapText } from '../text/wrapText.js';
import { trueOrFalse } from '../settings/kinds.js';
import { quote } from '../text/quote.js';
import type { Explicit } from '../settings/readSettings.js';
import { findNearest, suggestName } from '../text/suggestName.js';

/** What a command line asks for. */
export type Command =
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | {
      readonly command: 'gate';
      readonly explicit: Explicit;
      /** The local revision to compare with; `null` for none. */
      readonly baselineCommit: string | null;
    }
  | {
      readonly command: 'predict';
      readonly model: string;
      readonly data: string;
      readonly output: string;
    }
  | { readonly command: 'verify'; readonly subject: VerifySubject };

/** What is to be verified: a result by itself, or a model by the table it was trained on. */
export type VerifySubject =
  { readonly metrics: string } | { readonly model: string; readonly data: string };

/** The CSV that `predict` writes when no other is named. */
export const DEFAULT_PREDICTIONS = 'predictions.csv';

const BASELINE_COMMIT = 'baseline-commit';
const FLAGS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'gate',
    [
      // A secret on a command line can be read by every process of the machine.
      ...DEFINITIONS.map(({ name }) => name).filter((name) => name !== INPUTS.githubToken.name),
      BASELINE_COMMIT,
    ],
  ],
  ['predict', ['model', 'data', 'output']],
  ['verify', ['metrics', 'model', 'data']],
]);
/** The flags that need no value. */
const BARE = new Set(
  DEFINITIONS.filter(({ parse }) => parse === trueOrFalse.parse).map(({ name }) => name),
);
/** Columns of a list of flags, so that the narrowest terminals show it as it is. */
const LIST_WIDTH = 60;

/**
 * Reads a command line, without the program's own name.
 * @throws UserError for anything that is not known, given twice, missing or contradictory
 */
export function parseArguments(args: readonly string[]): Command {
  const [first = '-'] = args;
  const command = first.startsWith('-') ? 'gate' : first;
  const known = FLAGS.get(command);
  const { tokens } = parseArgs({
    args: joinBareFlags(args),
    options: {
      ...Object.fromEntries(
        known?.map((name) => [name, { type: BARE.has(name) ? 'boolean' : 'string' }]) ?? [],
      ),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
    // Checked below: Node's own check lets the last of two equal flags win and knows no near names.
    strict: false,
    tokens: true,
  });
  const asked = (name: string): boolean =>
    tokens.some((token) => token.kind === 'option' && token.name === name);
  if (asked('help')) return { command: 'help' };
  if (asked('version')) return { command: 'version' };
  if (known === undefined) {
    fail(`There is no command ${quote(command)}. ${suggestName(command, [...FLAGS.keys()])}`);
  }

  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional' && token.index > 0) {
      fail(`${quote(token.value)} is one word too many: values belong to a --flag.`);
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!known.includes(name)) {
      fail(`${command} has no flag ${quote(rawName)}. ${suggestFlag(name, known)}`);
    }
    const first = values.get(name);
    if (first !== undefined && name !== INPUTS.rules.name)
      fail(`--${name} is given twice: give it once.`);
    if (value === undefined ? !BARE.has(name) : !inlineValue && value.startsWith('--')) {
      fail(`--${name} needs a value, as in --${name}=VALUE.`);
    }
    if (value?.trim() === '') fail(`--${name} is empty: give it a value or leave it out.`);
    values.set(name, first === undefined ? (value ?? 'true') : `${first}\n${value ?? ''}`);
  }
  if (command === 'verify') return verify(values);
  return command === 'gate' ? gate(values) : predict(values);
}

/**
 * A flag that needs no value, and the word after it, as one: `--strict true` as `--strict=true`.
 * Node would take the word for one of its own.
 */
function joinBareFlags(args: readonly string[]): string[] {
  return args.reduce<string[]>((joined, arg) => {
    const last = joined.at(-1) ?? '';
    return last.startsWith('--') && BARE.has(last.slice(2)) && !arg.startsWith('-')
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

function gate(values: Map<string, string>): Command {
  const baselineCommit = values.get(BASELINE_COMMIT) ?? null;
  values.delete(BASELINE_COMMIT);
  // Git would take it for an option.
  if (baselineCommit?.startsWith('-')) fail(`--${BASELINE_COMMIT} cannot begin with a dash.`);
  const baseline = values.get(INPUTS.baseline.name);
  if (baselineCommit !== null && (baseline === 'none' || baseline === 'artifact')) {
    fail(
      `--${BASELINE_COMMIT} contradicts --${INPUTS.baseline.name} ${baseline}: leave one of them out.`,
    );
  }
  return { command: 'gate', explicit: { origin: 'flag', values }, baselineCommit };
}

function predict(values: ReadonlyMap<string, string>): Command {
  const required = (name: string): string =>
    values.get(name) ?? fail(`predict needs --${name} FILE.`);
  return {
    command: 'predict',
    model: required('model'),
    data: required('data'),
    output: values.get('output') ?? DEFAULT_PREDICTIONS,
  };
}

function verify(values: ReadonlyMap<string, string>): Command {
  const [metrics, model, data] = ['metrics', 'model', 'data'].map((name) => values.get(name));
  if (metrics !== undefined && model === undefined && data === undefined) {
    return { command: 'verify', subject: { metrics } };
  }
  if (metrics === undefined && model !== undefined && data !== undefined) {
    return { command: 'verify', subject: { model, data } };
  }
  return fail('verify needs either --metrics FILE, or --model FILE and --data FILE.');
}

function fail(problem: string): never {
  const gap = problem.endsWith('\n') ? '' : ' ';
  throw new UserError('arguments', `${problem}${gap}See forest-gate --help.`);
}
