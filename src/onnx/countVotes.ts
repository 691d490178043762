import { leafClasses, type VotingTree } from '../forest/engine/tree.js';
import {
  elementAttribute,
  passOn,
  textAttribute,
  wholeAttribute,
  type Attribute,
} from './attribute.js';
import type { EncodedColumns } from './encodeColumns.js';
import type { GraphBuilder } from './graphBuilder.js';
import type { ModelFunction, Node } from './messages.js';
import type { Threshold } from '../metrics/threshold.js';
import { thresholdOfModel, type ModelHeader } from '../model/model.js';
import type { ValueNames } from './nameValues.js';
import { doubleTensor, int64Tensor, stringTensor } from './tensor.js';
import { CLASSICAL, describeLeaves, describeNodes, OWN, weighLeaves } from './treeNodes.js';

const VOTE = 'Vote';

/**
 * Lets the trees vote. The label is the class with the most votes; of several the one that has its
 * last vote first, which is what ml-array-mode finds in the order of the trees. So the trees are
 * asked for two numbers of each class: how many vote for it, and the last that does. Both are whole
 * and small, so that float32, which is all a `TreeEnsembleRegressor` gives, holds them exactly. With a
 * threshold, the label is what the share of the positive class says.
 *
 * @returns the function that asks the trees, which the model has to have
 */
export function countVotes(
  graph: GraphBuilder,
  { matrix, placeOf }: EncodedColumns,
  trees: readonly VotingTree[],
  { classes, ...header }: ModelHeader,
  names: ValueNames,
): ModelFunction {
  const shared = [
    ...describeNodes(trees, placeOf),
    ...describeLeaves(trees, votesOf),
    wholeAttribute('n_targets', classes.length),
  ];
  const one = weighLeaves('weights_of_counts', trees, () => 1);
  const place = weighLeaves('weights_of_last', trees, (_, tree) => tree + 1);
  const attributes = [...shared, one, place];
  const answers = [graph.newName(), graph.newName()];
  graph.apply(VOTE, [matrix], { domain: OWN, attributes, outputs: answers });
  const [counts = '', last = ''] = answers.map((answer) =>
    graph.apply('Cast', [answer], { attributes: [elementAttribute('to', 'double')] }),
  );

  const number = (value: number): string => graph.constant(doubleTensor([1], [[value]]));
  const divide = (): string => graph.apply('Div', [counts, number(trees.length)]);
  const weighed = graph.apply('Mul', [counts, number(trees.length + 1)]);
  const best = graph.apply('ArgMax', [graph.apply('Sub', [weighed, last])], {
    attributes: [wholeAttribute('axis', 1), wholeAttribute('keepdims', 0)],
  });
  const threshold = thresholdOfModel({ classes, ...header });
  const decided = threshold === null ? null : divide();
  const label = threshold === null || decided === null ? best : decide(graph, decided, threshold);
  const texts = graph.constant(stringTensor(classes));
  graph.apply('Gather', [texts, label], { outputs: [names.answer] });
  const shares = decided ?? divide();
  for (const [code, name] of names.probabilities.entries()) {
    takeColumn(graph, shares, code, [name]);
  }
  return {
    name: VOTE,
    domain: OWN,
    inputs: ['matrix'],
    outputs: ['counts', 'last'],
    attributes,
    nodes: [askTrees('counts', 'SUM', shared, one), askTrees('last', 'MAX', shared, place)],
  };
}

/** The place of the class by the share of the positive one. */
function decide(graph: GraphBuilder, shares: string, { positive, share }: Threshold): string {
  const found = takeColumn(graph, shares, positive, [graph.newName()]);
  const limit = graph.constant(doubleTensor([], [[share]]));
  const place = (code: number): string => graph.constant(int64Tensor([], [[code]]));
  const isFound = graph.apply('GreaterOrEqual', [found, limit]);
  return graph.apply('Where', [isFound, place(positive), place(1 - positive)]);
}

function takeColumn(
  graph: GraphBuilder,
  shares: string,
  code: number,
  outputs: readonly string[],
): string {
  const column = graph.constant(int64Tensor([], [[code]]));
  return graph.apply('Gather', [shares, column], {
    attributes: [wholeAttribute('axis', 1)],
    outputs,
  });
}

/** The class that each leaf votes for, by its node. */
function votesOf(tree: VotingTree): (node: number) => number {
  const classes = leafClasses(tree);
  return (node) => classes[~tree.child[node]!]!;
}

function askTrees(
  output: string,
  aggregate: 'SUM' | 'MAX',
  shared: readonly Attribute[],
  weights: Attribute,
): Node {
  return {
    operator: 'TreeEnsembleRegressor',
    domain: CLASSICAL,
    inputs: ['matrix'],
    outputs: [output],
    attributes: [
      ...shared.map((attribute) => passOn(attribute)),
      passOn(weights, 'target_weights_as_tensor'),
      textAttribute('aggregate_function', aggregate),
    ],
  };
}
