import { describe, expect, it } from '@jest/globals';
import { featuresPerTree } from '../../src/training/featuresPerTree.js';
import type { MaxFeatures } from '../../src/settings/settings.js';
import { userErrorOf } from '../support/readSettingsFrom.js';

describe('featuresPerTree', () => {
  it.each<[number, number, number[]]>([
    [1, 1, []],
    [2, 2, []],
    [3, 3, [2]],
    [4, 3, [2, 4]],
    [5, 3, [2, 4, 5]],
    [10, 6, [4, 8, 10]],
    [30, 16, [12, 23, 30]],
    [64, 33, [24, 48, 64]],
    [784, 140, [105, 210, 280]],
  ])('tries others than the usual number of %d columns, %d', (columns, usual, others) => {
    expect(featuresPerTree('auto', columns)).toEqual({ usual, others });
  });

  it.each<[MaxFeatures, number, number]>([
    [{ share: 0.5 }, 4, 2],
    [{ share: 0.5 }, 5, 2],
    [{ share: 0.5 }, 1, 1],
    [{ share: 0.01 }, 30, 1],
    [{ share: 1 }, 30, 30],
    [{ count: 1 }, 30, 1],
    [{ count: 30 }, 30, 30],
    ['sqrt', 1, 1],
    ['sqrt', 8, 2],
    ['sqrt', 9, 3],
    ['log2', 1, 1],
    ['log2', 3, 1],
    ['log2', 7, 2],
    ['log2', 8, 3],
    ['log2', 100_000, 16],
  ])('%j of %d columns is %d', (maxFeatures, columns, expected) => {
    expect(featuresPerTree(maxFeatures, columns)).toEqual({ usual: expected, others: [] });
  });

  it('R6: more columns than there are is an error', () => {
    expect(userErrorOf(() => featuresPerTree({ count: 5 }, 4))).toBe(
      'settings-value: max-features is 5, but the table has 4 feature columns: ask for at most that many.',
    );
  });
});
