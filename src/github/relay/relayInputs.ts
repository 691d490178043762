import type { Environment } from '../../files/environment.js';
import { UserError } from '../../errors.js';
import { INPUTS, type Definition } from '../../settings/definitions.js';
import { gateName } from '../../settings/kinds.js';
import { readInputs } from '../../settings/readInputs.js';
import type { CommentMode } from '../../settings/settings.js';
import { quote } from '../../text/quote.js';

/** What the action that comments is given. */
export interface RelayInputs {
  readonly token: string;
  readonly comment: CommentMode;
  /** The one label whose acceptance counts; `null` for none. */
  readonly acceptLabel: string | null;
  /** The gates whose results are commented; `null` for all. */
  readonly names: readonly string[] | null;
}

/** @throws {UserError} for a value that is not allowed, or no token */
export function readRelayInputs(env: Environment): RelayInputs {
  const { values } = readInputs(env);
  const read = <T>({ name, allowed, initial, parse }: Definition<T>): T => {
    const text = values.get(name);
    const value = text === undefined ? initial : parse(text);
    if (value === undefined) throw wrongValue(name, text ?? '', allowed);
    return value;
  };
  const token = values.get('github-token');
  if (token === undefined) {
    throw new UserError(
      'relay-token',
      'github-token is empty: give a token with the permissions actions: read and pull-requests: write.',
    );
  }
  return {
    token,
    comment: read(INPUTS.comment),
    acceptLabel: read(INPUTS.acceptLabel),
    names: readNames(values.get('names')),
  };
}

function readNames(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  const names = text
    .split(/[\n,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length > 0 && names.every((name) => gateName.parse(name) !== undefined)) return names;
  throw wrongValue('names', text, `names of gates, each ${gateName.allowed}`);
}

function wrongValue(name: string, value: string, allowed: string): UserError {
  return new UserError(
    'settings-value',
    `${name} is ${quote(value)} (input): it must be ${allowed}.`,
  );
}
