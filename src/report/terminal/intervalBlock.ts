import type { Result } from '../../document/result.js';
import { listIntervals } from '../listIntervals.js';
import { alignWithin } from './alignColumns.js';
import { type Block, withHeading } from './block.js';
import type { Paint } from './paint.js';

/** How sure the numbers are; with a base, of both sides. */
export const intervalBlock = (result: Result, width: number, paint: Paint): Block => {
  const lines = listIntervals(result);
  if (lines.length === 0) return [];
  const compared = result.comparison !== null;
  const rows = lines.map(({ label, baseline, current, difference }) => [
    label,
    ...(compared ? [baseline, current, difference] : [current]),
  ]);
  const head = ['95% intervals', ...(compared ? ['base', 'this', 'change'] : ['this'])];
  return withHeading(alignWithin([head, ...rows], compared ? 'lrrr' : 'lr', width), paint);
};
