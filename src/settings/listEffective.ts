import { DEFINITIONS, INPUTS } from './definitions.js';
import type { GivenValue } from './givenValue.js';

/** A setting in force. */
export interface EffectiveSetting {
  readonly name: string;
  /** As it was given, or the default in words; of a secret only whether there is one. */
  readonly value: string;
  /** `default`, `workflow input`, `command line`, or file, line and column. */
  readonly origin: string;
  readonly isDefault: boolean;
}

const SECRETS: readonly string[] = [INPUTS.githubToken.name];
const ORIGINS: ReadonlyMap<string, string> = new Map([
  ['input', 'workflow input'],
  ['flag', 'command line'],
]);

/** All settings in force and where each came from, in the order of the inputs. */
export function listEffective(given: ReadonlyMap<string, GivenValue>): EffectiveSetting[] {
  return DEFINITIONS.map(({ name, default: words }) => {
    const known = given.get(name);
    if (known === undefined) {
      const value = SECRETS.includes(name) ? 'none' : words.replaceAll('`', '');
      return { name, value, origin: 'default', isDefault: true };
    }
    const { value, origin } = known;
    const text = typeof value === 'string' ? value.replace(/\s*\n\s*/g, '; ') : value.join(', ');
    return {
      name,
      value: SECRETS.includes(name) ? 'given, not shown' : text,
      origin: ORIGINS.get(origin) ?? origin,
      isDefault: false,
    };
  });
}
