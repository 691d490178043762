import { describe, expect, it } from '@jest/globals';
import type { RegressionResult } from '../../src/document/regressionResult.js';
import { compare, parse, verify } from '../../src/library/index.js';
import { createRegression, guess, HOUSES, HOUSES_BEFORE } from '../support/regressionResults.js';
import { createResult } from '../support/results.js';

const CURRENT = createRegression();

/** The base as a document of its own. */
function baseOf(predicted: readonly number[]): RegressionResult {
  return createRegression({ predicted, source: { event: 'push', commit: 'a'.repeat(40) } });
}

describe('compare, of documents of numbers', () => {
  it('says what a run beside that base says', () => {
    const result = compare(baseOf(HOUSES_BEFORE), CURRENT);
    const expected = createRegression({ before: HOUSES_BEFORE });
    expect(result).toMatchObject({
      task: 'regression',
      verdict: expected.verdict,
      comparison: expected.comparison,
      rowChanges: expected.rowChanges,
      rules: expected.rules,
      intervals: expected.intervals,
      rows: expected.rows,
    });
    expect(result.baseline).toMatchObject({ source: 'artifact', commit: 'a'.repeat(40) });
    expect(verify(result).isRight).toBe(true);
    expect(parse(result)).toEqual(result);
  });

  it('fails what got worse', () => {
    const worse = createRegression({ predicted: guess(HOUSES.truth, 26, 5) });
    expect(compare(CURRENT, worse).verdict).toBe('failed');
  });

  it('never passes beside a document of classes, and the other way round', () => {
    for (const [base, current] of [
      [createResult(), CURRENT],
      [CURRENT, createResult()],
    ] as const) {
      const result = compare(base, current);
      expect(result.comparison).toBeNull();
      expect(result.verdict).not.toBe('passed');
      expect(result.baseline.reason).toContain('it is of predicted');
      expect(verify(result).isRight).toBe(true);
    }
  });

  it('has nothing to compare where no row is the same', () => {
    const base = baseOf(HOUSES_BEFORE);
    const identity = base.rows.identity.map((hash) => hash.replace(/[0-7]/g, '9'));
    const other = { ...base, rows: { ...base.rows, identity } };
    expect(compare(other, CURRENT).baseline.reason).toContain("it has none of this run's rows");
  });
});
