import { describe, expect, it } from '@jest/globals';
import { chiSquare, chiSquareTail, poolLevels } from '../../src/statistics/chiSquare.js';
import { scipy } from './scipy.js';

describe('chiSquareTail', () => {
  it.each(scipy.chiSquareTail)(
    'agrees with scipy: %d with %d degrees of freedom',
    (value, freedom, tail) => {
      expect(Math.abs(chiSquareTail(value, freedom) / tail - 1)).toBeLessThan(1e-9);
    },
  );
});

describe('chiSquare', () => {
  it.each(scipy.chiSquare)('agrees with scipy on %j and %j', (base, current, pValue) => {
    expect(Math.abs(chiSquare(base, current).pValue / pValue - 1)).toBeLessThan(1e-9);
  });

  it('says nothing of one level', () => {
    expect(chiSquare([7], [9])).toEqual({ distance: 0, pValue: 1 });
  });
});

describe('poolLevels', () => {
  it('puts seldom levels together until five are expected', () => {
    expect(poolLevels([50, 1, 30, 2, 3], [50, 2, 30, 1, 2])).toEqual({
      base: [50, 30, 6],
      current: [50, 30, 5],
    });
    expect(poolLevels([50, 1], [50, 0])).toEqual({ base: [51], current: [50] });
    expect(poolLevels([1_000, 100], [2, 1])).toEqual({ base: [1_100], current: [3] });
  });
});
