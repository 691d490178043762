import { countClasses } from '../metrics/classCounts.js';
import type { Predictions } from '../metrics/evaluation.js';
import type { Interval } from './interval.js';
import { wilsonInterval } from './wilsonInterval.js';

/**
 * The 95 % interval of the mean recall of the classes that occur, from Wilson's interval of each:
 * the squares of their distances from their ends add up.
 * Source: G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a
 * general approach", Statistics in Medicine 27 (2008).
 *
 * @param stretch how many times fewer rows each recall counts as having; see `designEffect`
 */
export function meanOfRecalls(predictions: Predictions, stretch: number): Interval {
  const { truth, hits } = countClasses(predictions);
  const occurring = [...truth.keys()].filter((label) => truth[label]! > 0);
  let [mean, below, above] = [0, 0, 0];
  for (const label of occurring) {
    const recall = hits[label]! / truth[label]!;
    const { low, high } = wilsonInterval(hits[label]! / stretch, truth[label]! / stretch);
    mean += recall / occurring.length;
    below += (recall - low) * (recall - low);
    above += (high - recall) * (high - recall);
  }
  return {
    low: mean - Math.sqrt(below) / occurring.length,
    high: Math.min(1, mean + Math.sqrt(above) / occurring.length),
  };
}
