import type { Result } from '../../document/result.js';
import { formatChange, formatCount, formatMetric } from '../numbers.js';
import { alignWithin } from './alignColumns.js';
import { type Block, withHeading } from './block.js';
import type { Paint } from './paint.js';

/** Classes listed; all are in metrics.json. */
const MOST_CLASSES = 50;

/** Precision, recall and F1 of every class; with a base, on the rows both sides predicted. */
export const classBlock = (
  { evaluation, comparison }: Result,
  width: number,
  paint: Paint,
): Block => {
  const { perClass } = comparison?.current ?? evaluation;
  const before = comparison?.baseline.perClass;
  const rows = perClass
    .slice(0, MOST_CLASSES)
    .map(({ name, support, precision, recall, f1 }, index) => {
      const old = before?.[index];
      return [
        name,
        formatCount(support),
        formatMetric(precision),
        formatMetric(recall),
        formatMetric(f1),
        old === undefined ? '' : formatChange(f1 - old.f1),
      ];
    });
  const change = before === undefined ? '' : 'F1 change';
  const head = ['class', 'rows', 'precision', 'recall', 'F1', change];
  const rest = perClass.length - rows.length;
  return [
    ...withHeading(alignWithin([head, ...rows], 'lrrrrr', width), paint),
    ...(rest > 0 ? [`\u2026 and ${formatCount(rest)} more`] : []),
  ];
};
