import { Worker } from 'node:worker_threads';
import { UserError } from '../../errors.js';
import type { Task } from './growTrees.js';
import type { Tree } from './tree.js';

/** What threads share: the task, whose memory is shared, and three counters. */
export interface Work {
  readonly task: Task;
  readonly columnsTaken: Int32Array;
  readonly threadsSorting: Int32Array;
  readonly treesTaken: Int32Array;
}

/**
 * Sorts the task's table and grows its trees on threads of their own. The calling thread stays
 * free. All threads are gone when the promise settles.
 *
 * @param onTree called after each tree
 * @param signal ends the threads; the promise is rejected with its reason
 * @throws UserError `memory` when a thread ran out of memory
 */
export async function growOnThreads(
  task: Task,
  threads: number,
  onTree: () => void,
  signal?: AbortSignal,
): Promise<Tree[]> {
  signal?.throwIfAborted();
  const workerData: Work = {
    task,
    columnsTaken: sharedCounter(0),
    threadsSorting: sharedCounter(threads),
    treesTaken: sharedCounter(0),
  };
  const trees: Tree[] = new Array<Tree>(task.trees);
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./growWorker.js', import.meta.url), { workerData }),
  );
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
  const finished = workers.map((worker) =>
    finish(worker, ([place, tree]) => {
      trees[place] = tree;
      onTree();
    }),
  );
  try {
    await Promise.race([Promise.all(finished), aborted]);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return trees;
}

function finish(worker: Worker, onTree: (grown: [number, Tree]) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', onTree);
    worker.on('error', (error) => {
      reject(explain(error));
    });
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A training thread ended unexpectedly with code ${code}.`));
    });
  });
}

function explain(error: Error & { code?: string }): Error {
  const { message } = error;
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error.name === 'RangeError') {
    return new UserError(
      'memory',
      `A training thread ran out of memory (${message}). Use fewer trees, rows or features, or a machine with more memory.`,
    );
  }
  return new Error(`A training thread failed: ${message}`, { cause: error });
}

function sharedCounter(value: number): Int32Array {
  const counter = new Int32Array(new SharedArrayBuffer(4));
  counter[0] = value;
  return counter;
}
