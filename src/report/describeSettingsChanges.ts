import type { Result } from '../document/result.js';
import { shortName } from '../text/visibleText.js';

/** The settings that differ from the base's, each as `trees 50 \u2192 100`. Plain text. */
export const describeSettingsChanges = ({ baseline }: Result): string[] =>
  baseline.settingsChanges.map(
    ({ name, baseline: before, current }) =>
      `${shortName(name)} ${shortName(before)} \u2192 ${shortName(current)}`,
  );
