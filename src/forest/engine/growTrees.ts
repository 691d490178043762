import type { DrawOptions } from './draws.js';
import { Draws, drawnFeatures } from './draws.js';
import { ClassTarget } from './classTarget.js';
import type { AnyTable, ClassTable, IndexedTable } from './indexedTable.js';
import { NumberTarget } from './numberTarget.js';
import type { NumberPart } from './nodeSums.js';
import type { ClassLeaves, NumberLeaves, NumberTree, Tree, TreeOf } from './tree.js';
import type { TreeLimits } from './treeGrower.js';
import { TreeGrower } from './treeGrower.js';

/** What is to be grown. */
export interface Task<Table extends IndexedTable = ClassTable> {
  readonly table: Table;
  /** How many trees there are to grow. */
  readonly trees: number;
  /** Their places in the forest, in ascending order; absent where these are the first ones. */
  readonly places?: Int32Array;
  /** `null` for a decision tree: one tree on all rows and all columns, as they are. */
  readonly draws: DrawOptions | null;
  readonly limits: TreeLimits;
}

/** The most features a tree of the task is grown on. */
export function mostFeaturesPerTree({ table, draws }: Task<IndexedTable>): number {
  return draws ? drawnFeatures(draws.maxFeatures, table.columns) : table.columns;
}

/**
 * Grows trees on this thread, each with its number among those of the task. `take` gives out numbers in
 * ascending order, so that several threads can share them: a tree depends on its place alone.
 */
export function* growTrees<Table extends AnyTable>(
  task: Task<Table>,
  take: () => number,
): Generator<[number, TreeOf<Table>]> {
  const { table, trees, places } = task;
  const grower = makeGrower(task);
  const draws = task.draws && new Draws(table.rows, table.columns, task.draws);
  for (let number = take(); number < trees; number = take()) {
    const place = places?.[number] ?? number;
    while (draws && draws.made <= place) draws.next();
    yield [
      number,
      // A class table gives a grower of class trees.
      grower.grow(
        draws?.rows ?? upTo(table.rows),
        draws?.features ?? upTo(table.columns),
      ) as TreeOf<Table>,
    ];
  }
}

interface Grower {
  grow(drawn: Int32Array, features: Int32Array): Tree | NumberTree;
}

function makeGrower(task: Task<AnyTable>): Grower {
  const { table, limits } = task;
  const size = { rows: table.rows, features: mostFeaturesPerTree(task) };
  return 'labels' in table
    ? new TreeGrower<number, ClassLeaves>(
        table,
        { ...size, classes: table.classes },
        limits,
        (sample, workspace) => new ClassTarget(table, sample, workspace),
      )
    : new TreeGrower<NumberPart, NumberLeaves>(
        table,
        { ...size, classes: 0 },
        limits,
        (sample, workspace) => new NumberTarget(table, sample, workspace),
      );
}

/** Gives out 0, 1, 2, ... */
export function counter(): () => number {
  let next = 0;
  return () => next++;
}

function upTo(length: number): Int32Array {
  return Int32Array.from({ length }, (_, i) => i);
}
