import { availableParallelism } from 'node:os';
import { drawOptions } from './drawOptions.js';
import { growOnThreads } from './engine/growOnThreads.js';
import type { Task } from './engine/growTrees.js';
import { counter, growTrees } from './engine/growTrees.js';
import type { AnyTable } from './engine/indexedTable.js';
import { sortColumns, tableBytes } from './engine/indexedTable.js';
import { fitThreads, memoryLimit } from './engine/memory.js';
import type { TreeOf } from './engine/tree.js';
import type { ForestOptions } from './forest.js';

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

/** How growing is followed and ended. */
export interface Following {
  readonly onProgress?: ((grown: number, trees: number) => void) | undefined;
  /** Ends the work; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What is grown from, before it is laid out. */
export interface Source<Table> {
  readonly rows: number;
  readonly columns: number;
  /** 0 where numbers are learned. */
  readonly classes: number;
  /** @param memory of at least `tableBytes` */
  readonly makeTable: (memory: SharedArrayBuffer) => Table;
}

/**
 * Grows the trees that the options ask for, on this thread or on others.
 *
 * @param places which of a forest's trees, in ascending order; by default all
 * @throws UserError `memory` when the training would take more memory than it may
 */
export async function growTask<Table extends AnyTable>(
  { rows, columns, classes, makeTable }: Source<Table>,
  options: ForestOptions,
  resources: Resources,
  { onProgress, signal }: Following,
  places?: Int32Array,
): Promise<TreeOf<Table>[]> {
  if (places?.length === 0) return [];
  const forest = options.algorithm === 'random-forest';
  const trees = places?.length ?? (forest ? options.trees : 1);
  const features = forest ? options.featuresPerTree : columns;
  const size = { rows, columns, classes, trees, bagging: forest, features };
  const wanted = rows * features * trees < SMALL ? 0 : Math.min(trees, availableParallelism());
  const threads = fitThreads(size, resources.threads ?? wanted, resources.memory ?? memoryLimit());
  const memory = takeMemory(tableBytes(rows, columns));
  const task: Task<Table> = {
    table: makeTable(memory),
    trees,
    ...(places && { places }),
    draws: forest ? drawOptions(options, columns) : null,
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
  return model;
}

/** The spare memory if it is large enough; it is nobody's spare until it is given back. */
function takeMemory(bytes: number): SharedArrayBuffer {
  const kept = spare;
  spare = null;
  return kept && kept.byteLength >= bytes ? kept : new SharedArrayBuffer(bytes);
}

/** Grows on this thread, which turns to other things between two trees now and then. */
async function growHere<Table extends AnyTable>(
  task: Task<Table>,
  onTree: () => void,
  signal?: AbortSignal,
): Promise<TreeOf<Table>[]> {
  const trees: TreeOf<Table>[] = [];
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
