import type { Result } from '../../document/result.js';
import { escapeName } from '../../text/escapeMarkdown.js';
import { formatPlural } from '../numbers.js';
import type { Section } from './fitSections.js';

/** The settings that differ from the base's, if any do. */
export const settingsSection = ({ baseline }: Result): Section | null =>
  baseline.settingsChanges.length === 0
    ? null
    : {
        summary: `Settings: ${formatPlural(baseline.settingsChanges.length, 'change')}`,
        paragraphs: [],
        table: {
          head: ['setting', 'base', 'this'],
          align: 'lll',
          rows: baseline.settingsChanges.map(({ name, baseline: before, current }) => [
            escapeName(name),
            escapeName(before),
            escapeName(current),
          ]),
        },
        rank: 2,
      };
