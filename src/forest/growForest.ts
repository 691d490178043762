import { chooseFeatures } from './chooseFeatures.js';
import { shareTable } from './engine/indexedTable.js';
import { predict } from './engine/predict.js';
import type { KeptTree } from './engine/tree.js';
import { writeDecisionTree, writeForest } from './engine/writeForest.js';
import { asVotes, type RegressionSet } from './regression.js';
import type { Forest, ForestOptions, GrowForest, TrainingSet } from './forest.js';
import type { Following, Resources } from './growTask.js';
import { growTask } from './growTask.js';
import { growRegression } from './growRegression.js';
import { predictBy } from '../metrics/threshold.js';

/** Which trees of a forest are to be grown. */
export interface SomeTrees {
  /** Those that were grown with these very options elsewhere, by their place. */
  readonly known?: ReadonlyMap<number, KeptTree>;
  /** The first place that is wanted, and the one behind the last; the forest has no other trees then. */
  readonly range?: readonly [first: number, end: number];
}

/** What a forest is made with beside its options. */
export interface ForestResources extends Resources {
  readonly some?: SomeTrees;
}

/**
 * Grows the model that ml-random-forest or ml-cart would grow, in less time, on as many features per
 * tree as the options say or `chooseFeatures` finds. A `GrowForest`, with resources that change
 * nothing but the time, except for some trees.
 *
 * @throws UserError `memory` when the training would take more memory than it may
 */
export async function growForest(
  trainingSet: TrainingSet,
  classes: number,
  options: ForestOptions,
  onProgress?: (grown: number, trees: number) => void,
  signal?: AbortSignal,
  resources: ForestResources = {},
): Promise<Forest> {
  const { columns, targets } = trainingSet;
  if (targets !== undefined) {
    return growNumbers({ columns, targets }, options, resources, { onProgress, signal });
  }
  const grow: GrowForest = (set, count, few, onTree, stop) =>
    growAsAsked(set, count, few, resources, {}, { onProgress: onTree, signal: stop });
  const featuresPerTree = await chooseFeatures(trainingSet, classes, options, grow, signal);
  const chosen = { ...options, featuresPerTree };
  return growAsAsked(trainingSet, classes, chosen, resources, resources.some ?? {}, {
    onProgress,
    signal,
  });
}

/** A model that answers with numbers, one per row in the place of votes. */
async function growNumbers(
  set: RegressionSet,
  options: ForestOptions,
  resources: Resources,
  following: Following,
): Promise<Forest> {
  const regression = await growRegression(set, options, following, resources);
  const isForest = options.algorithm === 'random-forest';
  return {
    featuresPerTree: isForest ? options.featuresPerTree : set.columns.length,
    trees: [],
    regression,
    vote: (rows) => asVotes(regression.predict(rows)),
    chunks: () => regression.chunks(),
    toJSON: () => regression.toJSON(),
  };
}

async function growAsAsked(
  { columns, labels }: TrainingSet,
  classes: number,
  options: ForestOptions,
  resources: Resources,
  { known, range }: SomeTrees,
  following: Following,
): Promise<Forest> {
  const source = {
    rows: labels.length,
    columns: columns.length,
    classes,
    makeTable: (memory: SharedArrayBuffer) => shareTable(columns, labels, classes, memory),
  };
  const forest = options.algorithm === 'random-forest';
  const [first, end] = range ?? [0, forest ? options.trees : 1];
  const wanted = Int32Array.from({ length: end - first }, (_, number) => first + number);
  const missing = wanted.filter((place) => known?.has(place) !== true);
  const grown = await growTask(source, options, resources, following, missing);
  const all = new Map(known);
  for (const [number, tree] of grown.entries()) all.set(missing[number]!, tree);
  const trees = [...wanted].flatMap((place) => all.get(place) ?? []);
  const chunks = () => (forest ? writeForest(trees) : writeDecisionTree(trees));
  return {
    featuresPerTree: forest ? options.featuresPerTree : columns.length,
    trees,
    vote: (rows) => {
      const votes = predict(trees, classes, rows);
      const { threshold } = options;
      return threshold
        ? { ...votes, predicted: predictBy(threshold, votes.predicted, votes.counts) }
        : votes;
    },
    chunks,
    toJSON: () => JSON.parse([...chunks()].join('')) as unknown,
  };
}
