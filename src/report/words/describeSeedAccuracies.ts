import type { Result } from '../../document/result.js';
import { formatPercent, formatPoints, isChange } from './numbers.js';

/** How far luck goes: a sentence, or none. */
export function describeSeedAccuracies({ seeds }: Result): string[] {
  if (seeds === null || seeds.accuracies.length === 0) return [];
  const accuracies = [...seeds.accuracies].sort((a, b) => a - b);
  const [low = 0, high = 0] = [accuracies.at(0), accuracies.at(-1)];
  const beginning = `With ${accuracies.length} seeds the accuracy is`;
  return [
    isChange(high - low)
      ? `${beginning} ${formatPercent(low)} to ${formatPercent(high)}: they differ by ${formatPoints(high - low)} on the same folds, and more seeds or other folds differ by more.`
      : `${beginning} ${formatPercent(low)} each time.`,
  ];
}
