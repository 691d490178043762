import { availableParallelism } from 'node:os';
import { chooseFeatures } from './chooseFeatures.js';
import { drawOptions } from './drawOptions.js';
import { growOnThreads } from './engine/growOnThreads.js';
import type { Task } from './engine/growTrees.js';
import { counter, growTrees } from './engine/growTrees.js';
import { shareTable, sortColumns, tableBytes } from './engine/indexedTable.js';
import { fitThreads, memoryLimit } from './engine/memory.js';
import { predict } from './engine/predict.js';
import type { Tree } from './engine/tree.js';
import { writeDecisionTree, writeForest } from './engine/writeForest.js';
import type { Forest, ForestOptions, GrowForest, TrainingSet } from './forest.js';

/** Rows x features x trees that are grown before a thread has started, in about 0.1 s. */
const SMALL = 1_000_000;

/** Milliseconds that this thread grows trees without turning to other things. */
const LONGEST_TURN = 20;

/** Memory of the last table for the next one: what is only dropped is given back late. */
let spare: SharedArrayBuffer | null = null;

/** What growing may use of the machine. */
export interface Resources {
  /** Threads besides this one; 0 grows on this one. By default what the size is worth. */
  readonly threads?: number;
  /** Bytes; by default most of the machine's. */
  readonly memory?: number;
}

/**
 * Grows the model that ml-random-forest or ml-cart would grow, in less time, on as many features per
 * tree as the options say or `chooseFeatures` finds. A `GrowForest`, with resources that change
 * nothing but the time.
 *
 * @throws UserError `memory` when the training would take more memory than it may
 */
export async function growForest(
  trainingSet: TrainingSet,
  classes: number,
  options: ForestOptions,
  onProgress?: (grown: number, trees: number) => void,
  signal?: AbortSignal,
  resources: Resources = {},
): Promise<Forest> {
  const grow: GrowForest = (set, count, few, onTree, stop) =>
    growAsAsked(set, count, few, resources, onTree, stop);
  const featuresPerTree = await chooseFeatures(trainingSet, classes, options, grow, signal);
  const chosen = { ...options, featuresPerTree };
  return growAsAsked(trainingSet, classes, chosen, resources, onProgress, signal);
}

async function growAsAsked(
  trainingSet: TrainingSet,
  classes: number,
  options: ForestOptions,
  resources: Resources,
  onProgress?: (grown: number, trees: number) => void,
  signal?: AbortSignal,
): Promise<Forest> {
  const { columns, labels } = trainingSet;
  const forest = options.algorithm === 'random-forest';
  const trees = forest ? options.trees : 1;
  const features = forest ? options.featuresPerTree : columns.length;
  const rows = labels.length;
  const size = { rows, columns: columns.length, classes, trees, bagging: forest, features };
  const wanted = rows * features * trees < SMALL ? 0 : Math.min(trees, availableParallelism());
  const threads = fitThreads(size, resources.threads ?? wanted, resources.memory ?? memoryLimit());
  const memory = takeMemory(tableBytes(rows, columns.length));
  const task: Task = {
    table: shareTable(columns, labels, classes, memory),
    trees,
    draws: forest ? drawOptions(options, columns.length) : null,
    limits: {
      minNumSamples: options.minNumSamples,
      maxDepth: options.maxDepth ?? Infinity,
      gainThreshold: options.gainThreshold,
    },
  };
  let grown = 0;
  const onTree = (): void => onProgress?.(++grown, trees);
  const model = await (threads === 0
    ? growHere(task, onTree, signal)
    : growOnThreads(task, threads, onTree, signal));
  spare = memory;
  const chunks = () => (forest ? writeForest(model) : writeDecisionTree(model));
  return {
    featuresPerTree: features,
    trees: model,
    vote: (columns) => predict(model, classes, columns),
    chunks,
    toJSON: () => JSON.parse([...chunks()].join('')) as unknown,
  };
}

/** The spare memory if it is large enough; it is nobody's spare until it is given back. */
function takeMemory(bytes: number): SharedArrayBuffer {
  const kept = spare;
  spare = null;
  return kept && kept.byteLength >= bytes ? kept : new SharedArrayBuffer(bytes);
}

/** Grows on this thread, which turns to other things between two trees now and then. */
async function growHere(task: Task, onTree: () => void, signal?: AbortSignal): Promise<Tree[]> {
  const trees: Tree[] = [];
  sortColumns(task.table, counter());
  let turned = performance.now();
  for (const [, tree] of growTrees(task, counter())) {
    trees.push(tree);
    onTree();
    if (performance.now() - turned > LONGEST_TURN) {
      await new Promise((resolve) => setImmediate(resolve));
      turned = performance.now();
    }
    signal?.throwIfAborted();
  }
  return trees;
}
