import { describe, expect, it } from '@jest/globals';
import type { Result } from '../../../src/document/result.js';
import { describeCause } from '../../../src/report/words/describeCause.js';
import { hashOf } from '../../support/results.js';
import { scenario } from '../scenarios.js';

function cause(overrides: Partial<Result>): string[] {
  return describeCause({ ...scenario('drift'), seeds: null, attribution: null, ...overrides });
}

describe('describeCause', () => {
  it('splits the change into data and settings', () => {
    const attribution = { baseline: 0.95, baseSettings: 0.93, current: 0.917 };
    expect(cause({ attribution })).toEqual([
      "With the base's settings on the new data the change is \u22122.0 points, with this run's settings \u22123.3 points.",
    ]);
    expect(cause({ attribution: { ...attribution, current: 0.95 } })).toEqual([
      "With the base's settings on the new data the change is \u22122.0 points, with this run's settings 0.",
    ]);
  });

  it('names a change of the seed alone as luck', () => {
    const result = scenario('only-seed');
    expect(describeCause({ ...result, seeds: null })).toEqual([
      'Only the seed changed: any difference is luck of the seed, not progress.',
    ]);
    const data = { ...result.data, fingerprint: hashOf('edited') };
    const attribution = { baseline: 0.95, baseSettings: 0.95, current: 0.96 };
    expect(describeCause({ ...result, seeds: null, data, attribution })).toEqual([
      "With the base's settings on the new data the change is 0, with this run's seed (which is luck) +1.0 points.",
    ]);
  });

  it('says how far the seed alone moves the accuracy', () => {
    const seeds = { seeds: [1, 2, 3], accuracies: [0.94, 0.96, 0.95], comparisons: null };
    expect(cause({ seeds })).toEqual([
      'With 3 seeds the accuracy is 94.0% to 96.0%: they differ by 2.0 points on the same folds, and more seeds or other folds differ by more.',
    ]);
    expect(cause({ seeds: { seeds: [1, 2], accuracies: [0.9, 0.9], comparisons: null } })).toEqual([
      'With 2 seeds the accuracy is 90.0% each time.',
    ]);
    expect(cause({ seeds: { seeds: [], accuracies: [], comparisons: null } })).toEqual([]);
  });
});
