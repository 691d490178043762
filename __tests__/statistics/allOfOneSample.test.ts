import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allOfOneSample } from '../../src/statistics/allOfOneSample.js';
import { hypergeometricTail } from '../../src/statistics/hypergeometricTail.js';

describe('allOfOneSample', () => {
  it('is the chance that none of the picked rows falls into the first sample', () => {
    expect(allOfOneSample(0, 10, 10)).toBe(1);
    expect(allOfOneSample(2, 2, 2)).toBeCloseTo(1 / 6, 15);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, others, share) => {
          const picked = Math.floor(share * others);
          const expected = hypergeometricTail(0, rows, picked, rows + others);
          expect(allOfOneSample(picked, rows, others)).toBeCloseTo(expected, 12);
        },
      ),
    );
  });
});
