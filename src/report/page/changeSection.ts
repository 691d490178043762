import { left, number, right } from '../blocks/pieces.js';
import type { Section } from '../blocks/section.js';
import { listChanges, unitOfChanges } from '../words/listChanges.js';

/** The change against the base with its interval, and what the rules allow. */
export const changeSection: Section = {
  name: 'change',
  on: ['page'],
  build: (result) => {
    const changes = listChanges(result);
    if (changes.length === 0) return [];
    return [
      {
        kind: 'fold',
        title: 'Change against the base, and what is allowed',
        blocks: [
          {
            kind: 'note',
            text: 'The dot is the change that was measured, the line its 95% interval. The shaded part is worse than a rule allows.',
          },
          {
            kind: 'figure',
            drawings: [
              {
                kind: 'changes',
                unit: unitOfChanges(result),
                title: 'Change with its 95% interval; to the right is better',
                changes: changes.map(({ formats, label, change, low, high, limit, direction }) => ({
                  label,
                  words: formats.change(change),
                  change: direction * change,
                  low: Math.min(direction * low, direction * high),
                  high: Math.max(direction * low, direction * high),
                  margin: limit === null ? null : 0 - limit,
                })),
              },
            ],
            numbers: {
              kind: 'table',
              columns: [left('metric'), right('change'), right('95% interval'), right('limit')],
              rows: changes.map(({ formats, label, change, low, high, limit }) => [
                label,
                number(change, formats.change),
                number({ low, high }, formats.changeInterval),
                number(limit, formats.dropLimit),
              ]),
            },
          },
        ],
      },
    ];
  },
};
