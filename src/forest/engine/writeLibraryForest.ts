import type { DrawOptions } from './draws.js';
import { drawnFeatures } from './draws.js';
import type { Tree } from './tree.js';
import type { TreeLimits } from './treeGrower.js';
import type { NodeWriter } from './writeTree.js';
import { distribution, writeTree } from './writeTree.js';

/**
 * What `JSON.stringify` gives for a forest that ml-random-forest 2.1.0 trained with these options
 * over `columns` columns: the whole of it, to compare byte for byte.
 */
export function* writeLibraryForest(
  trees: readonly Tree[],
  columns: number,
  draws: DrawOptions,
  limits: TreeLimits,
): Generator<string> {
  const { replacement, maxFeatures, seed, useSampleBagging } = draws;
  const { minNumSamples, maxDepth, gainThreshold } = limits;
  const treeOptions = JSON.stringify({ minNumSamples, maxDepth, gainThreshold });
  yield `{"baseModel":{"indexes":${JSON.stringify(trees.map((tree) => [...tree.features]))},`;
  yield `"n":${drawnFeatures(maxFeatures, columns)},"replacement":${replacement},`;
  yield `"maxFeatures":${maxFeatures},"nEstimators":${trees.length},"treeOptions":${treeOptions},`;
  yield `"isClassifier":true,"seed":${seed},"estimators":[`;
  for (const [i, tree] of trees.entries()) {
    if (i > 0) yield ',';
    yield* writeLibraryTree(tree, limits);
  }
  yield `],"useSampleBagging":${useSampleBagging}},"name":"RFClassifier"}`;
}

/** The same for a tree of ml-cart 2.1.1. */
export function* writeLibraryTree(tree: Tree, limits: TreeLimits): Generator<string> {
  const options =
    `"gainFunction":"gini","splitFunction":"mean","minNumSamples":${limits.minNumSamples},` +
    `"maxDepth":${JSON.stringify(limits.maxDepth)},"gainThreshold":${limits.gainThreshold}`;
  yield `{"options":{${options},"kind":"classifier"},"root":`;
  yield* writeTree(tree, libraryNode(`"kind":"classifier",${options}`));
  yield ',"name":"DTClassifier"}';
}

function libraryNode(options: string): NodeWriter {
  return {
    open: (tree, node) => {
      const leaf = tree.child[node]! < 0;
      return `{${options}${found(tree, node)},${leaf ? `"distribution":${distribution(tree, node)}}` : '"left":'}`;
    },
    close: () => '}',
  };
}

/** What the search found for a node, undefined fields left out and infinities as null. */
function found(tree: Tree, node: number): string {
  const gain = tree.gain[node]!;
  if (Number.isNaN(gain)) return '';
  if (gain === -Infinity) return ',"gain":null';
  return (
    `,"splitValue":${JSON.stringify(tree.value[node])},"splitColumn":${tree.column[node]!}` +
    `,"gain":${gain},"numberSamples":${tree.rows[node]!}`
  );
}
