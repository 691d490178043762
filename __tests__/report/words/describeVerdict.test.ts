import { describe, expect, it } from '@jest/globals';
import { describeVerdict } from '../../../src/report/words/describeVerdict.js';
import type { Result, ResultRule } from '../../../src/document/result.js';
import { createEvidence, createResult, createRule } from '../../support/results.js';
import { scenario } from '../scenarios.js';

const FELL = 'iris: accuracy fell by 2.7 points';

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
    expect(headline([floor])).toBe('iris: accuracy is less than 0.1 points below the limit of 90%');
    expect(headline([{ ...floor, actual: 0.88 }])).toBe(
      'iris: accuracy is 88.0%, at least 90% is required',
    );
  });

  it.each([
    ['recall[setosa] >= 0.9', 0.8, 'recall[setosa] is 0.800, at least 0.9 is required'],
    ['f1-macro drop <= 0.02', 0.026, 'F1, macro average fell by 0.026, at most 0.02 is allowed'],
    ['log-loss drop <= 0.1', 0.2, 'log loss rose by 0.200, at most 0.1 is allowed'],
    ['accuracy drop <= 2.5%', 0.04, 'accuracy fell by 4.0 points, at most 2.5 are allowed'],
    ['rows-removed <= 10', 12, '12 rows removed, at most 10 are allowed'],
    ['duplicates <= 1', 3, '3 duplicate rows, at most 1 is allowed'],
  ])('says how %s does not hold', (rule, actual, words) => {
    expect(headline([createRule(rule, { actual, outcome: 'failed' })])).toBe(`iris: ${words}`);
  });

  it('names one rule and counts the others, but none that only warns', () => {
    const rule = createRule('recall[setosa] >= 0.9', { actual: 0.8, outcome: 'failed' });
    const other = createRule('accuracy drop <= 0.02', { actual: 0.027, outcome: 'failed' });
    const warning = { ...rule, level: 'warn' as const };
    expect(headline([other, warning])).toBe(`${FELL}, at most 2 are allowed`);
    expect(headline([other, rule])).toBe(
      `${FELL}, at most 2 are allowed, and 1 more rule does not hold`,
    );
  });

  it('says of a drop that may be chance that rows are too few', () => {
    const rule = createRule('accuracy drop <= 0.02', {
      actual: 0.027,
      outcome: 'inconclusive',
      evidence: createEvidence({ shown: 'chance' }),
    });
    const inconclusive = { verdict: 'inconclusive', ownVerdict: 'inconclusive' } as const;
    expect(headline([rule], inconclusive)).toBe(`${FELL}, too few rows to tell from chance`);
    const sure = { ...rule, evidence: createEvidence({ shown: 'drop' }) };
    expect(headline([sure], inconclusive)).toBe(
      `${FELL}, at most 2 are allowed, not sure enough to fail`,
    );
  });

  it.each([
    ['unchanged', 'accuracy 96.7%, every prediction as on the base'],
    ['improved', 'accuracy 96.7%, up by 1.3 points'],
    ['first-run', 'accuracy 96.7%, no base to compare with'],
    ['failed-required', 'no base to compare with, and one is required'],
    ['pruned', 'accuracy 100.0%, every prediction as on the base; the data needs a look'],
    ['rejected', 'accuracy 96.7%, up by 1.3 points; a stored result was refused'],
    ['other-rows', 'measured as the base is, accuracy fell by 22.0 points, at most 5 are allowed'],
    ['rows-not-to-be-tested', 'it cannot be measured as the base is'],
    ['since-nothing', 'nothing to compare with since v1.2.0'],
  ])('tells %s in a sentence', (name, words) => {
    expect(describeVerdict(scenario(name))).toBe(`iris: ${words}`);
  });

  it("says that the base's rules decided, and only when they did", () => {
    const byBase = scenario('base-rules');
    const words = "by the base's rules, ";
    expect(describeVerdict(byBase)).toContain(words);
    const own = createRule('accuracy >= 0.9', { actual: 0.8, outcome: 'failed' });
    expect(describeVerdict({ ...byBase, rules: [own] })).not.toContain(words);
  });

  it('names who accepted only where something had to be accepted', () => {
    const accepted = scenario('accepted');
    expect(describeVerdict(accepted)).toBe('iris: drop of 10.7 points accepted by octocat');
    const own = [createRule('accuracy >= 0.8')];
    const passed = 'iris: accuracy 86.7%, down by 10.7 points, within its limit';
    expect(describeVerdict({ ...accepted, rules: own })).toBe(passed);
    const { policy, rules } = accepted;
    const basePolicy = { policy, rules, verdict: 'passed' as const };
    expect(describeVerdict({ ...accepted, rules: own, basePolicy })).toBe(
      'iris: drop of 10.7 points accepted by octocat',
    );
  });

  it('R38: says that a base is required where that decides', () => {
    const required = { policy: { baselineRequired: true }, rules: ['accuracy >= 0.9'] };
    for (const [missing, words] of [
      [{ source: 'unreadable' }, 'the base could not be read'],
      [{ source: 'none', notComparable: true }, 'not comparable with the base'],
    ] as const) {
      expect(describeVerdict(createResult({ ...required, baseline: missing }))).toBe(
        `iris: ${words}, and a base is required; accuracy here 96.7%`,
      );
    }
  });

  it.each<[Result['baseline']['source'], boolean, string]>([
    ['none', false, 'accuracy 96.7%, no base to compare with'],
    ['none', true, 'not comparable with the base; accuracy here 96.7%'],
    ['unreadable', false, 'the base could not be read; accuracy here 96.7%'],
  ])('tells a base from none: %s, not comparable: %s', (source, notComparable, words) => {
    expect(describeVerdict(createResult({ baseline: { source, notComparable } }))).toBe(
      `iris: ${words}`,
    );
  });
});
