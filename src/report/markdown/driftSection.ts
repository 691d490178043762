import type { Result } from '../../document/result.js';
import { escapeName } from '../../text/escapeMarkdown.js';
import { listDrift } from '../listDrift.js';
import { formatMetric, formatPlural } from '../numbers.js';
import type { Section } from './fitSections.js';

/** How far columns have moved, when one did. */
export const driftSection = (result: Result): Section | null => {
  const drift = listDrift(result);
  if (drift.length === 0) return null;
  const drifted = drift.filter((column) => column.drifted).length;
  return {
    summary: `Drift: ${drifted} of ${formatPlural(drift.length, 'column')}`,
    paragraphs: [
      "KS (Kolmogorov-Smirnov) is the largest gap between the column's two distributions: 0 when they are equal, 1 when they do not overlap. PSI (population stability index) adds up how the shares have shifted: 0 when they have not. A column has drifted when its KS is 0.1 or more and chance alone would bring one this large in at most 5% of cases, corrected for the number of columns (Holm).",
    ],
    table: {
      head: ['column', 'KS', 'PSI', 'drifted'],
      align: 'lrrl',
      rows: drift.map(({ column, statistic, populationStabilityIndex, drifted: moved }) => [
        escapeName(column),
        formatMetric(statistic),
        formatMetric(populationStabilityIndex),
        moved ? '\u26a0\ufe0f yes' : 'no',
      ]),
    },
    rank: 3,
  };
};
