import type { Result } from '../../result/result.js';
import { listDrift } from '../listDrift.js';
import { formatMetric } from '../numbers.js';
import { shortName } from '../visibleText.js';
import { alignColumns } from './alignColumns.js';
import { type Block, withHeading } from './block.js';
import type { Paint } from './paint.js';

/** How far columns have moved, when one did. */
export const driftBlock = (result: Result, paint: Paint): Block => {
  const rows = listDrift(result).map(({ column, statistic, populationStabilityIndex, drifted }) => [
    shortName(column),
    formatMetric(statistic),
    formatMetric(populationStabilityIndex),
    drifted ? 'drifted' : '',
  ]);
  if (rows.length === 0) return [];
  return withHeading(alignColumns([['column drift', 'KS', 'PSI', ''], ...rows], 'lrrl'), paint);
};
