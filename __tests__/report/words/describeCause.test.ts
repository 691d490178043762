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
      'Of \u22123.3 points, \u22122.0 came with the data and \u22121.3 with the settings.',
    ]);
    expect(cause({ attribution: { ...attribution, current: 0.95 } })).toEqual([
      '\u22122.0 points came with the data, +2.0 points with the settings.',
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
      'Of +1.0 points, 0 came with the data and +1.0 with the seed, which is luck.',
    ]);
  });

  it('says how far the seed alone moves the accuracy', () => {
    const seeds = { seeds: [1, 2, 3], accuracies: [0.94, 0.96, 0.95] };
    expect(cause({ seeds })).toEqual([
      'With 3 seeds the accuracy is 94.0% to 96.0%: a change of up to 2.0 points can be luck of the seed.',
    ]);
    expect(cause({ seeds: { seeds: [1, 2], accuracies: [0.9, 0.9] } })).toEqual([
      'With 2 seeds the accuracy is 90.0% each time.',
    ]);
    expect(cause({ seeds: { seeds: [], accuracies: [] } })).toEqual([]);
  });
});
