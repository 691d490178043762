import { z } from 'zod';
import { predict } from '../../src/forest/engine/predict.js';
import { predictNumbers } from '../../src/forest/engine/predictNumbers.js';
import type { ValuedTree, VotingTree } from '../../src/forest/engine/tree.js';
import type { Votes } from '../../src/forest/forest.js';
import { asVotes } from '../../src/forest/regression.js';
import { parseStrictJson } from '../../src/json/parseStrictJson.js';
import { type ModelHeader, modelHeaderSchema } from '../../src/model/model.js';
import { MAX_TREE_DEPTH } from '../../src/model/treeReader.js';

const fileSchema = modelHeaderSchema.extend({ forest: z.unknown() });

/**
 * Reads a model file the plain way, as one value: what the reader that goes through it once has to
 * agree with.
 *
 * @throws Error when it is not a model
 */
export function readWhole(text: string): (columns: readonly Float64Array[]) => Votes {
  const { forest, ...header } = fileSchema.parse(parseStrictJson(text, MAX_TREE_DEPTH + 8));
  const { classes, features, settings, task } = header;
  if (task === undefined ? classes.length < 2 : classes.length > 0) return refuse('has no classes');
  const trees =
    settings.algorithm === 'decision-tree'
      ? [readTree(forest, allFeatures(features.length), header)]
      : readEstimators(forest, header);
  return (columns) =>
    task === 'regression'
      ? asVotes(predictNumbers(trees, columns))
      : predict(trees, classes.length, columns);
}

/** A tree that answers both with classes and with numbers, as the task has it. */
type AnyTree = VotingTree & ValuedTree;

function allFeatures(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => i);
}

function readEstimators(forest: unknown, header: ModelHeader): AnyTree[] {
  const { features, settings, task } = header;
  const model = member(forest, 'baseModel');
  const estimators = list(member(model, 'estimators'), 'estimators');
  const indexes = list(member(model, 'indexes'), 'indexes');
  const isNumber = task === 'regression';
  const name = isNumber ? 'RFRegression' : 'RFClassifier';
  if (member(forest, 'name') !== name || member(model, 'isClassifier') !== !isNumber) {
    return refuse('is not a forest of its task');
  }
  if (isNumber && member(forest, 'selectionMethod') !== 'mean') return refuse('gives no mean');
  if (estimators.length !== settings.trees || indexes.length !== settings.trees) {
    return refuse('has another number of trees than its settings say');
  }
  return estimators.map((estimator, index) => {
    const drawn = list(indexes[index], 'indexes').map((feature) =>
      wholeBelow(feature, features.length, 'indexes'),
    );
    return readTree(estimator, Int32Array.from(drawn), header);
  });
}

/** A tree as flat lists. Its leaves keep the class they vote for, and nothing more. */
function readTree(
  estimator: unknown,
  features: Int32Array,
  { classes, task }: ModelHeader,
): AnyTree {
  const isNumber = task === 'regression';
  if (member(estimator, 'name') !== (isNumber ? 'DTRegression' : 'DTClassifier')) {
    return refuse('is not a tree of its task');
  }
  const column = [-1];
  const value = [Number.NaN];
  const child = [0];
  const leafClass: number[] = [];
  const leafValue: number[] = [];
  const waiting = [{ node: member(estimator, 'root'), at: 0, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, at, depth } = next;
    if (depth > MAX_TREE_DEPTH) return refuse(`is more than ${MAX_TREE_DEPTH} levels deep`);
    const distribution = member(node, 'distribution');
    if (distribution !== undefined) {
      child[at] = ~leafClass.length;
      leafClass.push(isNumber ? 0 : readLeaf(distribution, classes.length));
      leafValue.push(isNumber ? finite(distribution, 'distribution') : Number.NaN);
      continue;
    }
    const left = child.length;
    column[at] = wholeBelow(member(node, 'splitColumn'), features.length, 'splitColumn');
    value[at] = finite(member(node, 'splitValue'), 'splitValue');
    child[at] = left;
    child.push(0, 0);
    column.push(-1, -1);
    value.push(Number.NaN, Number.NaN);
    waiting.push({ node: member(node, 'right'), at: left + 1, depth: depth + 1 });
    waiting.push({ node: member(node, 'left'), at: left, depth: depth + 1 });
  }
  return {
    features,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
    child: Int32Array.from(child),
    leafStart: Int32Array.from({ length: leafClass.length + 1 }, (_, leaf) => leaf),
    leafClass: Int32Array.from(leafClass),
    leafRows: new Int32Array(leafClass.length).fill(1),
    leafValue: Float64Array.from(leafValue),
  };
}

/** The class a leaf votes for: the first of the largest shares, as ml-cart has it. */
function readLeaf(distribution: unknown, classes: number): number {
  const [row, ...more] = list(distribution, 'distribution');
  const shares = list(row, 'distribution').map((share) => finite(share, 'distribution'));
  if (more.length > 0 || shares.length === 0 || shares.length > classes) {
    return refuse('has a leaf that does not fit its classes');
  }
  return shares.reduce((best, share, index) => (share > shares[best]! ? index : best), 0);
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(`has something else where "${key}" should be`);
  }
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function list(value: unknown, name: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(`has no list in "${name}"`);
}

function finite(value: unknown, name: string): number {
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : refuse(`has no number in "${name}"`);
}

function wholeBelow(value: unknown, end: number, name: string): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < end
    ? value
    : refuse(`has a number out of range in "${name}"`);
}

function refuse(reason: string): never {
  throw new Error(`The model file cannot be used: its forest ${reason}.`);
}
