import { describe, expect, it } from '@jest/globals';
import { featuresPerTree } from '../../src/training/featuresPerTree.js';
import type { MaxFeatures } from '../../src/settings/settings.js';
import { userErrorOf } from '../support/readSettingsFrom.js';

describe('featuresPerTree', () => {
  it.each<[MaxFeatures, number, number]>([
    ['auto', 1, 1],
    ['auto', 2, 2],
    ['auto', 4, 3],
    ['auto', 30, 16],
    ['auto', 64, 33],
    ['auto', 784, 140],
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
    expect(featuresPerTree(maxFeatures, columns)).toBe(expected);
  });

  it('R6: more columns than there are is an error', () => {
    expect(userErrorOf(() => featuresPerTree({ count: 5 }, 4))).toBe(
      'settings-value: max-features is 5, but the table has 4 feature columns: ask for at most that many.',
    );
  });
});
