import type { Tree } from './tree.js';
import { leanNode, writeTree } from './writeTree.js';

/** A random forest as ml-random-forest loads it, in pieces of text. */
export function* writeForest(trees: readonly Tree[]): Generator<string> {
  yield '{"baseModel":{"estimators":[';
  for (const [i, tree] of trees.entries()) {
    if (i > 0) yield ',';
    yield* writeDecisionTree([tree]);
  }
  const indexes = trees.map((tree) => `[${tree.features.join()}]`).join();
  yield `],"indexes":[${indexes}],"isClassifier":true,"nEstimators":${trees.length}},"name":"RFClassifier"}`;
}

/** A decision tree, the only one given, as ml-cart loads it, in pieces of text. */
export function* writeDecisionTree(trees: readonly Tree[]): Generator<string> {
  yield '{"name":"DTClassifier","options":{"kind":"classifier"},"root":';
  yield* writeTree(trees[0]!, leanNode);
  yield '}';
}
