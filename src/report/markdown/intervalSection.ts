import type { Result } from '../../document/result.js';
import { escapeMarkdown, escapeName } from '../../text/escapeMarkdown.js';
import { listIntervals } from '../listIntervals.js';
import type { Section } from './fitSections.js';
import { keepTogether } from './ruleCells.js';

/** How sure the numbers are. */
export const intervalSection = (result: Result): Section | null => {
  const lines = listIntervals(result);
  if (lines.length === 0) return null;
  const compared = result.comparison !== null;
  const tested = lines.some(({ chance }) => chance !== '');
  const explanation = [
    'With other rows of the same kind the numbers would vary; intervals made like these hold the true value 95 times out of 100.',
    ...(tested
      ? [
          'By chance: how often two equally good models would show a drop this large or larger, corrected for the number of rules (Holm).',
        ]
      : []),
  ].join(' ');
  return {
    summary: 'How sure: 95% intervals',
    paragraphs: [explanation],
    table: {
      head: [
        'metric',
        ...(compared ? ['base', 'this', 'change'] : ['this']),
        ...(tested ? ['by chance', 'rows to settle it'] : []),
      ],
      align: `l${compared ? 'rrr' : 'r'}${tested ? 'rr' : ''}`,
      rows: lines.map(({ label, baseline, current, difference, chance, rowsToSettle }) => [
        escapeName(label),
        ...(compared ? [baseline, current, difference] : [current]).map(keepTogether),
        ...(tested ? [chance, rowsToSettle] : []).map((cell) => keepTogether(escapeMarkdown(cell))),
      ]),
    },
    rank: 5,
  };
};
