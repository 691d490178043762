import type { ValuedTree } from '../forest/engine/tree.js';
import { elementAttribute, textAttribute, wholeAttribute } from './attribute.js';
import type { EncodedColumns } from './encodeColumns.js';
import type { GraphBuilder } from './graphBuilder.js';
import { doubleTensor, int64Tensor } from './tensor.js';
import { CLASSICAL, countLeaves, describeLeaves, describeNodes, weighLeaves } from './treeNodes.js';

/** Whole numbers up to it, of either sign, are exact in float32. */
const MOST_EXACT = 1 << 24;

/**
 * Answers with the mean of the trees' numbers, to the last bit. A `TreeEnsembleRegressor` gives float32
 * and adds in an order of its own, so the trees are asked only for the leaf that a row comes to, each by
 * an output of its own: the place of its number in the list of all, which from the middle on is counted
 * back from the end. The numbers are looked up as doubles, and a running sum adds them in the order of
 * the trees, as ml-random-forest does.
 *
 * @param answer the name of what comes out, one number per row
 */
export function averageNumbers(
  graph: GraphBuilder,
  { matrix, placeOf }: EncodedColumns,
  trees: readonly ValuedTree[],
  answer: string,
): void {
  const starts: number[] = [];
  let total = 0;
  for (const tree of trees) {
    starts.push(total);
    total += countLeaves(tree);
  }
  const placeOfLeaf = (leaf: number, tree: number): number => {
    const place = starts[tree]! + leaf;
    return place < MOST_EXACT ? place : place - total;
  };
  const leaves = graph.apply('TreeEnsembleRegressor', [matrix], {
    domain: CLASSICAL,
    attributes: [
      ...describeNodes(trees, placeOf),
      ...describeLeaves(trees, (_, tree) => () => tree),
      weighLeaves('target_weights_as_tensor', trees, placeOfLeaf),
      wholeAttribute('n_targets', trees.length),
      textAttribute('aggregate_function', 'SUM'),
    ],
  });
  const places = graph.apply('Cast', [leaves], { attributes: [elementAttribute('to', 'int64')] });
  const numbers = graph.constant(doubleTensor([total], valuesOf(trees)));
  const found = graph.apply('Gather', [numbers, places]);
  const sums = graph.apply('CumSum', [found, graph.constant(int64Tensor([], [[1]]))]);
  const last = graph.constant(int64Tensor([], [[trees.length - 1]]));
  const sum = graph.apply('Gather', [sums, last], { attributes: [wholeAttribute('axis', 1)] });
  const count = graph.constant(doubleTensor([1], [[trees.length]]));
  graph.apply('Div', [sum, count], { outputs: [answer] });
}

/** The numbers of all leaves, tree by tree. */
function valuesOf(trees: readonly ValuedTree[]): Float64Array[] {
  return trees.map(({ leafValue }) => leafValue);
}
