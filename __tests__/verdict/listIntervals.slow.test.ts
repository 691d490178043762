import { describe, expect, it } from '@jest/globals';
import { ACCURACIES, simulateCoverage, WORLDS } from './simulateCoverage.js';

const TABLES = 200;

describe('listIntervals, over simulated tables', () => {
  it.each(WORLDS)('holds the true value of every number it prints: $name', (world) => {
    for (const rows of [30, 150]) {
      const found = ACCURACIES.map((accuracy) => simulateCoverage(world, rows, accuracy, TABLES));
      for (const metric of found[0]!.keys()) {
        const shares = found
          .map((at) => at.get(metric)!.value)
          .filter(({ printed }) => printed >= TABLES / 2)
          .map(({ printed, held }) => held / printed);
        if (shares.length === 0) continue;
        const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
        // Three standard errors below 93 %, and below what Wilson's own interval has at worst.
        expect(mean).toBeGreaterThan(0.93 - 0.02);
        expect(Math.min(...shares)).toBeGreaterThan(0.84 - 0.08);
      }
    }
  });
});
