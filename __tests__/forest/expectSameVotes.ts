import { expect } from '@jest/globals';
import type { ForestOptions } from '../../src/forest/forest.js';
import { growForest } from '../../src/forest/growForest.js';
import { maxFeaturesFor } from '../../src/forest/drawOptions.js';
import { DecisionTreeClassifier, RandomForestClassifier } from './engine/libraries.js';
import { randomCase, rowsOf, type Case } from './engine/randomTable.js';

/** Options that fit a random table, and differ as the tables do. */
export function optionsOf(given: Case, algorithm: ForestOptions['algorithm']): ForestOptions {
  return {
    algorithm,
    trees: 9,
    featuresPerTree: 1 + (given.draws.seed % given.columns.length),
    maxDepth: given.limits.maxDepth === Infinity ? null : given.limits.maxDepth,
    minNumSamples: given.limits.minNumSamples,
    gainThreshold: given.limits.gainThreshold,
    seed: given.draws.seed,
  };
}

/**
 * Fails unless the forests of these seeds vote as the libraries predict, on the rows they were grown
 * from and on others, before and after their JSON is loaded there.
 */
export async function expectSameVotes(from: number, to: number): Promise<void> {
  for (let seed = from; seed < to; seed++) {
    const given = randomCase(seed);
    const options = optionsOf(given, seed % 4 === 0 ? 'decision-tree' : 'random-forest');
    const forest = await growForest(given, given.classes, options);
    const trained = trainLibrary(given, options);
    const loaded =
      options.algorithm === 'decision-tree'
        ? DecisionTreeClassifier.load(forest.toJSON())
        : RandomForestClassifier.load(forest.toJSON());
    const trees = options.algorithm === 'decision-tree' ? 1 : options.trees;
    for (const columns of [given.columns, rearrange(given.columns)]) {
      const rows = rowsOf({ ...given, columns });
      const { predicted, counts } = forest.vote(columns);
      expect([...predicted]).toEqual(trained.predict(rows));
      expect([...predicted]).toEqual(loaded.predict(rows));
      expect([...counts].reduce((a, b) => a + b)).toBe(trees * rows.length);
    }
    expect([...forest.chunks()].join('')).toBe(JSON.stringify(forest.toJSON()));
  }
}

/** Columns of the same numbers in another order, so that the rows are new ones. */
function rearrange(columns: Case['columns']): Case['columns'] {
  return columns.map((column, index) => {
    const turned = column.slice().reverse();
    return index % 2 === 0 ? turned.sort() : turned;
  });
}

function trainLibrary(given: Case, options: ForestOptions) {
  const { minNumSamples, gainThreshold } = options;
  const treeOptions = { minNumSamples, gainThreshold, maxDepth: options.maxDepth ?? Infinity };
  const model =
    options.algorithm === 'decision-tree'
      ? new DecisionTreeClassifier(treeOptions)
      : new RandomForestClassifier({
          maxFeatures: maxFeaturesFor(options.featuresPerTree, given.columns.length),
          replacement: false,
          nEstimators: options.trees,
          seed: options.seed,
          noOOB: true,
          treeOptions,
        });
  model.train(rowsOf(given), [...given.labels]);
  return model;
}
