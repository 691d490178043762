import { describe, expect, it } from '@jest/globals';
import { percentileInterval } from '../../src/statistics/percentileInterval.js';

function upTo(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => count - index);
}

describe('percentileInterval', () => {
  it.each([
    [39, 1, 39],
    [999, 25, 975],
    [1_000, 25, 976],
    [1_999, 50, 1_950],
    [2_000, 50, 1_951],
  ])('leaves out 2.5 %% of %d draws on either side', (count, low, high) => {
    expect(percentileInterval(upTo(count))).toEqual({ low, high });
  });

  it('refuses so few draws that none could be left out', () => {
    expect(() => percentileInterval(upTo(38))).toThrow(RangeError);
  });
});
