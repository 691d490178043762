import type { KeptNodes, KeptTree, NumberTree } from './tree.js';
import type { NodeWriter } from './writeTree.js';
import { leanNode, leanNumberNode, writeTree } from './writeTree.js';

/** A random forest as ml-random-forest loads it, in pieces of text. */
export function* writeForest(trees: readonly KeptTree[]): Generator<string> {
  yield* writeBase(trees, writeDecisionTree, true);
  yield ',"name":"RFClassifier"}';
}

/** A decision tree, the only one given, as ml-cart loads it, in pieces of text. */
export function writeDecisionTree(trees: readonly KeptTree[]): Generator<string> {
  return writeLean(trees[0]!, 'DTClassifier', 'classifier', leanNode);
}

/** A random forest that answers with numbers, as `writeForest`. */
export function* writeNumberForest(trees: readonly NumberTree[]): Generator<string> {
  yield* writeBase(trees, writeNumberTree, false);
  yield ',"name":"RFRegression","selectionMethod":"mean"}';
}

/** A decision tree that answers with numbers, as `writeDecisionTree`. */
export function writeNumberTree(trees: readonly NumberTree[]): Generator<string> {
  return writeLean(trees[0]!, 'DTRegression', 'regression', leanNumberNode);
}

function* writeBase<T extends KeptNodes>(
  trees: readonly T[],
  writeOne: (trees: readonly T[]) => Generator<string>,
  isClassifier: boolean,
): Generator<string> {
  yield '{"baseModel":{"estimators":[';
  for (const [i, tree] of trees.entries()) {
    if (i > 0) yield ',';
    yield* writeOne([tree]);
  }
  const indexes = trees.map((tree) => `[${tree.features.join()}]`).join();
  yield `],"indexes":[${indexes}],"isClassifier":${isClassifier},"nEstimators":${trees.length}}`;
}

function* writeLean<T extends KeptNodes>(
  tree: T,
  name: string,
  kind: string,
  writer: NodeWriter<T>,
): Generator<string> {
  yield `{"name":"${name}","options":{"kind":"${kind}"},"root":`;
  yield* writeTree(tree, writer);
  yield '}';
}
