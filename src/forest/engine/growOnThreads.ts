import { Worker } from 'node:worker_threads';
import { UserError } from '../../errors.js';
import type { Task } from './growTrees.js';
import type { AnyTable } from './indexedTable.js';
import type { TreeOf } from './tree.js';

/** What threads share: the task, whose memory is shared, and three counters. */
export interface Work<Table extends AnyTable> {
  readonly task: Task<Table>;
  readonly columnsTaken: Int32Array;
  readonly threadsSorting: Int32Array;
  readonly treesTaken: Int32Array;
}

/** What a thread sends: each tree with its number among those of the task, `null` when none is left. */
export type Grown<Tree> = [number, Tree] | null;

/**
 * Threads that wait for more work, and do not keep the process from ending. A run grows many
 * forests, and starting and warming up a thread takes longer than growing a small one.
 */
const waiting: Worker[] = [];

/** A thread that read a table of more bytes is ended, which gives its memory back at once. */
const MOST_BYTES_FOR_WAITING = 1 << 23;

/**
 * Sorts the task's table and grows its trees on threads of their own. The calling thread stays
 * free. When the promise settles no thread has work left; after a failure none of them is left.
 *
 * @param onTree called after each tree
 * @param signal ends the threads; the promise is rejected with its reason
 * @throws UserError `memory` when a thread ran out of memory, `machine` when none could be started
 */
export async function growOnThreads<Table extends AnyTable>(
  task: Task<Table>,
  threads: number,
  onTree: () => void,
  signal?: AbortSignal,
): Promise<TreeOf<Table>[]> {
  signal?.throwIfAborted();
  const workers = takeWorkers(threads);
  const work: Work<Table> = {
    task,
    columnsTaken: sharedCounter(0),
    threadsSorting: sharedCounter(workers.length),
    treesTaken: sharedCounter(0),
  };
  const trees = new Array<TreeOf<Table>>(task.trees);
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      reject(signal?.reason as Error);
    };
  });
  signal?.addEventListener('abort', abort);
  try {
    const finished = workers.map((worker) =>
      finish(worker, work, (place, tree) => {
        trees[place] = tree;
        onTree();
      }),
    );
    await Promise.race([Promise.all(finished), aborted]);
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.terminate()));
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
  await Promise.all(workers.map((worker) => release(worker, task)));
  return trees;
}

/** As many threads, or as many as the system starts: their number changes no tree. */
function takeWorkers(threads: number): Worker[] {
  const workers: Worker[] = [];
  try {
    while (workers.length < threads) workers.push(waiting.pop() ?? startWorker());
  } catch (error) {
    if (workers.length === 0) throw error instanceof Error ? explain(error) : error;
  }
  return workers;
}

function startWorker(): Worker {
  return new Worker(new URL('./growWorker.js', import.meta.url));
}

function finish<Table extends AnyTable>(
  worker: Worker,
  work: Work<Table>,
  onTree: (place: number, tree: TreeOf<Table>) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (grown: Grown<TreeOf<Table>>) => {
      if (grown) onTree(grown[0], grown[1]);
      else resolve();
    });
    worker.on('error', (error) => {
      reject(explain(error));
    });
    worker.on('exit', (code) => {
      reject(new Error(`A training thread ended unexpectedly with code ${code}.`));
    });
    worker.ref();
    worker.postMessage(work);
  });
}

async function release(worker: Worker, { table }: Task<AnyTable>): Promise<void> {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  if (table.values.byteLength > MOST_BYTES_FOR_WAITING) {
    await worker.terminate();
  } else {
    worker.unref();
    waiting.push(worker);
  }
}

function explain(error: Error & { code?: string }): Error {
  const { message } = error;
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error.name === 'RangeError') {
    return new UserError(
      'memory',
      `A training thread ran out of memory (${message}). Use fewer trees, rows or features, or a machine with more memory.`,
    );
  }
  if (error.code === 'ERR_WORKER_INIT_FAILED') {
    return new UserError(
      'machine',
      `A training thread could not be started (${message}). Close other programs, or raise the limit of processes (\`ulimit -u\`).`,
    );
  }
  return new Error(`A training thread failed: ${message}`, { cause: error });
}

function sharedCounter(value: number): Int32Array {
  const counter = new Int32Array(new SharedArrayBuffer(4));
  counter[0] = value;
  return counter;
}
