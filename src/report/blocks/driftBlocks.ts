import { listDrift } from '../words/listDrift.js';
import { formatPlural } from '../words/numbers.js';
import type { AnyResult } from '../../document/regressionResult.js';
import type { Block } from './block.js';
import { left, mark, metric, name, phrase, right, strong } from './pieces.js';

const MEANING =
  "The distance of a column of numbers is Kolmogorov-Smirnov's, the largest gap between the column's two distributions; that of categories is half the sum of the differences of all shares: 0 when they are equal, 1 when they do not overlap. PSI (population stability index) adds up how the shares have shifted: 0 when they have not. A column has drifted when its distance is 0.1 or more and chance alone would bring one this large, before it is scaled by the share of new rows, in at most 5% of cases (Kolmogorov-Smirnov or chi-square), corrected for the number of columns (Holm).";

/** How far columns have moved, when one did. */
export function driftBlocks(result: AnyResult): Block[] {
  const drift = listDrift(result);
  if (drift.length === 0) return [];
  const drifted = drift.filter((column) => column.drifted).length;
  return [
    {
      kind: 'paragraph',
      line: [strong(`Drift: ${drifted} of ${formatPlural(drift.length, 'column')}`)],
    },
    { kind: 'note', text: MEANING },
    {
      kind: 'table',
      columns: [left('column'), right('distance'), right('PSI'), left('drifted')],
      rows: drift.map((of) => [
        name(of.column),
        metric(of.statistic),
        metric(of.populationStabilityIndex),
        of.drifted ? [mark('warning'), phrase(' yes')] : 'no',
      ]),
    },
  ];
}
