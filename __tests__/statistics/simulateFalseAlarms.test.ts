import { describe, expect, it } from '@jest/globals';
import { mcnemarPower } from '../../src/statistics/mcnemarPower.js';
import { measures } from './measures.js';
import { failuresOfAccuracy, failuresOfMeasures } from './simulateFalseAlarms.js';

const gate = { limit: 0, significance: 0.05 };
const equal = { rows: 150, rightShare: 0.85, changedShare: 0.1, wrongShare: 0.5, groupSize: 1 };

/** The significance and four standard errors of a share of so many pull requests. */
function mostAt(significance: number, pullRequests: number): number {
  return significance + 4 * Math.sqrt((significance * (1 - significance)) / pullRequests);
}

describe('the decision to fail a drop, over simulated pull requests', () => {
  it.each([30, 150, 1_000])('fails at most 5 %% of equal models on %d rows', (rows) => {
    expect(failuresOfAccuracy({ ...equal, rows }, gate, 1_000)).toBeLessThan(mostAt(0.05, 1_000));
  });

  it('fails a worse model as often as its exact power says', () => {
    const failed = failuresOfAccuracy({ ...equal, wrongShare: 0.8 }, gate, 1_000);
    const power = mcnemarPower(150, 0.1, 0.8, 0.05);
    expect(Math.abs(failed - power)).toBeLessThan(4 * Math.sqrt((power * (1 - power)) / 1_000));
  });

  it.each([1, 5])('fails at most 5 %% of equal models by any measure, in groups of %d', (size) => {
    const world = { ...equal, rows: 60, rightShare: 0.4, changedShare: 0.5, groupSize: size };
    for (const { swapTest } of failuresOfMeasures(world, gate, measures, 200, 99)) {
      expect(swapTest).toBeLessThan(mostAt(0.05, 200));
      expect(swapTest).toBeGreaterThan(0);
    }
  });
});
