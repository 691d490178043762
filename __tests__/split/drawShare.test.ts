import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { drawShare } from '../../src/split/drawShare.js';

const oracle = JSON.parse(readFileSync('__tests__/fixtures/csv/hashes.json', 'utf8')) as {
  readonly shares: readonly {
    readonly seed: number;
    readonly key: string;
    readonly share: number;
  }[];
};

describe('drawShare', () => {
  it('R81: is what the definition gives when another language computes it', () => {
    for (const { seed, key, share } of oracle.shares) expect(drawShare(seed, key)).toBe(share);
  });

  it('spreads keys evenly, and differently for each seed', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `key ${i}`);
    const first = keys.map((key) => drawShare(1, key));
    const tenths = new Int32Array(10);
    for (const share of first)
      tenths[Math.floor(share * 10)] = (tenths[Math.floor(share * 10)] ?? 0) + 1;
    // 2,000 expected; five standard deviations are 212.
    for (const rows of tenths) expect(Math.abs(rows - 2000)).toBeLessThan(212);
    const both = keys.filter((key, i) => (first[i] ?? 1) < 0.5 && drawShare(2, key) < 0.5);
    expect(Math.abs(both.length - 5000)).toBeLessThan(306);
  });
});
