import { describe, expect, it } from '@jest/globals';
import {
  chooseFeatures,
  CLEARLY,
  VERY_CLEARLY,
  weighOthers,
} from '../../src/forest/chooseFeatures.js';
import type { ForestOptions, GrowForest, TrainingSet } from '../../src/forest/forest.js';
import { growForest } from '../../src/forest/growForest.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';

const OPTIONS: ForestOptions = {
  algorithm: 'random-forest',
  trees: 20,
  featuresPerTree: 5,
  candidates: [3, 6, 8],
  maxDepth: null,
  minNumSamples: 1,
  gainThreshold: 0,
  seed: 42,
};

/** Eight columns of uniform numbers, and a label of each row. */
function drawTable(rows: number, labelOf: (row: readonly number[]) => boolean): TrainingSet {
  const random = RandomNumbers.fromSeed(rows);
  const table = Array.from({ length: rows }, () =>
    Array.from({ length: 8 }, () => random.below(1_000_000) / 1_000_000 - 0.5),
  );
  return {
    columns: Array.from({ length: 8 }, (_, column) =>
      Float64Array.from(table, (row) => row[column]!),
    ),
    labels: Int32Array.from(table, (row) => (labelOf(row) ? 1 : 0)),
  };
}

const XOR = drawTable(600, ([a = 0, b = 0]) => a * b > 0);
const NOISE = drawTable(600, (row) => row[7]! * 1_000_000 - Math.floor(row[7]! * 1_000_000) > 0.5);

describe('chooseFeatures', () => {
  it('takes more features where two of them interact, and the trees are those of that number', async () => {
    expect(await chooseFeatures(XOR, 2, OPTIONS, growForest)).toBe(8);
    const chosen = await growForest(XOR, 2, OPTIONS);
    expect(chosen.featuresPerTree).toBe(8);
    const asked = await growForest(XOR, 2, { ...OPTIONS, featuresPerTree: 8, candidates: [] });
    expect(chosen.trees).toEqual(asked.trees);
  });

  it('stays with the number of an earlier model where no other is very clearly better', async () => {
    for (const usual of [3, 5, 8]) {
      const options = {
        ...OPTIONS,
        featuresPerTree: usual,
        candidates: [3, 5, 6, 8],
        standardErrors: VERY_CLEARLY,
      };
      expect(await chooseFeatures(NOISE, 2, options, growForest)).toBe(usual);
    }
  });

  it('asks for more where it is to stay with what was', async () => {
    const weighed = await weighOthers(XOR, 2, { ...OPTIONS, featuresPerTree: 6 }, growForest);
    const highest = Math.max(...weighed.map(({ mean, error }) => mean / error));
    const choose = (standardErrors: number) =>
      chooseFeatures(XOR, 2, { ...OPTIONS, featuresPerTree: 6, standardErrors }, growForest);
    expect(highest).toBeGreaterThan(0);
    expect(await choose(highest * 0.99)).toBe(8);
    expect(await choose(highest * 1.01)).toBe(6);
    expect(VERY_CLEARLY).toBeGreaterThan(CLEARLY);
  });

  it('takes no row for unseen that another of its group was drawn with', async () => {
    // Copies of rows of noise: who has seen one knows the others.
    const copies = 4;
    const copied = Int32Array.from({ length: 600 }, (_, row) => row - (row % copies));
    const table: TrainingSet = {
      columns: NOISE.columns
        .map((values) => copied.map((row) => values[row]! * 1e6))
        .map((v) => Float64Array.from(v)),
      labels: copied.map((row) => NOISE.labels[row]!),
    };
    const apart = await weighOthers({ ...table, groups: copied }, 2, OPTIONS, growForest);
    const alike = await weighOthers(table, 2, OPTIONS, growForest);
    expect(apart).not.toEqual(alike);
  });

  it.each<[string, TrainingSet, Partial<ForestOptions>]>([
    ['a number that was asked for', XOR, { candidates: [] }],
    ['a decision tree', XOR, { algorithm: 'decision-tree' }],
    ['fewer than 100 rows', drawTable(99, ([a = 0, b = 0]) => a * b > 0), {}],
  ])('grows nothing for %s', async (_, set, changed) => {
    const refuse: GrowForest = () => Promise.reject(new Error('not to be grown'));
    expect(await chooseFeatures(set, 2, { ...OPTIONS, ...changed }, refuse)).toBe(5);
  });

  it('stays where every row is of one group, and nothing is out of bag', async () => {
    const groups = new Int32Array(600);
    expect(await chooseFeatures({ ...XOR, groups }, 2, OPTIONS, growForest)).toBe(5);
  });

  it('costs at most six tenths of the forest, or what is small', async () => {
    const cells = async (rows: number, trees: number): Promise<number> => {
      let sum = 0;
      const count: GrowForest = (set, classes, options) => {
        sum += set.labels.length * options.featuresPerTree * options.trees;
        return growForest(set, classes, { ...options, trees: 2 });
      };
      const set = drawTable(rows, ([a = 0]) => a > 0);
      await weighOthers(set, 2, { ...OPTIONS, trees }, count);
      return sum;
    };
    expect(await cells(600, 100)).toBe(600 * 22 * 50);
    expect(await cells(4000, 50)).toBeLessThanOrEqual(2_000_000);
    const large = await cells(4000, 200);
    expect(large).toBeLessThanOrEqual(0.6 * 4000 * 5 * 200);
    expect(large).toBeGreaterThan(2_000_000);
  });

  it('does not depend on the threads', async () => {
    const grow = async (threads: number) => {
      const resources = { threads };
      const forest = await growForest(XOR, 2, OPTIONS, undefined, undefined, resources);
      return [...forest.chunks()].join('');
    };
    expect(await grow(2)).toBe(await grow(0));
  });
});
