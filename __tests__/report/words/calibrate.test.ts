import { describe, expect, it } from '@jest/globals';
import { calibrate } from '../../../src/report/words/calibrate.js';
import { scenario, SCENARIOS } from '../scenarios.js';

describe('calibrate', () => {
  it.each(SCENARIOS)('counts every tested row once: %s', (name) => {
    const result = scenario(name);
    const bins = calibrate(result);
    const sum = (pick: (bin: (typeof bins)[number]) => number): number =>
      bins.reduce((total, bin) => total + pick(bin), 0);
    expect(sum(({ rows }) => rows)).toBe(result.evaluation.rows);
    expect(sum(({ right }) => right)).toBe(result.evaluation.correct);
    for (const { from, to, votes, low, share, high } of bins) {
      expect(votes).toBeGreaterThanOrEqual(from - 1e-9);
      expect(votes).toBeLessThanOrEqual(to + 1e-9);
      expect(low).toBeLessThanOrEqual(share);
      expect(share).toBeLessThanOrEqual(high);
    }
  });
});
