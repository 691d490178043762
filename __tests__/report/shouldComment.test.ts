import { describe, expect, it } from '@jest/globals';
import type { Result } from '../../src/document/result.js';
import { shouldComment } from '../../src/report/shouldComment.js';
import { COMMENTS } from '../../src/settings/settings.js';
import { createResult, hashOf } from '../support/results.js';
import { scenario } from './scenarios.js';

const first = createResult();
const unchanged = createResult({ before: first.rows.predicted });
const failed = createResult({ before: first.rows.predicted, rules: ['accuracy >= 0.99'] });

function onChange(result: Result): boolean {
  return shouldComment('on-change', result, false);
}

describe('shouldComment', () => {
  it('asks no further when it is always or never', () => {
    for (const name of ['unchanged', 'improved', 'failed-drop']) {
      const result = scenario(name);
      expect(shouldComment('always', result, false)).toBe(true);
      expect(shouldComment('never', result, true)).toBe(false);
    }
  });

  it('comments on a failure in every other mode', () => {
    expect(COMMENTS.map((mode) => shouldComment(mode, failed, false))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(shouldComment('on-failure', first, false)).toBe(false);
  });

  it('comments on what is inconclusive or was accepted, except when it is never', () => {
    for (const name of ['inconclusive', 'accepted']) {
      const answers = COMMENTS.map((mode) => shouldComment(mode, scenario(name), false));
      expect(answers).toEqual([true, true, true, false]);
    }
  });

  it('brings a comment that exists up to date', () => {
    expect(shouldComment('on-failure', unchanged, true)).toBe(true);
    expect(shouldComment('on-change', unchanged, true)).toBe(true);
  });

  it('says nothing on-change of a run that is as the base', () => {
    expect(onChange(unchanged)).toBe(false);
  });

  it.each<[string, Result]>([
    ['no base', first],
    [
      'another prediction',
      createResult({ before: first.rows.predicted.map((label, row) => (row === 0 ? 1 : label)) }),
    ],
    [
      'a row the base could not predict',
      createResult({
        before: first.rows.predicted.map((label, row) => (row === 0 ? null : label)),
      }),
    ],
    [
      'another setting',
      {
        ...unchanged,
        baseline: {
          ...unchanged.baseline,
          settingsChanges: [{ name: 'seed', base: '1', current: '2' }],
        },
      },
    ],
    [
      "other rules than the base's",
      {
        ...unchanged,
        basePolicy: { policy: unchanged.policy, rules: unchanged.rules, verdict: 'passed' },
      },
    ],
    ['another table', { ...unchanged, data: { ...unchanged.data, fingerprint: hashOf('edited') } }],
    [
      'a table that is not known',
      { ...unchanged, baseline: { ...unchanged.baseline, data: null } },
    ],
    [
      'another metric only',
      {
        ...unchanged,
        comparison: unchanged.comparison && {
          ...unchanged.comparison,
          current: { ...unchanged.comparison.current, logLoss: 1 },
        },
      },
    ],
    ['no predictions of the base', { ...unchanged, rows: { ...unchanged.rows, baseline: null } }],
  ])('comments on-change on %s', (_, result) => {
    expect(onChange(result)).toBe(true);
  });
});
