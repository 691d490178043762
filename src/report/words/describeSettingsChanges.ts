import type { SettingsChange } from '../../document/result.js';
import { shortName } from '../../text/visibleText.js';

/** Settings that differ from the base's, each as `trees 50 \u2192 100`. */
export function describeSettingsChanges(changes: readonly SettingsChange[]): string[] {
  return changes.map(
    ({ name, base, current }) =>
      `${shortName(name)} ${shortName(base)} \u2192 ${shortName(current)}`,
  );
}
