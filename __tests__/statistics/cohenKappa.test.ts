import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cohenKappa } from '../../src/statistics/cohenKappa.js';

function repeat(counts: readonly (readonly [a: string, b: string, count: number])[]) {
  const rows = counts.flatMap(([a, b, count]) => Array.from({ length: count }, () => [a, b]));
  return [rows.map(([a]) => a), rows.map(([, b]) => b)] as const;
}

describe('cohenKappa', () => {
  it('is what the textbook says of 50 grant proposals and two readers', () => {
    const [a, b] = repeat([
      ['yes', 'yes', 20],
      ['yes', 'no', 5],
      ['no', 'yes', 10],
      ['no', 'no', 15],
    ]);
    expect(cohenKappa(a, b)).toBeCloseTo(0.4, 12);
  });

  it('is 0 for independent values that agree 9 times in 10, and 1 for equal ones', () => {
    const [a, b] = repeat([
      ['0', '0', 361],
      ['0', '1', 19],
      ['1', '0', 19],
      ['1', '1', 1],
    ]);
    expect(cohenKappa(a, b)).toBeCloseTo(0, 12);
    expect(cohenKappa(a, a)).toBe(1);
    expect(cohenKappa(['x', 'x'], ['x', 'x'])).toBe(1);
  });

  it('is the same either way, and never more than 1', () => {
    const values = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1 });
    fc.assert(
      fc.property(values, (pairs) => {
        const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        expect(cohenKappa(a, b)).toBeCloseTo(cohenKappa(b, a), 12);
        expect(cohenKappa(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
