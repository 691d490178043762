import { describe, expect, it } from '@jest/globals';
import type { DataSummary } from '../../../src/document/result.js';
import { describeDataChanges } from '../../../src/report/words/describeDataChanges.js';
import { createResult } from '../../support/results.js';
import { scenario } from '../scenarios.js';

const first = createResult();

describe('describeDataChanges', () => {
  const against = (dataBefore: Partial<DataSummary>): string[] | null =>
    describeDataChanges(createResult({ before: first.rows.predicted, dataBefore }));

  it('says what two summaries tell, where the tables could not be compared', () => {
    expect(against({ rows: 149 })).toEqual(['1 row more']);
    expect(against({ rows: 1150 })).toEqual(['1,000 rows fewer']);
    expect(against({ target: 'kind' })).toEqual(['target species']);
    expect(against({ features: ['sepal_length', 'colour'] })).toEqual([
      'new columns sepal_width, petal_length and petal_width',
      'gone column colour',
    ]);
    expect(against({ classes: [...first.data.classes, { name: 'x', rows: 1 }] })).toEqual([
      'gone class x',
    ]);
  });

  it('tells edited values from the same table and from one that is not known', () => {
    expect(against({})).toEqual(['values edited']);
    expect(against({ fingerprint: first.data.fingerprint })).toEqual([]);
    expect(describeDataChanges(first)).toBeNull();
  });

  it('says what came, went and moved', () => {
    expect(describeDataChanges(scenario('drift'))).toEqual([
      '14 rows added',
      '4 rows removed',
      '2 rows relabelled',
      'gone column petal_colour',
      'drift in petal_length',
    ]);
    expect(describeDataChanges(scenario('data-conflicts'))).toEqual([
      '2 rows added',
      '3 rows edited',
      'duplicate rows 3 \u2192 5',
      'conflicting labels 0 \u2192 2',
      'new columns a, b, c, d, e and 2 more',
      'new role of column bed',
    ]);
    expect(describeDataChanges(scenario('renamed'))).toEqual([
      '2 rows added',
      'columns SepalLength and SepalWidth are now sepal_length and sepal_width',
      'class Setosa is now setosa',
    ]);
  });
});
