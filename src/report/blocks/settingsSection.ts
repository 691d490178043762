import { formatPlural } from '../words/numbers.js';
import { left, name } from './pieces.js';
import type { Section } from './section.js';

/** The settings that differ from the base's, if any do. */
export const settingsSection: Section = {
  name: 'settings',
  rank: 2,
  on: 'markdown',
  build: ({ baseline: { settingsChanges } }) => {
    if (settingsChanges.length === 0) return [];
    return [
      {
        kind: 'fold',
        title: `Settings: ${formatPlural(settingsChanges.length, 'change')}`,
        blocks: [
          {
            kind: 'table',
            columns: [left('setting'), left('base'), left('this')],
            rows: settingsChanges.map((of) => [name(of.name), name(of.base), name(of.current)]),
          },
        ],
      },
    ];
  },
};
