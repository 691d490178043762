import type { Result } from '../../document/result.js';
import { describeDataChanges } from './describeDataChanges.js';
import { formatPercent, formatPoints, formatPointsChange, isChange } from './numbers.js';

function isOnlySeed({ baseline }: Result): boolean {
  return baseline.settingsChanges.length === 1 && baseline.settingsChanges[0]?.name === 'seed';
}

/** What the base's settings would come to on the new data, beside what this run came to. */
function describeAttribution(result: Result): string[] {
  const { attribution } = result;
  if (attribution === null) return [];
  const change = attribution.current - attribution.baseline;
  const data = formatPointsChange(attribution.baseSettings - attribution.baseline);
  const source = isOnlySeed(result) ? "this run's seed (which is luck)" : "this run's settings";
  return [
    `With the base's settings on the new data the change is ${data}, with ${source} ${formatPointsChange(change)}.`,
  ];
}

function describeSeedChange(result: Result): string[] {
  return isOnlySeed(result) && describeDataChanges(result)?.length === 0
    ? ['Only the seed changed: any difference is luck of the seed, not progress.']
    : [];
}

/** How far luck goes: a sentence, or none. */
export function describeSeeds({ seeds }: Result): string[] {
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

/** What changed the number, as far as it is known: sentences of plain text. */
export function describeCause(result: Result): string[] {
  return [...describeReasons(result), ...describeSeeds(result)];
}

/** The same without how far luck goes. */
export function describeReasons(result: Result): string[] {
  return [...describeAttribution(result), ...describeSeedChange(result)];
}
