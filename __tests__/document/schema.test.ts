import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { formatJson } from '../../src/json/formatJson.js';
import { renderResultSchema } from '../support/renderDocs.js';
import { resultOf } from '../verify/resultOf.js';

const published: unknown = JSON.parse(readFileSync('src/document/metrics.schema.json', 'utf8'));

describe('the published schema of metrics.json', () => {
  it('is what the code reads by; npm run docs writes it anew', () => {
    expect(published).toEqual(JSON.parse(renderResultSchema()));
  });

  // Every date has a pattern too.
  const validate = new Ajv2020({ validateFormats: false }).compile(
    JSON.parse(renderResultSchema()) as object,
  );
  const results = [
    resultOf(),
    resultOf({
      rows: 60,
      before: [3],
      unknown: [5],
      wrong: [3, 8, 11, 19, 22, 30],
      grouped: true,
      accepted: true,
      baseRules: ['accuracy >= 0.5', 'mcc drop <= 1% warn'],
    }),
  ];

  it('takes what a run writes, by another validator', () => {
    for (const result of results) {
      validate(JSON.parse(formatJson(result)));
      expect(validate.errors).toBeNull();
    }
  });

  it('R40: refuses what the code refuses', () => {
    const [result = resultOf()] = results;
    for (const wrong of [
      { ...result, extra: 1 },
      { ...result, verdict: 'maybe' },
      { ...result, evaluation: { ...result.evaluation, accuracy: 1.2 } },
      { ...result, createdAt: 'yesterday' },
      { ...result, formatVersion: 2 },
      { ...result, rows: { ...result.rows, votes: [-1] } },
    ]) {
      expect(validate(wrong)).toBe(false);
    }
  });
});
