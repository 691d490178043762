import { leafClasses, type VotingTree } from '../forest/engine/tree.js';
import { tensorAttribute, wholesAttribute, wordsAttribute, type Attribute } from './attribute.js';
import { doubleTensor } from './tensor.js';

/**
 * All nodes of all trees, as `TreeEnsembleRegressor` takes them: one list for each of their
 * properties. A row with less than the value of a node goes to its true child, as in ml-cart; NaN,
 * which is less than nothing, to the other.
 *
 * @param placeOf where a feature is among the columns of the matrix
 */
export function describeNodes(
  trees: readonly VotingTree[],
  placeOf: readonly number[],
): Attribute[] {
  const nodes = trees.reduce((sum, { child }) => sum + child.length, 0);
  const wholes = (name: string, valueOf: ValueOf<number>): Attribute =>
    wholesAttribute(name, overNodes(trees, valueOf));
  const ofSplits =
    (valueOf: ValueOf<number>): ValueOf<number> =>
    (tree, node, place) =>
      isLeaf(tree, node) ? 0 : valueOf(tree, node, place);
  const column = ofSplits((tree, node) => placeOf[tree.features[tree.column[node]!]!]!);
  const value = ofSplits((tree, node) => tree.value[node]!);
  return [
    wholes('nodes_treeids', (_, __, place) => place),
    wholes('nodes_nodeids', (_, node) => node),
    wholes('nodes_featureids', column),
    wordsAttribute(
      'nodes_modes',
      overNodes(trees, (tree, node) => (isLeaf(tree, node) ? 'LEAF' : 'BRANCH_LT')),
    ),
    tensorAttribute('nodes_values_as_tensor', doubleTensor([nodes], overNodes(trees, value))),
    wholes(
      'nodes_truenodeids',
      ofSplits(({ child }, node) => child[node]!),
    ),
    wholes(
      'nodes_falsenodeids',
      ofSplits(({ child }, node) => child[node]! + 1),
    ),
  ];
}

/** Which class each leaf votes for. */
export function describeLeaves(trees: readonly VotingTree[]): Attribute[] {
  const classes = trees.map(leafClasses);
  const wholes = (name: string, valueOf: ValueOf<number>): Attribute =>
    wholesAttribute(name, overNodes(trees, valueOf, isLeaf));
  return [
    wholes('target_treeids', (_, __, place) => place),
    wholes('target_nodeids', (_, node) => node),
    wholes('target_ids', ({ child }, node, place) => classes[place]![~child[node]!]!),
  ];
}

/** What each leaf gives to its class: one number per tree, by its place among them. */
export function weighLeaves(
  name: string,
  trees: readonly VotingTree[],
  weigh: (place: number) => number,
): Attribute {
  const leaves = trees.reduce((sum, { leafStart }) => sum + leafStart.length - 1, 0);
  const weights = overNodes(trees, (_, __, place) => weigh(place), isLeaf);
  return tensorAttribute(name, doubleTensor([leaves], weights));
}

type ValueOf<T> = (tree: VotingTree, node: number, place: number) => T;

function isLeaf({ child }: VotingTree, node: number): boolean {
  return child[node]! < 0;
}

/** A list that can be gone through again and takes no memory. */
function overNodes<T>(
  trees: readonly VotingTree[],
  valueOf: ValueOf<T>,
  has: (tree: VotingTree, node: number) => boolean = () => true,
): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (const [place, tree] of trees.entries()) {
        for (let node = 0; node < tree.child.length; node += 1) {
          if (has(tree, node)) yield valueOf(tree, node, place);
        }
      }
    },
  };
}
