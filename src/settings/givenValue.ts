import { UserError } from '../errors.js';
import type { Definition } from './definitions.js';
import type { RawValue } from './kinds.js';
import { quote } from '../text/quote.js';

/** A value that was given, and where: `input`, `flag` or file, line and column. */
export interface GivenValue {
  readonly value: RawValue;
  readonly origin: string;
}

/** The value of an input: what was given, or else its default. */
export function readValue<T>(definition: Definition<T>, given: GivenValue | undefined): T {
  if (given === undefined) return definition.initial;
  const value = definition.parse(given.value);
  if (value === undefined) {
    const advice = definition.suggest?.(given.value) ?? '';
    throw new UserError(
      'settings-value',
      `${definition.name} is ${describeValue(given)}, but has to be ${definition.allowed}.${advice === '' ? '' : ` ${advice}`}`,
    );
  }
  return value;
}

/** As `"sqrt" (input)`. */
export function describeValue({ value, origin }: GivenValue): string {
  const shown = typeof value === 'string' ? quote(value) : quote(value.join(', '));
  return `${shown} (${origin})`;
}
