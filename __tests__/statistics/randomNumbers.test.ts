import { describe, expect, it } from '@jest/globals';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';

describe('RandomNumbers', () => {
  it('gives the numbers of the reference implementation of xoshiro128** 1.1', () => {
    const random = new RandomNumbers(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, () => random.bits() >>> 0)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });

  it('R81: gives the same numbers for the same seed, today and in every later version', () => {
    const numbersOf = (seed: number): number[] => {
      const random = RandomNumbers.fromSeed(seed);
      return Array.from({ length: 4 }, () => random.below(1_000_000));
    };
    expect(numbersOf(42)).toEqual([660615, 126880, 111701, 814939]);
    expect(numbersOf(43)).not.toEqual(numbersOf(42));
    expect(numbersOf(0)).not.toEqual(numbersOf(4_294_967_295));
  });

  it('draws every number below a count about equally often', () => {
    const random = RandomNumbers.fromSeed(7);
    const counts = new Array<number>(7).fill(0);
    for (let draw = 0; draw < 70_000; draw++) {
      const number = random.below(7);
      counts[number] = (counts[number] ?? NaN) + 1;
    }
    expect(counts).toHaveLength(7);
    // Chi-squared with 6 degrees of freedom: 22.46 is passed once in 1,000 seeds.
    const chiSquared = counts.reduce(
      (sum, count) => sum + ((count - 10_000) * (count - 10_000)) / 10_000,
      0,
    );
    expect(chiSquared).toBeLessThan(22.46);
  });
});
