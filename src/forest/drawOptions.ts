import type { DrawOptions } from './engine/draws.js';
import type { ForestOptions } from './forest.js';

/** What each tree of a random forest is grown on, as ml-random-forest is asked for it. */
export function drawOptions(
  { featuresPerTree, seed }: Pick<ForestOptions, 'featuresPerTree' | 'seed'>,
  columns: number,
): DrawOptions {
  return {
    maxFeatures: maxFeaturesFor(featuresPerTree, columns),
    replacement: false,
    useSampleBagging: true,
    seed,
  };
}

/**
 * ml-random-forest takes the number 1 for all features, so one of several has to be asked for as
 * a share that is rounded down to it.
 */
export function maxFeaturesFor(count: number, columns: number): number {
  return count === 1 && columns > 1 ? 1.5 / columns : count;
}
