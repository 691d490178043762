import { featuresPerTree } from './featuresPerTree.js';
import type { Task } from '../document/enums.js';
import type { Hyperparameters } from '../settings/settings.js';
import type { ForestOptions } from '../forest/forest.js';
import { thresholdOf } from './thresholdOf.js';

/** With fewer trees or rows than these, too few are out of bag to choose by. */
const FEWEST_TREES = 20;
const FEWEST_ROWS = 250;

/**
 * Hyperparameters in scikit-learn's sense as the options the libraries take. A decision tree is
 * one tree on all features.
 *
 * @param columns the number of features
 * @param rows of the table; on few nothing is chosen
 * @param classes of the table, where the model predicts
 * @throws UserError when more features are asked for than there are
 */
export function forestOptions(
  settings: Hyperparameters,
  columns: number,
  rows = FEWEST_ROWS,
  task: Task = 'classification',
  classes: readonly string[] = [],
): ForestOptions {
  const threshold = thresholdOf(settings, classes);
  const isTree = settings.algorithm === 'decision-tree';
  // The mean of trees on all features is scikit-learn's default for numbers.
  const isWhole = isTree || (task === 'regression' && settings.maxFeatures === 'auto');
  const { usual, others } = featuresPerTree(isWhole ? { share: 1 } : settings.maxFeatures, columns);
  const isChosen = others.length > 0 && settings.trees >= FEWEST_TREES && rows >= FEWEST_ROWS;
  return {
    algorithm: settings.algorithm,
    trees: isTree ? 1 : settings.trees,
    featuresPerTree: usual,
    ...(isChosen && { candidates: others }),
    maxDepth: settings.maxDepth,
    // The libraries stop at this many rows or fewer, scikit-learn below this many.
    minNumSamples: settings.minSamplesSplit - 1,
    gainThreshold: settings.minGain,
    seed: settings.seed,
    ...(threshold && { threshold }),
  };
}
