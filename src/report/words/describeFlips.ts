import { isSamePrediction, type Predicted } from './countOtherwise.js';
import { formatCount, formatPlural } from './numbers.js';

/** What happened to the rows: `1 row newly wrong, 3 newly right`. */
export function describeFlips(
  { newlyWrong, newlyRight }: { readonly newlyWrong: number; readonly newlyRight: number },
  rows: Predicted,
): string {
  if (newlyWrong > 0 || newlyRight > 0) {
    return `${formatPlural(newlyWrong, 'row')} newly wrong, ${formatCount(newlyRight)} newly right`;
  }
  return isSamePrediction(rows) ? 'every prediction the same' : 'no row newly wrong or newly right';
}
