import { describe, expect, it } from '@jest/globals';
import { describeVerdict } from '../../../src/report/words/describeVerdict.js';
import type { Result, ResultRule } from '../../../src/document/result.js';
import { createEvidence, createResult, createRule } from '../../support/results.js';
import { scenario } from '../scenarios.js';

const ACCURACY = 'iris failed with 92.0% accuracy (138 of 150 rows), down 2.7 points';

/** The line of a failed run whose accuracy went down, were its rules others. */
function headline(rules: readonly ResultRule[], overrides: Partial<Result> = {}): string {
  return describeVerdict({
    ...scenario('inconclusive'),
    verdict: 'failed',
    ownVerdict: 'failed',
    rules: [...rules],
    ...overrides,
  });
}

describe('describeVerdict', () => {
  it('R5: an accuracy just below the floor is not shown as on it', () => {
    const floor = createRule('accuracy >= 0.9', { outcome: 'failed', actual: 0.9 - 1e-16 });
    expect(headline([floor])).toBe(
      'iris failed with 92.0% accuracy (138 of 150 rows), less than 0.1 points below the required 90%, down 2.7 points',
    );
  });

  it('names another rule that failed, but none that only warns', () => {
    const rule = createRule('recall[setosa] >= 0.9', { actual: 0.8, outcome: 'failed' });
    expect(headline([rule])).toBe(`${ACCURACY}, recall[setosa] >= 0.9 failed`);
    expect(headline([{ ...rule, level: 'warn' }])).toBe(ACCURACY);
  });

  it('names another rule that is inconclusive', () => {
    const rule = createRule('f1-macro drop <= 0.02', {
      actual: 0.03,
      outcome: 'inconclusive',
      evidence: createEvidence({ shown: 'chance' }),
    });
    expect(headline([rule], { verdict: 'inconclusive', ownVerdict: 'inconclusive' })).toBe(
      'iris inconclusive with 92.0% accuracy (138 of 150 rows), down 2.7 points, f1-macro drop <= 0.02 inconclusive: may be chance',
    );
  });

  it("says that the base's rules decided, and only when they did", () => {
    const byBase = scenario('base-rules');
    const reason = ": by the base's rules, which this pull request changes";
    expect(describeVerdict(byBase).endsWith(reason)).toBe(true);
    expect(describeVerdict({ ...byBase, ownVerdict: 'failed' }).endsWith(reason)).toBe(false);
  });

  it('names who accepted only where something had to be accepted', () => {
    const accepted = scenario('accepted');
    expect(describeVerdict(accepted)).toBe(
      'iris passed with 86.7% accuracy (130 of 150 rows), down 10.7 points (limit 2): accepted by octocat',
    );
    const own = [createRule('accuracy >= 0.8')];
    const passed = 'iris passed with 86.7% accuracy (130 of 150 rows), down 10.7 points';
    expect(describeVerdict({ ...accepted, rules: own })).toBe(passed);
    const { policy, rules } = accepted;
    const basePolicy = { policy, rules, verdict: 'passed' as const };
    expect(describeVerdict({ ...accepted, rules: own, basePolicy })).toBe(
      `${passed}: accepted by octocat`,
    );
  });

  it('R38: says that a base is required where that decides', () => {
    const required = { policy: { baselineRequired: true }, rules: ['accuracy >= 0.9'] };
    for (const [missing, words] of [
      [{ source: 'unreadable' }, 'base unreadable'],
      [{ source: 'none', notComparable: true }, 'not comparable with the base'],
    ] as const) {
      expect(describeVerdict(createResult({ ...required, baseline: missing }))).toBe(
        `iris failed with 96.7% accuracy (145 of 150 rows), ${words}, and a base is required`,
      );
    }
  });

  it.each<[Result['baseline']['source'], boolean, string]>([
    ['none', false, 'no base to compare with'],
    ['none', true, 'not comparable with the base'],
    ['unreadable', false, 'base unreadable'],
    ['artifact', false, 'not comparable with the base'],
    ['commit', false, 'not comparable with the base'],
  ])('tells a base from none: %s, not comparable: %s', (source, notComparable, words) => {
    const verdict = source === 'unreadable' || notComparable ? 'inconclusive' : 'passed';
    expect(describeVerdict(createResult({ baseline: { source, notComparable } }))).toBe(
      `iris ${verdict} with 96.7% accuracy (145 of 150 rows), ${words}`,
    );
  });
});
