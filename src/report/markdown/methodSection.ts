import type { Result } from '../../document/result.js';
import { describeMethod } from '../describeMethod.js';
import { escapeMarkdown } from '../../text/escapeMarkdown.js';
import type { Section } from './fitSections.js';

/** How the numbers came about, and where the rest of them is. */
export const methodSection = (result: Result): Section => ({
  summary: 'How this was measured',
  paragraphs: [
    [
      ...describeMethod(result).map(escapeMarkdown),
      'The files: `model.json`, `metrics.json` (every number here), `predictions.csv` (every tested row) and `report.md` (this text).',
    ]
      .map((item) => `- ${item}`)
      .join('\n'),
  ],
  table: null,
  rank: 3,
});
