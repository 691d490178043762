import { expect, it } from '@jest/globals';
import { repeatedSum } from '../../../src/forest/engine/repeatedSum.js';

it('repeatedSum equals adding 1/n again and again', () => {
  const sizes = [63, 64, 65, 100, 127, 1000, 1023, 1024, 4095, 12_345, 99_999, 1_000_003];
  for (const n of sizes) {
    const addend = 1 / n;
    let sum = 0;
    for (let count = 1; count <= n; count++) {
      sum += addend;
      const near = count < 50 || count > n - 50 || count % Math.ceil(n / 997) === 0;
      if (near && repeatedSum(count, n) !== sum) {
        expect(`${count} of ${n}: ${repeatedSum(count, n)}`).toBe(sum);
      }
    }
    expect(repeatedSum(n, n)).toBe(sum);
  }
});
