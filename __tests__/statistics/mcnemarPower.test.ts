import { describe, expect, it } from '@jest/globals';
import { mcnemarPower } from '../../src/statistics/mcnemarPower.js';
import { scipy } from './scipy.js';

describe('mcnemarPower', () => {
  it.each(scipy.mcnemarPower)(
    "agrees with a sum of scipy's binomials: %d rows, shares %d and %d, significance %d",
    (rows, changedShare, wrongShare, significance, power) => {
      const actual = mcnemarPower(rows, changedShare, wrongShare, significance);
      expect(Math.abs(actual - power)).toBeLessThan(1e-12);
    },
  );

  it("agrees with the G*Power manual's McNemar example, 0.839343 with its rounding", () => {
    // Odds ratio 0.25, 40 % of 50 pairs discordant, one-sided at 0.05.
    expect(Math.abs(mcnemarPower(50, 0.4, 0.8, 0.05) - 0.839343)).toBeLessThan(2e-5);
  });

  it('is the size of the test when either direction is as likely', () => {
    expect(mcnemarPower(1_000, 0.3, 0.5, 0.05)).toBeLessThanOrEqual(0.05);
    expect(mcnemarPower(100_000, 0.3, 0.5, 0.05)).toBeGreaterThan(0.048);
  });

  it('does not lose its digits over many rows', () => {
    // scipy's binomials, summed over 500,000 -+ 6,000 changed rows.
    expect(mcnemarPower(1_000_000, 0.5, 0.5018, 0.05)).toBeCloseTo(0.815759229440935, 12);
  });
});
