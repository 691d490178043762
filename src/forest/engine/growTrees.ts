import type { DrawOptions } from './draws.js';
import { Draws, drawnFeatures } from './draws.js';
import type { IndexedTable } from './indexedTable.js';
import type { Tree } from './tree.js';
import type { TreeLimits } from './treeGrower.js';
import { TreeGrower } from './treeGrower.js';

/** What is to be grown. */
export interface Task {
  readonly table: IndexedTable;
  readonly trees: number;
  /** `null` for a decision tree: one tree on all rows and all columns, as they are. */
  readonly draws: DrawOptions | null;
  readonly limits: TreeLimits;
}

/** The most features a tree of the task is grown on. */
export function mostFeaturesPerTree({ table, draws }: Task): number {
  return draws ? drawnFeatures(draws.maxFeatures, table.columns) : table.columns;
}

/**
 * Grows trees on this thread, with their places in the forest. `take` gives out places in
 * ascending order, so that several threads can share them: a tree depends on its place alone.
 */
export function* growTrees(task: Task, take: () => number): Generator<[number, Tree]> {
  const { table, trees, limits } = task;
  const grower = new TreeGrower(table, mostFeaturesPerTree(task), limits);
  const draws = task.draws && new Draws(table.rows, table.columns, task.draws);
  for (let place = take(); place < trees; place = take()) {
    while (draws && draws.made <= place) draws.next();
    yield [
      place,
      grower.grow(draws?.rows ?? upTo(table.rows), draws?.features ?? upTo(table.columns)),
    ];
  }
}

/** Gives out 0, 1, 2, ... */
export function counter(): () => number {
  let next = 0;
  return () => next++;
}

function upTo(length: number): Int32Array {
  return Int32Array.from({ length }, (_, i) => i);
}
