import type { AnyResult } from '../../document/regressionResult.js';
import type { Result } from '../../document/result.js';
import { formatPointsChange } from './numbers.js';

/** Whether nothing of the settings but the seed is another than the base's. */
export function isOnlySeed({ baseline }: Pick<AnyResult, 'baseline'>): boolean {
  return baseline.settingsChanges.length === 1 && baseline.settingsChanges[0]?.name === 'seed';
}

/** What the base's settings would come to on the new data, beside what this run came to. */
export function describeAttribution(result: Result): string[] {
  const { attribution } = result;
  if (attribution === null) return [];
  const change = attribution.current - attribution.baseline;
  const data = formatPointsChange(attribution.baseSettings - attribution.baseline);
  const source = isOnlySeed(result) ? "this run's seed (which is luck)" : "this run's settings";
  return [
    `With the base's settings on the new data the change is ${data}, with ${source} ${formatPointsChange(change)}.`,
  ];
}
