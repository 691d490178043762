import { describe, expect, it } from '@jest/globals';
import { growOnThreads } from '../../../src/forest/engine/growOnThreads.js';
import { counter, growTrees } from '../../../src/forest/engine/growTrees.js';
import type { Task } from '../../../src/forest/engine/growTrees.js';
import { shareTable, sortColumns } from '../../../src/forest/engine/indexedTable.js';
import { estimateMemory, fitThreads } from '../../../src/forest/engine/memory.js';
import type { Tree } from '../../../src/forest/engine/tree.js';
import { writeForest } from '../../../src/forest/engine/writeForest.js';
import { noisyTable } from './noisyTable.js';

const limits = { minNumSamples: 1, maxDepth: Infinity, gainThreshold: 0 };
const draws = { maxFeatures: 0.5, replacement: false, useSampleBagging: true, seed: 42 };

function makeTask(rows: number, trees: number): Task {
  const { columns, labels } = noisyTable(rows, 6, 3);
  return { table: shareTable(columns, labels, 3), trees, draws, limits };
}
function text(trees: readonly Tree[]): string {
  return [...writeForest(trees)].join('');
}

describe('growOnThreads', () => {
  it('R81, R86: gives the same bytes for 1, 2, 4 and 7 threads as for none', async () => {
    const task = makeTask(500, 9);
    sortColumns(task.table, counter());
    const expected = text([...growTrees(task, counter())].map(([, tree]) => tree));
    for (const threads of [1, 2, 4, 7]) {
      let grown = 0;
      const trees = await growOnThreads(makeTask(500, 9), threads, () => grown++);
      expect(text(trees)).toBe(expected);
      expect(grown).toBe(9);
    }
  }, 30_000);

  it('R78: ends at the signal, not after the last tree, and leaves the thread that waits free', async () => {
    const controller = new AbortController();
    let grown = 0;
    const onTree = (): void => {
      grown++;
      // A timer of this thread, which fires only while this thread is free.
      setTimeout(() => {
        controller.abort(new Error('enough'));
      }, 1);
    };
    const growing = growOnThreads(makeTask(2_000, 10_000), 2, onTree, controller.signal);
    await expect(growing).rejects.toThrow('enough');
    const grownThen = grown;
    expect(grownThen).toBeLessThan(10_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(grown).toBe(grownThen);
  });

  it('does not start for a signal that was given before', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    const growing = growOnThreads(makeTask(10, 1), 1, () => undefined, signal);
    await expect(growing).rejects.toThrow('too late');
  });

  it('grows one forest after the other, larger and smaller, also after one has failed', async () => {
    const grow = async (task: Task) => text(await growOnThreads(task, 2, () => undefined));
    const first = await grow(makeTask(300, 5));
    expect(await grow(makeTask(180_000, 2))).not.toBe(first);
    await expect(grow({ ...makeTask(10, 2), limits: null } as unknown as Task)).rejects.toThrow();
    expect(await grow(makeTask(300, 5))).toBe(first);
  });

  it('R27: says so when a thread fails', async () => {
    const broken = { ...makeTask(10, 2), limits: null } as unknown as Task;
    await expect(growOnThreads(broken, 2, () => undefined)).rejects.toThrow(
      /^A training thread failed: Cannot read properties of null/,
    );
  });

  it('R27: says so when a thread runs out of memory', async () => {
    // A length that no array can have fails as one that the machine cannot give.
    const huge = { ...makeTask(10, 2), draws: { ...draws, maxFeatures: -1 } };
    await expect(growOnThreads(huge, 1, () => undefined)).rejects.toMatchObject({
      code: 'memory',
      message: expect.stringMatching(
        /^A training thread ran out of memory \(.*\)\. Use fewer trees/,
      ),
    });
  });
});

describe('fitThreads', () => {
  const size = {
    rows: 1_000_000,
    columns: 10,
    classes: 2,
    trees: 100,
    bagging: true,
    features: 5,
  };

  it('R26: refuses what would take more memory than the limit, with the figures', () => {
    const needed = estimateMemory(size, 1);
    expect(fitThreads(size, 4, needed)).toBe(1);
    expect(() => fitThreads(size, 4, needed - 1)).toThrow(
      'Training 100 trees on 1000000 rows and 10 features may take 4.7 GB of memory; 4.7 GB may be used here',
    );
  });

  it('takes as many threads as fit', () => {
    expect(fitThreads(size, 4, estimateMemory(size, 3))).toBe(3);
    expect(fitThreads(size, 4, estimateMemory(size, 5))).toBe(4);
    expect(fitThreads(size, 0, 1e12)).toBe(0);
  });

  it('R26: refuses more rows and features than a tree can address', () => {
    const wide = { ...size, features: 2000, columns: 2000 };
    expect(() => fitThreads(wide, 1, 1e15)).toThrow(
      /4\.3 GB for the rows and features of one tree/,
    );
  });
});
