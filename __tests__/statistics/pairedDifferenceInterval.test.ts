import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalQuantile } from '../../src/statistics/normalQuantile.js';
import { pairedDifferenceInterval } from '../../src/statistics/pairedDifferenceInterval.js';

const counts = fc
  .tuple(fc.nat(60), fc.nat(60), fc.nat(2000))
  .map(([newlyWrong, newlyRight, others]) => ({
    newlyWrong,
    newlyRight,
    rows: newlyWrong + newlyRight + others + 1,
  }));

/** The share newly right that is likeliest if the true drop is given, by trying all. */
function likeliest(b: number, c: number, n: number, drop: number): number {
  const likelihood = (q: number): number =>
    b * Math.log(q + drop) + c * Math.log(q) + (n - b - c) * Math.log(1 - 2 * q - drop);
  let [low, high] = [Math.max(0, -drop), (1 - drop) / 2];
  for (let step = 0; step < 200; step += 1) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (likelihood(left) < likelihood(right)) low = left;
    else high = right;
  }
  return (low + high) / 2;
}

describe('pairedDifferenceInterval', () => {
  it('ends where the score test is just not refused, by the likelihood itself', () => {
    const z = normalQuantile(0.95);
    for (const [b, c, n] of [
      [12, 2, 50],
      [5, 5, 150],
      [40, 25, 1000],
    ] as const) {
      const changed = { newlyWrong: b, newlyRight: c, rows: n };
      const { low, high } = pairedDifferenceInterval(changed, 0.05);
      for (const [end, sign] of [
        [low, 1],
        [high, -1],
      ] as const) {
        const q = likeliest(b, c, n, end);
        const deviation = Math.sqrt(n * (2 * q + end * (1 - end)));
        expect((b - c - n * end) / deviation).toBeCloseTo(sign * z, 5);
      }
    }
  });

  it('has a width when no row changed, and none beyond all drops', () => {
    const z = normalQuantile(0.95);
    const { low, high } = pairedDifferenceInterval(
      { newlyWrong: 0, newlyRight: 0, rows: 150 },
      0.05,
    );
    expect(high).toBeCloseTo((z * z) / (150 + z * z), 12);
    expect(low).toBeCloseTo(-high, 12);
  });

  it('is around the drop, mirrors the sides, and narrows with the significance', () => {
    fc.assert(
      fc.property(counts, (changed) => {
        const { newlyWrong, newlyRight, rows } = changed;
        const { low, high } = pairedDifferenceInterval(changed, 0.05);
        const drop = (newlyWrong - newlyRight) / rows;
        expect(low).toBeLessThanOrEqual(drop + 1e-12);
        expect(high).toBeGreaterThanOrEqual(drop - 1e-12);
        const swapped = { newlyWrong: newlyRight, newlyRight: newlyWrong, rows };
        const mirror = pairedDifferenceInterval(swapped, 0.05);
        expect(mirror.low).toBeCloseTo(-high, 10);
        const narrow = pairedDifferenceInterval(changed, 0.2);
        expect(narrow.low).toBeGreaterThanOrEqual(low);
        expect(narrow.high).toBeLessThanOrEqual(high);
      }),
    );
  });
});
