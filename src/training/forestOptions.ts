import { featuresPerTree } from './featuresPerTree.js';
import type { Hyperparameters } from '../settings/settings.js';
import type { ForestOptions } from '../forest/forest.js';

/**
 * Hyperparameters in scikit-learn's sense as the options the libraries take. A decision tree is
 * one tree on all features.
 *
 * @param columns the number of features
 * @throws UserError when more features are asked for than there are
 */
export function forestOptions(settings: Hyperparameters, columns: number): ForestOptions {
  const isTree = settings.algorithm === 'decision-tree';
  return {
    algorithm: settings.algorithm,
    trees: isTree ? 1 : settings.trees,
    featuresPerTree: isTree ? columns : featuresPerTree(settings.maxFeatures, columns),
    maxDepth: settings.maxDepth,
    // The libraries stop at this many rows or fewer, scikit-learn below this many.
    minNumSamples: settings.minSamplesSplit - 1,
    gainThreshold: settings.minGain,
    seed: settings.seed,
  };
}
