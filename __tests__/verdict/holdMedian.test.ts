import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ResultMedian } from '../../src/document/result.js';
import { parsePolicy } from '../../src/rules/policy.js';
import { medianOf } from '../../src/statistics/medianOf.js';
import { accept } from '../../src/verdict/accept.js';
import { judge } from '../../src/verdict/judge.js';
import { judgeByBase } from '../../src/verdict/judgeByBase.js';
import { createResult } from '../support/results.js';
import { runAlone } from './runs.js';

function policyOf(...rules: string[]) {
  return parsePolicy({ ...createResult().policy, rules });
}

/** A run with 95 of 100 rows right, after others. */
function judged(rule: string, medians: readonly Partial<ResultMedian>[]) {
  const all = medians.map((one) => ({
    metric: 'accuracy',
    of: null,
    runs: 20,
    values: [],
    reason: null,
    ...one,
  }));
  const { rules, verdict } = judge({ ...runAlone(95, 5), medians: all }, policyOf(rule));
  return { ...rules[0], verdict };
}

const RULE = 'accuracy drop from median(20) <= 1%';

describe('a drop from the median of earlier runs', () => {
  it.each<[string, number[], 'passed' | 'failed', number]>([
    ['no drop', [0.9, 0.95, 0.94], 'passed', -0.01],
    ['a drop at the limit', [0.9, 0.96, 0.97], 'passed', 0.01],
    ['a drop beyond it', [0.9, 0.97, 0.98], 'failed', 0.02],
    ['an even number of runs', [0.9, 0.96, 0.98, 0.99], 'failed', 0.02],
  ])('%s', (_, values, outcome, drop) => {
    const result = judged(RULE, [{ values }]);
    expect(result).toMatchObject({
      outcome,
      verdict: outcome,
      kind: 'median',
      runs: 20,
      since: null,
    });
    expect(result.actual).toBeCloseTo(drop, 12);
    expect(result.reason).toContain(
      `the median of the last ${values.length} runs of 20 that the rule asks for`,
    );
  });

  it('is not applied in a history that has only begun, and says so', () => {
    for (const values of [[], [0.99], [0.99, 0.99]]) {
      const result = judged(RULE, [{ values }]);
      expect(result).toMatchObject({ outcome: 'not-applied', verdict: 'passed', actual: null });
      expect(result.reason).toContain('a median is of at least 3');
    }
  });

  it('never passes beside earlier runs that are there and cannot be read', () => {
    expect(judged(RULE, [{ reason: 'Broken.' }])).toMatchObject({
      outcome: 'inconclusive',
      verdict: 'inconclusive',
      reason: expect.stringMatching(/^Broken\. /),
    });
    expect(judged(RULE, [])).toMatchObject({ outcome: 'inconclusive' });
  });

  it('of a metric of which less is better it is a rise', () => {
    const now = runAlone(95, 5).evaluation.logLoss ?? NaN;
    const values = [now - 0.2, now - 0.1, now];
    const medians = [{ metric: 'log-loss', values }];
    const held = judged('log-loss drop from median(20) <= 0.05', medians);
    expect(held.outcome).toBe('failed');
    expect(held.actual).toBeCloseTo(0.1, 12);
  });

  it('only warns where the rule says so, and is accepted by the label as a comparison', () => {
    expect(judged(`${RULE} warn`, [{ values: [1, 1, 1] }])).toMatchObject({
      outcome: 'failed',
      verdict: 'passed',
    });
    const medians = [{ metric: 'accuracy', of: null, runs: 20, values: [1, 1, 1], reason: null }];
    const run = { ...runAlone(95, 5), medians };
    const label = { label: 'forest-gate-accept', by: 'ada', at: '', commit: '' };
    const accepted = accept(judgeByBase(run, policyOf(RULE), null), label, run.baseline);
    expect(accepted).toMatchObject({ verdict: 'passed', rules: [{ outcome: 'accepted' }] });
  });
});

describe('medianOf', () => {
  it('has as many numbers below as above, whatever their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }),
        (all) => {
          const median = medianOf(all);
          const half = all.length / 2;
          expect(all.filter((value) => value < median).length).toBeLessThanOrEqual(half);
          expect(all.filter((value) => value > median).length).toBeLessThanOrEqual(half);
          expect(medianOf([...all].reverse())).toBe(median);
        },
      ),
    );
    expect(() => medianOf([])).toThrow(RangeError);
  });
});
