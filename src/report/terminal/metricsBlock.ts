import type { Result } from '../../result/result.js';
import { listMetrics } from '../listMetrics.js';
import { shortName } from '../visibleText.js';
import { alignColumns } from './alignColumns.js';
import { type Block, withHeading } from './block.js';
import type { Paint } from './paint.js';

/** The metrics; with a base, of both sides. */
export const metricsBlock = (result: Result, paint: Paint): Block => {
  const lines = listMetrics(result);
  if (result.comparison === null) {
    return alignColumns(
      lines.map(({ label, current }) => [shortName(label), current]),
      'lr',
    );
  }
  const rows = lines.map(({ label, baseline, current, change }) => [
    shortName(label),
    baseline,
    current,
    change,
  ]);
  return withHeading(alignColumns([['', 'base', 'this', 'change'], ...rows], 'lrrr'), paint);
};
