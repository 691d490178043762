import { parentPort } from 'node:worker_threads';
import type { Grown, Work } from './growOnThreads.js';
import type { AnyTable } from './indexedTable.js';
import { growTrees } from './growTrees.js';
import { sortColumns } from './indexedTable.js';
import { buffersOf, type TreeOf } from './tree.js';

parentPort?.on('message', grow);

// One thread's share of the work: sort columns until none is left, wait for the threads that are
// still sorting theirs, grow trees until none is left.
function grow({ task, columnsTaken, threadsSorting, treesTaken }: Work<AnyTable>): void {
  sortColumns(task.table, () => Atomics.add(columnsTaken, 0, 1));
  let sorting = Atomics.sub(threadsSorting, 0, 1) - 1;
  if (sorting === 0) Atomics.notify(threadsSorting, 0);
  while (sorting > 0) {
    Atomics.wait(threadsSorting, 0, sorting);
    sorting = Atomics.load(threadsSorting, 0);
  }
  for (const [place, tree] of growTrees(task, () => Atomics.add(treesTaken, 0, 1))) {
    send([place, tree], buffersOf(tree));
  }
  send(null);
}

function send(grown: Grown<TreeOf<AnyTable>>, memory: ArrayBuffer[] = []): void {
  parentPort?.postMessage(grown, memory);
}
