import { isSamePrediction, type Predicted } from './countOtherwise.js';
import { formatCount, formatPlural } from './numbers.js';

/** How many answers came nearer to the truth: `nearer on 210 rows, farther on 280`. */
export function describeNearer(
  { nearer, farther }: { readonly nearer: number; readonly farther: number },
  rows: Predicted,
): string {
  if (nearer + farther > 0) {
    return `nearer on ${formatPlural(nearer, 'row')}, farther on ${formatCount(farther)}`;
  }
  return isSamePrediction(rows) ? 'every prediction the same' : 'no prediction nearer or farther';
}
