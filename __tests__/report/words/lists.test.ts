import { describe, expect, it } from '@jest/globals';
import { itemAt } from '../../../src/report/words/itemAt.js';
import { listDrift } from '../../../src/report/words/listDrift.js';
import { listNames } from '../../../src/report/words/listNames.js';
import { scenario } from '../scenarios.js';

describe('listNames', () => {
  it('joins names and counts those beyond five', () => {
    expect(listNames([])).toBe('nothing');
    expect(listNames(['a'])).toBe('a');
    expect(listNames(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listNames(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d and e');
    expect(listNames(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more');
  });
});

describe('listDrift', () => {
  it('lists columns only when one has drifted, that one first', () => {
    expect(listDrift(scenario('drift')).map(({ column }) => column)).toEqual([
      'petal_length',
      'petal_width',
      'sepal_width',
      'sepal_length',
    ]);
    expect(listDrift(scenario('data-without-drift'))).toEqual([]);
  });
});

describe('itemAt', () => {
  it('refuses a place that the document does not have', () => {
    expect(itemAt(['a'], 0)).toBe('a');
    expect(() => itemAt(['a'], 1)).toThrow(RangeError);
  });
});
