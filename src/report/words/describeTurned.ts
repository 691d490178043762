import type { ResultAnchor } from '../../document/result.js';
import { formatCount, formatPercent, formatPlural } from './numbers.js';

/** How two accuracies differ: `97.3% → 86.7% on 150 rows, 17 newly wrong, 1 newly right`. */
export function describeTurned({
  rows,
  current,
  anchor,
  newlyWrong,
  newlyRight,
}: NonNullable<ResultAnchor['comparison']>): string {
  return (
    `${formatPercent(anchor)} \u2192 ${formatPercent(current)} on ${formatPlural(rows, 'row')}, ` +
    `${formatCount(newlyWrong)} newly wrong, ${formatCount(newlyRight)} newly right`
  );
}
