import { describe, expect, it } from '@jest/globals';
import { ACCURACIES, simulateCoverage, WORLDS } from './simulateCoverage.js';

const TABLES = 200;
/** What chance may take from a mean over eight accuracies of 200 tables each, and from one of them. */
const OF_MEAN = 0.012;
const OF_ONE = 0.04;

describe('listIntervals, over simulated tables', () => {
  it.each(WORLDS)('holds the true value of every number it prints: $name', (world) => {
    for (const rows of [30, 150]) {
      const found = ACCURACIES.map((accuracy) => simulateCoverage(world, rows, accuracy, TABLES));
      for (const of of ['value', 'difference'] as const) {
        for (const metric of found[0]!.keys()) {
          const shares = found
            .flatMap((at) => at.get(metric)?.[of] ?? [])
            .filter(({ printed }) => printed >= TABLES / 2)
            .map(({ printed, held }) => held / printed);
          if (shares.length === 0) continue;
          const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
          const where = [of, metric, rows];
          expect([...where, mean > 0.93 - OF_MEAN && mean < 0.98 + OF_MEAN]).toEqual([
            ...where,
            true,
          ]);
          expect([...where, Math.min(...shares) > 0.84 - OF_ONE]).toEqual([...where, true]);
        }
      }
    }
  });
});
