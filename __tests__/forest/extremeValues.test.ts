import { describe, expect, it } from '@jest/globals';
import { growForest } from '../../src/forest/growForest.js';
import type { KeptTree } from '../../src/forest/engine/tree.js';
import { randomCase } from './engine/randomTable.js';
import { optionsOf } from './expectSameVotes.js';

const TINY = Number.MIN_VALUE;
const { EPSILON } = Number;
const NEXT = 1 + EPSILON;
const HUGE = Number.MAX_VALUE;

const SETTINGS = {
  algorithm: 'random-forest',
  trees: 20,
  featuresPerTree: 1,
  maxDepth: null,
  minNumSamples: 1,
  gainThreshold: 0,
  seed: 3,
} as const;

/** Every split of the trees, with the values of the column on its lesser and on its greater side. */
function* splitsOf(
  trees: readonly KeptTree[],
  columns: readonly Float64Array[],
): Generator<{ at: number; lesser: number[]; greater: number[] }> {
  for (const { features, column, value, child, leafStart } of trees) {
    const rowsOf = [Array.from(columns[0]?.keys() ?? [])];
    for (const [node, next] of child.entries()) {
      if (next < 0) {
        expect(leafStart[~next + 1]! - leafStart[~next]!).toBeGreaterThan(0);
        continue;
      }
      const at = value[node]!;
      const values = columns[features[column[node]!]!]!;
      const rows = rowsOf[node] ?? [];
      rowsOf[next] = rows.filter((row) => values[row]! < at);
      rowsOf[next + 1] = rows.filter((row) => values[row]! >= at);
      const [lesser = [], greater = []] = [rowsOf[next], rowsOf[next + 1]].map((side) =>
        side?.map((row) => values[row]!),
      );
      yield { at, lesser, greater };
    }
  }
}

describe('extreme values', () => {
  it('R25: every threshold is finite, with rows on both sides, and no leaf is without a class', async () => {
    let count = 0;
    for (let seed = 0; seed < 150; seed++) {
      const given = randomCase(seed);
      const { trees } = await growForest(
        given,
        given.classes,
        optionsOf(given, seed % 4 === 0 ? 'decision-tree' : 'random-forest'),
      );
      for (const { at, lesser, greater } of splitsOf(trees, given.columns)) {
        count++;
        expect(Number.isFinite(at)).toBe(true);
        expect(lesser.length).toBeGreaterThan(0);
        expect(greater.length).toBeGreaterThan(0);
      }
    }
    expect(count).toBeGreaterThan(1_000);
  });

  it.each([
    ['subnormal', [0, 4 * TINY], 2 * TINY],
    ['neighbouring, which is the greater one', [NEXT, 1 + 2 * EPSILON], 1 + 2 * EPSILON],
    ['far apart', [-1e308, 1e308], 0],
    ['1e300 and a number', [1, 1e300], 5e299],
    ['negative and zero', [-2, -0], -1],
  ])('R25: a threshold between values that are %s is their midpoint', async (_, values, middle) => {
    const { columns, labels } = alternate(values);
    const forest = await growForest({ columns, labels }, 2, SETTINGS);
    const splits = [...splitsOf(forest.trees, columns)];
    expect(splits.length).toBeGreaterThan(10);
    for (const { at } of splits) expect(at).toBe(middle);
    expect(forest.vote(columns).predicted).toEqual(labels);
  });

  it.each([
    ['one value', [7, 7]],
    ['both zeros', [0, -0]],
    ['neighbours whose midpoint is rounded to the lesser', [1, NEXT]],
    ['values whose sum no double holds', [0.9 * HUGE, HUGE]],
  ])('R25: %s: nothing is divided, and every tree still votes', async (_, values) => {
    const { columns, labels } = alternate(values);
    const forest = await growForest({ columns, labels }, 2, SETTINGS);
    expect([...splitsOf(forest.trees, columns)]).toEqual([]);
    expect([...forest.vote(columns).counts].reduce((a, b) => a + b)).toBe(20 * labels.length);
  });

  it('R25: a column twice is a column', async () => {
    const { columns, labels } = alternate([1, 2]);
    const twice = { columns: [...columns, ...columns], labels };
    expect((await growForest(twice, 2, SETTINGS)).vote(twice.columns).predicted).toEqual(labels);
  });
});

/** A column that takes two values in turn, and a class for each. */
function alternate(values: readonly number[]): { columns: Float64Array[]; labels: Int32Array } {
  const labels = Int32Array.from({ length: 40 }, (_, row) => row % 2);
  return { columns: [Float64Array.from(labels, (label) => values[label]!)], labels };
}
