import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Deadline } from '../../src/run/deadline.js';
import type { GrowForest } from '../../src/forest/forest.js';
import type { Progress } from '../../src/progress.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const silent: Progress = {
  phase: () => undefined,
  tree: () => undefined,
  note: () => undefined,
  end: () => undefined,
};
const options = {} as Parameters<GrowForest>[2];
const set = { columns: [], labels: new Int32Array() } as unknown as Parameters<GrowForest>[0];
/** Grows until it is told to stop. */
const forever: GrowForest = (_set, _classes, _options, _onProgress, signal) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

describe('Deadline', () => {
  it('tells the time left, and never less than none', () => {
    const deadline = new Deadline(2);
    jest.advanceTimersByTime(30_000);
    expect(deadline.left()).toBe(90_000);
    jest.advanceTimersByTime(300_000);
    expect(deadline.left()).toBe(0);
  });

  it('R80: ends what grows with an error that names the phase, and lets nothing grow after', async () => {
    const deadline = new Deadline(2);
    const grow = deadline.limit(forever);
    deadline.follow(silent).phase('Measuring 5 models', 500);
    const grown = grow(set, 2, options);
    jest.advanceTimersByTime(120_000);
    const error = { name: 'UserError', code: 'timeout' };
    await expect(grown).rejects.toMatchObject(error);
    await expect(grown).rejects.toThrow('timeout-minutes is 2, and they are over: Measuring 5');
    await expect(grow(set, 2, options)).rejects.toMatchObject(error);
  });

  it('hands phases, trees and the end on', () => {
    const told: string[] = [];
    const progress = new Deadline(1).follow({
      phase: (title, trees) => told.push(`${title} ${String(trees)}`),
      tree: () => told.push('tree'),
      note: () => undefined,
      end: () => told.push('end'),
    });
    progress.phase('Training', 3);
    progress.tree();
    progress.end();
    expect(told).toEqual(['Training 3', 'tree', 'end']);
  });
});
