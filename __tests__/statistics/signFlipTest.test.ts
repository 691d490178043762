import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import { signFlipTest } from '../../src/statistics/signFlipTest.js';
import { swapLosses } from '../../src/statistics/swapLosses.js';

const DIFFERENCES = Float64Array.of(0.5, -0.2, 1, 0.3, 0, -0.1, 0.4, 0.9, -0.3, 0.2);
/** scipy 1.16, `permutation_test(..., permutation_type='samples')` with all 1,024 ways. */
const EXACT = 0.052734375;
const options = { draws: 4_000, seed: 42, groups: null };

/** Four standard errors of a share of draws. */
function luck(share: number, draws: number): number {
  return 4 * Math.sqrt((share * (1 - share)) / draws) + 1 / draws;
}

const some = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

describe('signFlipTest', () => {
  it('agrees with all ways to turn ten signs, by scipy', () => {
    const { pValue } = signFlipTest(DIFFERENCES, options);
    expect(Math.abs(pValue - EXACT)).toBeLessThan(luck(EXACT, options.draws));
  });

  it('has an interval that leaves 0 out exactly where the test refuses it', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(0.05, 0.1, 0.2), (values, level) => {
        const differences = Float64Array.from(values);
        const { pValue, interval } = signFlipTest(differences, { ...options, draws: 199 });
        const { low, high } = interval(level);
        if (pValue <= level) expect(low).toBeGreaterThanOrEqual(-1e-9);
        else expect(low).toBeLessThanOrEqual(1e-9);
        expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });

  it('covers the true mean as often as it says', () => {
    const random = RandomNumbers.fromSeed(7);
    const normal = (): number =>
      Array.from({ length: 12 }, () => random.below(1e6) / 1e6).reduce((a, b) => a + b) - 6;
    let covered = 0;
    let refused = 0;
    const times = 400;
    for (let time = 0; time < times; time += 1) {
      const differences = Float64Array.from({ length: 25 }, () => normal() + 0.3);
      const { interval } = signFlipTest(differences, { draws: 199, seed: time, groups: null });
      const { low, high } = interval(0.05);
      if (low <= 0.3 && 0.3 <= high) covered += 1;
      const centred = differences.map((value) => value - 0.3);
      if (signFlipTest(centred, { draws: 199, seed: time, groups: null }).pValue <= 0.05) {
        refused += 1;
      }
    }
    expect(Math.abs(covered / times - 0.9)).toBeLessThan(luck(0.9, times));
    expect(Math.abs(refused / times - 0.05)).toBeLessThan(luck(0.05, times));
  });

  it('turns groups as a whole', () => {
    const differences = new Float64Array(40).fill(1);
    const groups = Array.from(differences, (_, row) => `g${row % 2}`);
    const { pValue } = signFlipTest(differences, { ...options, groups });
    expect(Math.abs(pValue - 1 / 4)).toBeLessThan(luck(1 / 4, options.draws));
  });

  it('gives 1 where nothing differs, and never 0', () => {
    expect(signFlipTest(new Float64Array(5), options).pValue).toBe(1);
    expect(signFlipTest(new Float64Array(5), options).interval(0.05)).toEqual({ low: 0, high: 0 });
    const sure = signFlipTest(new Float64Array(100).fill(1), { ...options, draws: 99 });
    expect(sure.pValue).toBe(0.01);
  });
});

describe('swapLosses', () => {
  const sum = (losses: Float64Array): number => losses.reduce((a, b) => a + b, 0);
  const worse = DIFFERENCES.map((value) => value + 1);
  const base = new Float64Array(10).fill(1);

  it('agrees with the sign-flip test where the losses are added up', () => {
    const { pValue, interval } = swapLosses(worse, base, sum, options, 0.05);
    expect(Math.abs(pValue - EXACT)).toBeLessThan(luck(EXACT, options.draws));
    expect(interval.low).toBeLessThanOrEqual(2.7);
    expect(interval.high).toBeGreaterThanOrEqual(2.7);
  });

  it('gives 1 where nothing differs, and swaps groups as a whole', () => {
    expect(swapLosses(base, base, sum, options, 0.05).pValue).toBe(1);
    const groups = Array.from(base, (_, row) => `g${row % 2}`);
    const { pValue } = swapLosses(
      base.map(() => 2),
      base,
      sum,
      { ...options, groups },
      0.05,
    );
    expect(Math.abs(pValue - 1 / 4)).toBeLessThan(luck(1 / 4, options.draws));
  });
});
