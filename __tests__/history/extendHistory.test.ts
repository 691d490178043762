import { describe, expect, it } from '@jest/globals';
import { extendHistory } from '../../src/history/extendHistory.js';
import { parseHistory } from '../../src/history/parseHistory.js';
import { formatJson } from '../../src/json/formatJson.js';
import { commitOf, entriesOf, known } from '../support/histories.js';
import { createResult, labelsOf } from '../support/results.js';

const PLACE = {
  commit: commitOf(9),
  before: commitOf(3),
  run: { id: 109, attempt: 1 },
  time: '2026-03-01T00:00:00.000Z',
};

describe('extendHistory', () => {
  it('enters the run behind those that are known, with what is to be remembered of it', () => {
    const result = createResult({ rules: ['accuracy >= 0.9'] });
    const history = extendHistory(known(entriesOf([1, 2])), result, PLACE);
    expect(history).toMatchObject({ name: 'iris', branch: 'main' });
    expect(history.entries).toHaveLength(3);
    expect(history.entries[2]).toMatchObject({
      ...PLACE,
      verdict: 'passed',
      rows: 150,
      floor: 0.9,
      scores: { accuracy: result.evaluation.accuracy, rows: 150, perClass: [{}, {}, {}] },
      modelSha256: result.model?.sha256,
      toolVersion: '1.0.0',
      lost: null,
    });
    expect(parseHistory(formatJson(history))).toEqual(history);
  });

  it('tells the settings and the rules apart by a hash', () => {
    const hashOf = (parts: Parameters<typeof createResult>[0]) =>
      extendHistory(known([]), createResult(parts), PLACE).entries[0]?.settingsSha256;
    expect(hashOf({})).toBe(hashOf({ predicted: labelsOf(3, 50) }));
    expect(hashOf({})).not.toBe(hashOf({ rules: ['accuracy >= 0.8'] }));
    expect(hashOf({})).not.toBe(hashOf({ settings: { maxDepth: 3 } }));
  });

  it('says why it begins again, and keeps no classes of a table with very many', () => {
    const truth = labelsOf(101, 2);
    const classes = Array.from({ length: 101 }, (_, index) => `class ${index}`);
    const result = createResult({ truth, predicted: truth, classes, twins: {} });
    const [entry] = extendHistory(known([], { lost: 'Expired.' }), result, PLACE).entries;
    expect(entry).toMatchObject({ lost: 'Expired.', scores: { perClass: [] } });
  });
});
