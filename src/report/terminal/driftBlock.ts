import type { Result } from '../../document/result.js';
import { listDrift } from '../listDrift.js';
import { formatMetric } from '../numbers.js';
import { alignWithin } from './alignColumns.js';
import { type Block, withHeading } from './block.js';
import type { Paint } from './paint.js';

/** How far columns have moved, when one did. */
export const driftBlock = (result: Result, width: number, paint: Paint): Block => {
  const rows = listDrift(result).map(({ column, statistic, populationStabilityIndex, drifted }) => [
    column,
    formatMetric(statistic),
    formatMetric(populationStabilityIndex),
    drifted ? 'drifted' : '',
  ]);
  if (rows.length === 0) return [];
  return withHeading(
    alignWithin([['column drift', 'KS', 'PSI', ''], ...rows], 'lrrl', width),
    paint,
  );
};
