import { describe, expect, it } from '@jest/globals';
import { describeStatus } from '../../../src/report/words/describeStatus.js';
import { scenario, SMALL_SCENARIOS } from '../scenarios.js';

describe('describeStatus', () => {
  it.each([
    ['improved', '96.7% (+1.3), base 95.3%'],
    ['first-run', '96.7%, no base'],
    [
      'failed-drop',
      '95.3% (\u22123.3), base 98.7%: accuracy fell by 3.3 points, at most 2 are allowed',
    ],
  ])('has the number first: %s', (name, words) => {
    expect(describeStatus(scenario(name))).toBe(words);
  });

  it.each(SMALL_SCENARIOS)('%s has at most 140 characters', (name) => {
    expect(describeStatus(scenario(name)).length).toBeLessThanOrEqual(140);
  });
});
