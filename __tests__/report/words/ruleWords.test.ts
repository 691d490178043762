import { describe, expect, it } from '@jest/globals';
import { BY_RELABELLED, BY_SEEDS } from '../../../src/document/decidedBy.js';
import type { ResultRule } from '../../../src/document/result.js';
import { describeOutcome, describeRule, ruleWords } from '../../../src/report/words/ruleWords.js';
import { createRule } from '../../support/results.js';

function held(
  text: string,
  outcome: ResultRule['outcome'],
  actual: number | null,
  parts: Partial<ResultRule> = {},
): ResultRule {
  return createRule(text, { outcome, actual, ...parts });
}

const OUTVOTED = {
  seeds: { agree: 4, of: 5 },
  reason: BY_SEEDS,
};

function shown(words: NonNullable<ResultRule['evidence']>['shown']): Partial<ResultRule> {
  const drop = { low: 0, high: 0.1 };
  const numbers = { pValue: 0.01, adjustedPValue: 0.01, drop, rowsToSettle: null };
  return { evidence: { test: 'mcnemar-exact', ...numbers, shown: words } };
}

describe('ruleWords', () => {
  it.each([
    [held('accuracy >= 0.9', 'failed', 0.88), '\u2265 90%', '88.0%', 'missed by 2.0 points'],
    [
      held('accuracy drop <= 0.02', 'failed', 0.04),
      'drop \u2264 2 points',
      '4.0 points',
      'missed by 2.0 points',
    ],
    [
      held('accuracy drop <= 0.02', 'failed', null),
      'drop \u2264 2 points',
      '',
      'nothing to compare with',
    ],
    [held('accuracy drop <= 0.02', 'not-applied', null), 'drop \u2264 2 points', '', 'not applied'],
    [held('log-loss <= 0.5', 'failed', 0.6), '\u2264 0.5', '0.600', 'missed by 0.100'],
    [held('log-loss <= 0.5', 'passed', 0), '\u2264 0.5', '0.000', 'passed'],
    [held('f1-macro drop <= 0.01', 'passed', 0), 'drop \u2264 0.01', '0.000', 'passed'],
    [held('recall[x] >= 0.9', 'failed', null), '\u2265 0.9', '', 'A reason'],
    [held('rows-removed <= 10', 'failed', 1012), '\u2264 10', '1,012', 'missed by 1,002'],
    [
      held('drift(a <= b) <= 0.2', 'accepted', 0.3),
      '\u2264 0.2',
      '0.300',
      'missed by 0.100, accepted',
    ],
    [
      held('accuracy drop <= 0.02', 'inconclusive', 0.04),
      'drop \u2264 2 points',
      '4.0 points',
      'missed by 2.0 points, may be chance',
    ],
    [
      held('accuracy >= 0.9 warn', 'failed', 0.88),
      '\u2265 90%',
      '88.0%',
      'missed by 2.0 points (warns only)',
    ],
    [
      held('accuracy drop <= 0.02', 'failed', 0.01, OUTVOTED),
      'drop \u2264 2 points',
      '1.0 points',
      'missed by most seeds',
    ],
    [
      held('accuracy drop <= 0.02', 'inconclusive', 0.01, OUTVOTED),
      'drop \u2264 2 points',
      '1.0 points',
      'missed by most seeds, may be chance',
    ],
    [
      held('accuracy drop <= 0.02', 'inconclusive', 0.01, shown('not-shown')),
      'drop \u2264 2 points',
      '1.0 points',
      'not shown to be within the limit',
    ],
    [
      held('accuracy drop <= 0.02', 'inconclusive', 0.04, shown('drop')),
      'drop \u2264 2 points',
      '4.0 points',
      'missed by 2.0 points, not shown to be beyond the limit',
    ],
    [
      held('accuracy drop <= 0.02', 'inconclusive', 0.04, {
        ...shown('beyond'),
        reason: BY_RELABELLED,
      }),
      'drop \u2264 2 points',
      '4.0 points',
      'missed by 2.0 points, rests on relabelled rows',
    ],
    [
      held('accuracy drop <= 0.02', 'passed', 0.03, OUTVOTED),
      'drop \u2264 2 points',
      '3.0 points',
      'passed by most seeds',
    ],
  ])('%j', (rule, bound, actual, outcome) => {
    expect(ruleWords(rule)).toMatchObject({ bound, actual });
    expect(describeOutcome(rule)).toBe(outcome);
  });
});

describe('describeRule', () => {
  it.each([
    ['accuracy drop <= 0.02', 'accuracy drop \u2264 2 points'],
    ['recall[a >= b drop] drop <= 0.1', 'recall[a >= b drop] drop \u2264 0.1'],
    ['drift(petal_length) <= 0.1', 'drift(petal_length) \u2264 0.1'],
    ['recall["a;b"] >= 0.1', 'recall["a;b"] \u2265 0.1'],
  ])('%s', (text, words) => {
    expect(describeRule(createRule(text))).toBe(words);
  });

  it('shortens a long name and keeps the limit', () => {
    const long = createRule(`recall[${'x'.repeat(60)}] >= 0.9`);
    expect(describeRule(long)).toBe(`recall[${'x'.repeat(19)}\u2026${'x'.repeat(12)}] \u2265 0.9`);
  });

  it('takes a metric that it does not know for a number', () => {
    const unknown = { ...createRule('recall[x] >= 0.9'), metric: 'speed' };
    expect(describeRule(unknown)).toBe('speed[x] \u2265 0.9');
  });
});
