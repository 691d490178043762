import { growDecisionTree, growTrees } from './engine/growTrees.js';
import { indexTable } from './engine/indexedTable.js';
import { predict } from './engine/predict.js';
import type { Tree } from './engine/tree.js';
import { writeDecisionTree, writeForest } from './engine/writeForest.js';
import type { Forest, ForestOptions, GrowForest } from './forest.js';

/** Grows the model that ml-random-forest or ml-cart would grow, in less time. */
export const growForest: GrowForest = async (trainingSet, classes, options, onProgress) => {
  const { columns, labels } = trainingSet;
  const table = indexTable(columns, labels, classes);
  const limits = {
    minNumSamples: options.minNumSamples,
    maxDepth: options.maxDepth ?? Infinity,
    gainThreshold: options.gainThreshold,
  };
  if (options.algorithm === 'decision-tree') {
    const tree = growDecisionTree(table, limits);
    onProgress?.(1, 1);
    return makeForest([tree], classes, () => writeDecisionTree(tree));
  }
  const draws = {
    maxFeatures: maxFeaturesFor(options.featuresPerTree, columns.length),
    replacement: false,
    useSampleBagging: true,
    seed: options.seed,
  };
  const trees: Tree[] = [];
  for (const tree of growTrees(table, options.trees, draws, limits)) {
    trees.push(tree);
    onProgress?.(trees.length, options.trees);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return makeForest(trees, classes, () => writeForest(trees));
};

/**
 * ml-random-forest takes the number 1 for all features, so one of several has to be asked for as
 * a share that is rounded down to it.
 */
export function maxFeaturesFor(count: ForestOptions['featuresPerTree'], columns: number): number {
  return count === 1 && columns > 1 ? 1.5 / columns : count;
}

function makeForest(
  trees: readonly Tree[],
  classes: number,
  write: () => Iterable<string>,
): Forest {
  return {
    vote: (columns) => predict(trees, classes, columns),
    toJSON: () => JSON.parse([...write()].join('')) as unknown,
    chunks: write,
  };
}
