import { leafClasses, type VotingTree } from '../forest/engine/tree.js';
import { tensorAttribute, wholesAttribute, wordsAttribute, type Attribute } from './attribute.js';
import type { Parts } from './protobuf.js';
import { doubleTensor } from './tensor.js';

/** The modes of a node: a row with less than its value goes to its true child, as in ml-cart. */
const MODES = ['LEAF', 'BRANCH_LT'];

/**
 * All nodes of all trees, as `TreeEnsembleRegressor` takes them: one list for each of their
 * properties, which is 0 for leaves.
 *
 * @param placeOf where a feature is among the columns of the matrix
 */
export function describeNodes(
  trees: readonly VotingTree[],
  placeOf: readonly number[],
): Attribute[] {
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

/** Which class each leaf votes for. */
export function describeLeaves(trees: readonly VotingTree[]): Attribute[] {
  const places = ofTrees(trees, (tree, place) => leavesOf(tree).fill(place));
  const votes = ofTrees(trees, (tree) => {
    const classes = leafClasses(tree);
    return leavesOf(tree).map((node) => classes[~tree.child[node]!]!);
  });
  return [
    wholesAttribute('target_treeids', places),
    wholesAttribute('target_nodeids', ofTrees(trees, leavesOf)),
    wholesAttribute('target_ids', votes),
  ];
}

/** What each leaf gives to its class: one number per tree, by its place among them. */
export function weighLeaves(
  name: string,
  trees: readonly VotingTree[],
  weigh: (place: number) => number,
): Attribute {
  const total = trees.reduce((sum, { leafStart }) => sum + leafStart.length - 1, 0);
  const weights = ofTrees(trees, (tree, place) => leavesOf(tree).fill(weigh(place)));
  return tensorAttribute(name, doubleTensor([total], weights));
}

type ValueOf = (tree: VotingTree, node: number, place: number) => number;

/** The nodes that are leaves, in their order. */
function leavesOf({ child, leafStart }: VotingTree): Int32Array {
  const nodes = new Int32Array(leafStart.length - 1);
  let leaves = 0;
  for (let node = 0; node < child.length; node += 1) if (child[node]! < 0) nodes[leaves++] = node;
  return nodes;
}

/** A list of one part per tree, which takes the memory of one of them. */
function ofTrees(
  trees: readonly VotingTree[],
  partOf: (tree: VotingTree, place: number) => ArrayLike<number>,
): Parts {
  return {
    *[Symbol.iterator]() {
      for (const [place, tree] of trees.entries()) yield partOf(tree, place);
    },
  };
}
