import { describe, expect, it } from '@jest/globals';
import type { Evidence, ResultRule } from '../../../src/document/result.js';
import { decisiveWords, evidenceWords } from '../../../src/report/words/evidenceWords.js';
import { createEvidence, createResult, createRule } from '../../support/results.js';
import { scenario } from '../scenarios.js';

const { policy } = createResult();

function tested(
  rule: string,
  evidence: Partial<Evidence> = {},
  parts: Partial<ResultRule> = {},
): ResultRule {
  return createRule(rule, {
    actual: 0.04,
    outcome: 'inconclusive',
    reason: 'It may be chance.',
    evidence: createEvidence(evidence),
    ...parts,
  });
}

describe('evidenceWords', () => {
  it.each([
    [
      { pValue: 0.2, shown: 'chance' as const, rowsToSettle: 637 },
      ' If the true drop is as large as the observed one, about 640 tested rows would show that there is one, 4 times out of 5.',
    ],
    [{ pValue: 0.05, rowsToSettle: 637 }, ''],
    [
      { pValue: 0.01, adjustedPValue: 0.06, shown: 'chance' as const, rowsToSettle: 7 },
      ' If the true drop is as large as the observed one, about 7 tested rows would show that there is one, 4 times out of 5.',
    ],
    [
      { pValue: 0.2, shown: 'chance' as const, test: 'mcnemar-exact' as const },
      ' If the true drop is as large as the observed one, not even a million tested rows would show that there is one.',
    ],
    [{ pValue: 0.2, shown: 'chance' as const, test: 'swap' as const }, ''],
  ])('gives the reason, and the rows that would settle it: %j', (evidence, more) => {
    expect(evidenceWords(tested('accuracy drop <= 0.02', evidence), policy)).toMatchObject({
      chance: 'It may be chance.',
      rule: 'accuracy drop \u2264 2 points',
      explanation: `It may be chance. ${
        'shown' in evidence ? 'May be chance' : 'A real drop, not shown to be beyond the limit'
      }: the 90% interval of the drop is \u22120.8 to +6.1 points.${more}`,
    });
  });

  it.each<[Evidence['shown'], number, string]>([
    ['beyond', 0.04, 'It may be chance. Shown to be beyond the limit'],
    ['not-shown', 0.01, 'Within the limit, not shown to be so'],
    ['within', 0.01, 'Shown to be within the limit'],
  ])('says of what is %s', (shown, actual, words) => {
    const outcome = actual > 0.02 ? 'failed' : 'passed';
    const seeds = { agree: 4, of: 5 };
    const rule = tested('accuracy drop <= 0.02', { shown }, { actual, outcome, seeds });
    expect(evidenceWords(rule, policy)?.explanation).toBe(
      `${words}: the 90% interval of the drop is \u22120.8 to +6.1 points. 4 of 5 seeds agree.`,
    );
    expect(evidenceWords(rule, { ...policy, significance: 0.01 })?.explanation).toContain('98%');
  });

  it('says so where most seeds are on the other side of the limit', () => {
    const reason =
      'Within the limit. This is so with the seed of this run; what counts is what most seeds come to.';
    const seeds = { agree: 4, of: 5 };
    const parts = { actual: 0.01, outcome: 'failed', seeds, reason } as const;
    const rule = tested('accuracy drop <= 0.02', { shown: 'not-shown' }, parts);
    expect(evidenceWords(rule, policy)?.explanation).toMatch(
      /^Within the limit, not shown to be so: .* This is so with the seed of this run; what counts is what most seeds come to: 4 of 5 seeds agree on failed\.$/,
    );
  });

  it('leaves out of the short forms that the limit is exceeded, and says nothing within it', () => {
    const reason = 'More than the limit allows, but it may be chance: if so. Rarely.';
    const beyond = tested('accuracy drop <= 0.02', { adjustedPValue: 0.06 }, { reason });
    expect(evidenceWords(beyond, policy)).toMatchObject({
      chance: 'It may be chance: if so. Rarely.',
      shortChance: 'Equally good models would show this in 6.0% of comparisons (limit 5%).',
    });
    const within = tested('accuracy drop <= 0.02', {}, { reason, actual: 0.01 });
    expect(evidenceWords(within, policy)).toMatchObject({ chance: '', shortChance: '' });
  });

  it('has none for a rule that was not tested', () => {
    expect(evidenceWords(createRule('accuracy >= 0.9'), policy)).toBeNull();
  });
});

describe('decisiveWords', () => {
  it('the rule that decides is one that fails, then one that is inconclusive', () => {
    const rules = [
      tested('mcc drop <= 0.1', {}, { outcome: 'failed', level: 'warn' }),
      tested('f1-macro drop <= 0.1', {}, { outcome: 'inconclusive' }),
      tested('log-loss drop <= 0.1', {}, { outcome: 'failed' }),
    ];
    const decisive = (of: readonly ResultRule[]): string | undefined =>
      decisiveWords({ ...createResult(), rules: [...of] })?.rule;
    expect(decisive(rules)).toBe('log-loss drop \u2264 0.1');
    expect(decisive(rules.slice(0, 2))).toBe('f1-macro drop \u2264 0.1');
    expect(decisive(rules.slice(0, 1))).toBe('mcc drop \u2264 0.1');
    expect(decisive([createRule('accuracy >= 0.9')])).toBeUndefined();
    expect(decisiveWords(scenario('base-rules'))?.rule).toBe('accuracy drop \u2264 2 points');
  });
});
