import type { DrawOptions } from './draws.js';
import { drawnFeatures } from './draws.js';
import type { Nodes, NumberTree, Tree } from './tree.js';
import type { TreeLimits } from './treeGrower.js';
import type { NodeWriter } from './writeTree.js';
import { distribution, leafNumber, writeTree } from './writeTree.js';

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
  yield* writeBase(trees, columns, draws, limits, true, writeLibraryTree);
  yield ',"name":"RFClassifier"}';
}

/** The same for a tree of ml-cart 2.1.1. */
export function writeLibraryTree(tree: Tree, limits: TreeLimits): Generator<string> {
  return writeOne(tree, limits, CLASSES);
}

/** The same for a forest and for a tree that answer with numbers. */
export function* writeLibraryNumberForest(
  trees: readonly NumberTree[],
  columns: number,
  draws: DrawOptions,
  limits: TreeLimits,
): Generator<string> {
  yield* writeBase(trees, columns, draws, limits, false, writeLibraryNumberTree);
  yield ',"selectionMethod":"mean","name":"RFRegression"}';
}

export function writeLibraryNumberTree(tree: NumberTree, limits: TreeLimits): Generator<string> {
  return writeOne(tree, limits, NUMBERS);
}

/** How the libraries call what is learned. */
interface Words<T> {
  readonly kind: string;
  readonly gainFunction: string;
  readonly name: string;
  readonly leaf: (tree: T, node: number) => string;
}

const CLASSES: Words<Tree> = {
  kind: 'classifier',
  gainFunction: 'gini',
  name: 'DTClassifier',
  leaf: distribution,
};
const NUMBERS: Words<NumberTree> = {
  kind: 'regression',
  gainFunction: 'regression',
  name: 'DTRegression',
  leaf: leafNumber,
};

function* writeBase<T extends Nodes>(
  trees: readonly T[],
  columns: number,
  draws: DrawOptions,
  limits: TreeLimits,
  isClassifier: boolean,
  write: (tree: T, limits: TreeLimits) => Generator<string>,
): Generator<string> {
  const { replacement, maxFeatures, seed, useSampleBagging } = draws;
  const { minNumSamples, maxDepth, gainThreshold } = limits;
  const treeOptions = JSON.stringify({ minNumSamples, maxDepth, gainThreshold });
  yield `{"baseModel":{"indexes":${JSON.stringify(trees.map((tree) => [...tree.features]))},`;
  yield `"n":${drawnFeatures(maxFeatures, columns)},"replacement":${replacement},`;
  yield `"maxFeatures":${maxFeatures},"nEstimators":${trees.length},"treeOptions":${treeOptions},`;
  yield `"isClassifier":${isClassifier},"seed":${seed},"estimators":[`;
  for (const [i, tree] of trees.entries()) {
    if (i > 0) yield ',';
    yield* write(tree, limits);
  }
  yield `],"useSampleBagging":${useSampleBagging}}`;
}

function* writeOne<T extends Nodes>(
  tree: T,
  limits: TreeLimits,
  { kind, gainFunction, name, leaf }: Words<T>,
): Generator<string> {
  const options =
    `"gainFunction":"${gainFunction}","splitFunction":"mean","minNumSamples":${limits.minNumSamples},` +
    `"maxDepth":${JSON.stringify(limits.maxDepth)},"gainThreshold":${limits.gainThreshold}`;
  yield `{"options":{${options},"kind":"${kind}"},"root":`;
  yield* writeTree(tree, libraryNode(`"kind":"${kind}",${options}`, leaf));
  yield `,"name":"${name}"}`;
}

function libraryNode<T extends Nodes>(
  options: string,
  leaf: (tree: T, node: number) => string,
): NodeWriter<T> {
  return {
    open: (tree, node) => {
      const isLeaf = tree.child[node]! < 0;
      return `{${options}${found(tree, node)},${isLeaf ? `"distribution":${leaf(tree, node)}}` : '"left":'}`;
    },
    close: () => '}',
  };
}

/** What the search found for a node, undefined fields left out and infinities as null. */
function found(tree: Nodes, node: number): string {
  const gain = tree.gain[node]!;
  if (Number.isNaN(gain)) return '';
  if (!Number.isFinite(gain)) return ',"gain":null';
  return (
    `,"splitValue":${JSON.stringify(tree.value[node])},"splitColumn":${tree.column[node]!}` +
    `,"gain":${gain},"numberSamples":${tree.rows[node]!}`
  );
}
