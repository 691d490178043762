import type { Definition } from '../settings/definitions.js';
import type { Flag } from './command.js';

/** Inputs as flags of a command. */
export function flagsOf(definitions: readonly Definition<unknown>[]): readonly Flag[] {
  return definitions.map(
    ({ name, placeholder, description, default: words, choices, bare, separator }) => ({
      name,
      placeholder,
      meaning: `${description} Default: ${words.replaceAll('`', '')}.`,
      choices,
      bare,
      separator,
    }),
  );
}
