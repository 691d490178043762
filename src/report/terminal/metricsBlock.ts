import type { Result } from '../../document/result.js';
import { listMetrics } from '../listMetrics.js';
import { alignWithin } from './alignColumns.js';
import { type Block, withHeading } from './block.js';
import type { Paint } from './paint.js';

/** The metrics; with a base, of both sides. */
export const metricsBlock = (result: Result, width: number, paint: Paint): Block => {
  const lines = listMetrics(result);
  if (result.comparison === null) {
    return alignWithin(
      lines.map(({ label, current }) => [label, current]),
      'lr',
      width,
    );
  }
  const rows = lines.map(({ label, baseline, current, change }) => [
    label,
    baseline,
    current,
    change,
  ]);
  return withHeading(alignWithin([['', 'base', 'this', 'change'], ...rows], 'lrrr', width), paint);
};
