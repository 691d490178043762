import type { Environment } from '../files/environment.js';
import { UserError } from '../errors.js';
import { quote } from '../text/quote.js';
import type { Explicit } from './readSettings.js';

const PREFIX = 'INPUT_';

/**
 * The inputs of an action that were given, without white space around them. The platform hands every
 * input over as an environment variable, a misspelt one too, and an absent one as an empty text.
 * @throws UserError for a blank input
 */
export function readInputs(environment: Environment): Explicit {
  const values = new Map<string, string>();
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith(PREFIX) || value === undefined || value === '') continue;
    const name = variable.slice(PREFIX.length).toLowerCase();
    if (value.trim() === '') {
      throw new UserError(
        'settings-value',
        `${name} is ${quote(value)} (input): give it a value or leave it out.`,
      );
    }
    values.set(name, value.trim());
  }
  return { origin: 'input', values };
}
