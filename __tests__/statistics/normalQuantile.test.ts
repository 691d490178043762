import { describe, expect, it } from '@jest/globals';
import { normalQuantile } from '../../src/statistics/normalQuantile.js';
import { expectNear } from './scipy.js';

describe('normalQuantile', () => {
  it.each([
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-10, -6.361340902404056],
    [0.5, 0],
    [0.3, -0.5244005127080409],
    [0.9999999, 5.199337582290661],
    [1e-14, -7.6506280929352695],
  ])('agrees with scipy: %d', (share, quantile) => {
    expectNear(normalQuantile(share), quantile, 1e-14);
  });

  it('is not defined at the ends', () => {
    for (const share of [0, 1, NaN]) expect(() => normalQuantile(share)).toThrow(RangeError);
  });
});
