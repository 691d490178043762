import type { Ways } from '../forest/engine/tree.js';
import { tensorAttribute, wholesAttribute, wordsAttribute, type Attribute } from './attribute.js';
import type { Parts } from './protobuf.js';
import { doubleTensor } from './tensor.js';

/** The operators for classical models, and the domain of the model's own functions. */
export const CLASSICAL = 'ai.onnx.ml';
export const OWN = 'forest_gate';

/** The modes of a node: a row with less than its value goes to its true child, as in ml-cart. */
const MODES = ['LEAF', 'BRANCH_LT'];

/**
 * All nodes of all trees, as `TreeEnsembleRegressor` takes them: one list for each of their
 * properties, which is 0 for leaves.
 *
 * @param placeOf where a feature is among the columns of the matrix
 */
export function describeNodes(trees: readonly Ways[], placeOf: readonly number[]): Attribute[] {
  const total = trees.reduce((sum, { child }) => sum + child.length, 0);
  const ofNodes = (valueOf: ValueOf): Parts =>
    ofTrees(trees, (tree, place) => {
      const values = new Float64Array(tree.child.length);
      for (let node = 0; node < values.length; node += 1) values[node] = valueOf(tree, node, place);
      return values;
    });
  const ofSplits = (valueOf: ValueOf): Parts =>
    ofNodes((tree, node, place) => (tree.child[node]! < 0 ? 0 : valueOf(tree, node, place)));
  const column = ofSplits((tree, node) => placeOf[tree.features[tree.column[node]!]!]!);
  const value = ofSplits((tree, node) => tree.value[node]!);
  const left = ofSplits((tree, node) => tree.child[node]!);
  const right = ofSplits((tree, node) => tree.child[node]! + 1);
  const isSplit = ofSplits(() => 1);
  return [
    wholesAttribute(
      'nodes_treeids',
      ofNodes((_, __, place) => place),
    ),
    wholesAttribute(
      'nodes_nodeids',
      ofNodes((_, node) => node),
    ),
    wholesAttribute('nodes_featureids', column),
    wordsAttribute('nodes_modes', isSplit, MODES),
    tensorAttribute('nodes_values_as_tensor', doubleTensor([total], value)),
    wholesAttribute('nodes_truenodeids', left),
    wholesAttribute('nodes_falsenodeids', right),
  ];
}

/**
 * The leaves of all trees, and what each of them gives its number to.
 *
 * @param targetOf makes of a tree what gives the target of a leaf, by its node
 */
export function describeLeaves<T extends Ways>(
  trees: readonly T[],
  targetOf: (tree: T, place: number) => (node: number) => number,
): Attribute[] {
  const places = ofTrees(trees, (tree, place) => leavesOf(tree).fill(place));
  const targets = ofTrees(trees, (tree, place) => leavesOf(tree).map(targetOf(tree, place)));
  return [
    wholesAttribute('target_treeids', places),
    wholesAttribute('target_nodeids', ofTrees(trees, leavesOf)),
    wholesAttribute('target_ids', targets),
  ];
}

/** What each leaf gives, by its place among those of its tree and the tree's place among all. */
export function weighLeaves(
  name: string,
  trees: readonly Ways[],
  weigh: (leaf: number, place: number) => number,
): Attribute {
  const total = trees.reduce((sum, tree) => sum + countLeaves(tree), 0);
  const weights = ofTrees(trees, (tree, place) =>
    Float64Array.from(leavesOf(tree), (node) => weigh(~tree.child[node]!, place)),
  );
  return tensorAttribute(name, doubleTensor([total], weights));
}

/** How many of a tree's nodes are leaves: each of the others has two children. */
export function countLeaves({ child }: Ways): number {
  return (child.length + 1) / 2;
}

type ValueOf = (tree: Ways, node: number, place: number) => number;

/** The nodes that are leaves, in their order. */
function leavesOf(tree: Ways): Int32Array {
  const { child } = tree;
  const nodes = new Int32Array(countLeaves(tree));
  let leaves = 0;
  for (let node = 0; node < child.length; node += 1) if (child[node]! < 0) nodes[leaves++] = node;
  return nodes;
}

/** A list of one part per tree, which takes the memory of one of them. */
function ofTrees<T extends Ways>(
  trees: readonly T[],
  partOf: (tree: T, place: number) => ArrayLike<number>,
): Parts {
  return {
    *[Symbol.iterator]() {
      for (const [place, tree] of trees.entries()) yield partOf(tree, place);
    },
  };
}
