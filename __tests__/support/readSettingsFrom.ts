import { UserError } from '../../src/errors.js';
import { readSettings } from '../../src/settings/readSettings.js';
import { readSettingsFile } from '../../src/settings/readSettingsFile.js';
import type { Settings } from '../../src/settings/settings.js';

/** The settings of an action with these inputs, and with this settings file if there is one. */
export function readSettingsFrom(
  inputs: Readonly<Record<string, string>>,
  yaml?: string,
  path = '.github/forest-gate.yml',
): Settings {
  return readSettings({
    explicit: { origin: 'input', values: new Map(Object.entries(inputs)) },
    file: yaml === undefined ? null : readSettingsFile({ path, text: yaml }),
  });
}

/** Code and message of the user error that an action ends with. */
export function userErrorOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error('There was no error.');
}
