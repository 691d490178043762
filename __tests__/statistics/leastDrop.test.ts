import { describe, expect, it } from '@jest/globals';
import { dropToFind, leastDrop } from '../../src/statistics/leastDrop.js';
import { mcnemarExact } from '../../src/statistics/mcnemarExact.js';
import { mcnemarPower } from '../../src/statistics/mcnemarPower.js';

describe('leastDrop', () => {
  it('is the fewest rows that are beyond the limit and significant by the test', () => {
    for (const rows of [4, 5, 30, 150, 1000]) {
      for (const limit of [0, 0.02, 0.04, 0.5]) {
        for (const significance of [0.05, 0.025, 0.001]) {
          let wrong = 1;
          while (
            wrong <= rows &&
            (wrong / rows <= limit || mcnemarExact(wrong, 0) > significance)
          ) {
            wrong += 1;
          }
          const expected = wrong > rows ? null : wrong / rows;
          expect(leastDrop(rows, limit, significance)).toBe(expected);
        }
      }
    }
  });
});

describe('dropToFind', () => {
  it('is found 4 times out of 5, and a smaller one less often', () => {
    for (const rows of [150, 1000]) {
      const drop = dropToFind(rows, 0.1, 0.05);
      if (drop === null) throw new Error('none');
      const powerOf = (of: number) => mcnemarPower(rows, 0.1, (of / 0.1 + 1) / 2, 0.05);
      expect(powerOf(drop)).toBeCloseTo(0.8, 5);
      expect(powerOf(drop * 0.99)).toBeLessThan(0.8);
    }
  });

  it('is none where not even all of the changed rows would do', () => {
    expect(dropToFind(150, 0.03, 0.05)).toBeNull();
  });
});
