import { describe, expect, it } from '@jest/globals';
import { requireMemory, type RunSize } from '../../src/run/requireMemory.js';

const SIZE: RunSize = {
  data: 100e6,
  rows: 1_000_000,
  columns: 10,
  features: 5,
  classes: 2,
  trees: 100,
  bagging: true,
  tested: 200_000,
  models: 1,
};

describe('requireMemory', () => {
  it('R26: takes a million rows with the default settings on 7 GB', () => {
    expect(requireMemory(SIZE, { memory: 0.8 * 7e9, heap: 1.6e9 })).toBe(false);
    expect(requireMemory(SIZE, { memory: 0.8 * 16e9, heap: 1.6e9 })).toBe(true);
  });

  it('R26: refuses a forest, its check and its document beyond the limit, with the figures', () => {
    expect(() => {
      requireMemory({ ...SIZE, trees: 1_000 }, { memory: 7e9, heap: 2e9 });
    }).toThrow(
      /^A run with 1000 trees on 1000000 rows, 10 features and 2 classes may take 4\d\.\d GB of memory; 7\.0 GB may be used here\./,
    );
  });

  it('R26: refuses votes that are more than JavaScript may hold, with the figures', () => {
    const many = { ...SIZE, rows: 20_000, classes: 1_000, tested: 20_000 };
    const limits = { memory: 1e12, heap: 1.5e9 };
    expect(() => {
      requireMemory(many, limits);
    }).not.toThrow();
    expect(() => {
      requireMemory({ ...many, models: 2 }, limits);
    }).toThrow(
      "The votes for 1000 classes on 20000 tested rows may take 2.6 GB of JavaScript's memory, of which 1.5 GB may be used here.",
    );
  });
});
