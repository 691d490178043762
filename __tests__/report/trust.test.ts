import { describe, expect, it } from '@jest/globals';
import { describeAcceptance } from '../../src/report/describeAcceptance.js';
import { describeCause } from '../../src/report/describeCause.js';
import { describeDataChanges } from '../../src/report/describeDataChanges.js';
import { describeDecisive, describeEvidence } from '../../src/report/describeEvidence.js';
import { describePolicy } from '../../src/report/describePolicy.js';
import { describeVerdict } from '../../src/report/describeVerdict.js';
import { listDrift } from '../../src/report/listDrift.js';
import { listIntervals } from '../../src/report/listIntervals.js';
import { renderMarkdown } from '../../src/report/renderMarkdown.js';
import { renderTerminal } from '../../src/report/renderTerminal.js';
import type { Evidence, Result, ResultRule } from '../../src/document/result.js';
import { createEvidence, createResult, createRule, hashOf } from '../support/results.js';
import { SCENARIOS } from './scenarios.js';

const scenario = (name: string): Result => {
  const result = SCENARIOS[name];
  if (result === undefined) throw new Error(`no scenario ${name}`);
  return result;
};

const { policy } = createResult();

const tested = (evidence: Partial<Evidence>, parts: Partial<ResultRule> = {}): ResultRule =>
  createRule('accuracy drop <= 0.02', {
    actual: 0.04,
    outcome: 'inconclusive',
    reason: 'It may be chance.',
    evidence: createEvidence(evidence),
    ...parts,
  });

describe('describeVerdict', () => {
  const headline = (rules: readonly ResultRule[], overrides: Partial<Result> = {}): string =>
    describeVerdict({ ...scenario('inconclusive'), rules: [...rules], ...overrides });

  it('does not name a rule that only warns', () => {
    const warning = createRule('recall[setosa] >= 0.9', {
      actual: 0.8,
      outcome: 'failed',
      level: 'warn',
    });
    expect(headline([warning], { verdict: 'failed' })).not.toContain('recall');
    expect(headline([{ ...warning, level: 'fail' }], { verdict: 'failed' })).toMatch(
      /, recall\[setosa\] >= 0\.9 failed$/,
    );
  });

  it('names another rule that is inconclusive', () => {
    const rule = tested({}, { rule: 'f1-macro drop <= 0.02' });
    expect(headline([rule])).toMatch(
      /down 2\.7 points, f1-macro drop <= 0\.02 inconclusive: too few rows to tell from chance$/,
    );
  });

  it("says that the base's rules decided, and only when they did", () => {
    const byBase = scenario('base-rules');
    expect(describeVerdict(byBase)).toMatch(
      /: by the base's rules, which this pull request changes$/,
    );
    const basePolicy = { policy, rules: byBase.rules, verdict: 'inconclusive' as const };
    expect(headline([createRule('accuracy >= 0.9')], { basePolicy })).toMatch(
      /by the base's rules/,
    );
    expect(headline([tested({})], { basePolicy })).not.toMatch(/by the base's rules/);
  });

  it('names who accepted only where something had to be accepted', () => {
    const { acceptance, rules } = scenario('accepted');
    const passed = { acceptance, verdict: 'passed' as const };
    const own = [createRule('accuracy >= 0.9')];
    expect(headline(rules, passed)).toMatch(/: accepted by octocat$/);
    expect(headline(own, passed)).not.toContain('accepted');
    const basePolicy = { policy, rules, verdict: 'passed' as const };
    expect(headline(own, { ...passed, basePolicy })).toMatch(/: accepted by octocat$/);
  });

  it('says not comparable wherever the base came from', () => {
    const result = createResult();
    const baseline = { ...result.baseline, notComparable: true };
    expect(describeVerdict({ ...result, baseline })).toMatch(/, not comparable with the base$/);
  });
});

describe('describeEvidence', () => {
  const explain = (evidence: Partial<Evidence>): string | undefined =>
    describeEvidence(tested(evidence), policy)?.explanation;

  it('gives the reason, and the rows that would settle what is not significant', () => {
    expect(explain({ pValue: 0.2, rowsToSettle: 637 })).toBe(
      'It may be chance. If rows keep changing sides at this rate, about 640 tested rows would settle it 4 times out of 5.',
    );
    expect(explain({ pValue: 0.05, rowsToSettle: 637 })).toBe('It may be chance.');
    expect(explain({ pValue: 0.01, adjustedPValue: 0.06, rowsToSettle: 7 })).toContain('about 7 ');
    expect(explain({ pValue: 0.2, test: 'mcnemar-exact' })).toMatch(/not even a million rows/);
    expect(explain({ pValue: 0.2, test: 'swap' })).toBe('It may be chance.');
    expect(describeEvidence(createRule('accuracy >= 0.9'), policy)).toBeNull();
  });

  it('the rule that decides is one that fails, then one that is inconclusive', () => {
    const rules = [
      tested({}, { rule: 'mcc drop <= 0.1', outcome: 'failed', level: 'warn' }),
      tested({}, { rule: 'f1-macro drop <= 0.1', outcome: 'inconclusive' }),
      tested({}, { rule: 'log-loss drop <= 0.1', outcome: 'failed' }),
    ];
    const decisive = (of: readonly ResultRule[]): string | undefined =>
      describeDecisive({ ...createResult(), rules: [...of] })?.rule;
    expect(decisive(rules)).toMatch(/^log-loss/);
    expect(decisive(rules.slice(0, 2))).toMatch(/^f1-macro/);
    expect(decisive(rules.slice(0, 1))).toMatch(/^mcc/);
    expect(decisive([createRule('accuracy >= 0.9')])).toBeUndefined();
    expect(describeDecisive(scenario('base-rules'))?.rule).toBe('accuracy drop \u2264 2 points');
  });
});

describe('listIntervals', () => {
  it('adds the evidence to its metric, or a line for a metric without intervals', () => {
    const rules = [
      tested({ pValue: 0.2, rowsToSettle: 637 }),
      tested({ pValue: 0.0001, rowsToSettle: 50 }, { rule: 'mcc drop <= 0.1' }),
    ];
    const lines = listIntervals({ ...scenario('inconclusive'), rules });
    expect(lines).toMatchObject([
      { label: 'accuracy', chance: '20.0%', rowsToSettle: 'about 640' },
      { label: 'F1, macro average', chance: '', rowsToSettle: '' },
      {
        label: 'Matthews correlation',
        baseline: '',
        current: '',
        difference: '\u22120.061 to +0.008',
        chance: 'less than 0.1%',
        rowsToSettle: '',
      },
    ]);
  });

  it('is left out when nothing is known', () => {
    const result = createResult({ overrides: { intervals: [] } });
    expect(renderMarkdown(result)).not.toContain('95% intervals');
    expect(renderTerminal(result, { colour: false, width: 100 })).not.toContain('95% intervals');
  });
});

describe('describeCause', () => {
  const cause = (overrides: Partial<Result>): string[] =>
    describeCause({ ...scenario('drift'), seeds: null, attribution: null, ...overrides });

  it('splits the change into data and settings', () => {
    const attribution = { baseline: 0.95, baselineSettings: 0.93, current: 0.917 };
    expect(cause({ attribution })).toEqual([
      'Of \u22123.3 points, \u22122.0 came with the data and \u22121.3 with the settings.',
    ]);
    expect(cause({ attribution: { ...attribution, current: 0.95 } })).toEqual([
      '\u22122.0 points came with the data, +2.0 points with the settings.',
    ]);
  });

  it('names a change of the seed alone as luck', () => {
    const result = scenario('only-seed');
    expect(describeCause({ ...result, seeds: null })).toEqual([
      'Only the seed changed: any difference is luck of the seed, not progress.',
    ]);
    const data = { ...result.data, fingerprint: hashOf('edited') };
    const attribution = { baseline: 0.95, baselineSettings: 0.95, current: 0.96 };
    expect(describeCause({ ...result, seeds: null, data, attribution })).toEqual([
      'Of +1.0 points, 0 came with the data and +1.0 with the seed, which is luck.',
    ]);
  });

  it('says how far the seed alone moves the accuracy', () => {
    const seeds = { seeds: [1, 2, 3], accuracies: [0.94, 0.96, 0.95] };
    expect(cause({ seeds })).toEqual([
      'With 3 seeds the accuracy is 94.0% to 96.0%: a change of up to 2.0 points can be luck of the seed.',
    ]);
    expect(cause({ seeds: { seeds: [1, 2], accuracies: [0.9, 0.9] } })).toEqual([
      'With 2 seeds the accuracy is 90.0% each time.',
    ]);
    expect(cause({ seeds: { seeds: [], accuracies: [] } })).toEqual([]);
  });
});

describe('describeAcceptance', () => {
  it('says who, when, with what, for which commit and how far it reaches', () => {
    const words = describeAcceptance(scenario('accepted'));
    expect(`${words?.beginning} ${words?.commit} ${words?.end}`).toBe(
      'Accepted by octocat on 2026-01-02 at 03:04 UTC with the label forest-gate-accept, for commit 9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c only. The next push has to be accepted again.',
    );
    const failed = { ...scenario('accepted'), verdict: 'failed' as const };
    expect(describeAcceptance(failed)?.end).toMatch(/does not cover what failed\.$/);
    expect(describeAcceptance(createResult())).toBeNull();
  });
});

describe('describePolicy', () => {
  it('shows both verdicts, the rules that differ and the settings of the verdict', () => {
    const words = describePolicy(scenario('base-rules'));
    expect(words).toMatchObject({ disagrees: true });
    expect(words?.summary).toBe(
      "This pull request changes the rules it is judged by. The verdict by its own rules is passed, by the base's failed. Changed: significance 0.1 \u2192 0.05.",
    );
    expect(words?.rules.map(({ side, rule }) => `${side}: ${rule.rule}`)).toEqual([
      'base: accuracy drop <= 0.02',
      'base: recall[setosa] >= 0.9',
      'this: accuracy drop <= 0.2',
    ]);
    expect(describePolicy(createResult())).toBeNull();
  });

  it('a rule that only warns now is another rule; a warning is shown only when they disagree', () => {
    const result = createResult();
    const rules = result.rules.map((rule) => ({ ...rule, level: 'warn' as const }));
    const acceptLabel = null;
    const changed: Result = {
      ...result,
      rules,
      policy: { ...policy, acceptLabel },
      basePolicy: { policy, rules: result.rules, verdict: 'passed' },
    };
    expect(describePolicy(changed)?.rules).toHaveLength(4);
    expect(describePolicy(changed)?.summary).toMatch(
      /accept-label forest-gate-accept \u2192 none\.$/,
    );
    expect(renderMarkdown(changed)).not.toContain('[!WARNING]');
    const broken = rules.map((rule) => ({ ...rule, outcome: 'failed' as const }));
    expect(describePolicy({ ...changed, rules: broken })?.disagrees).toBe(false);
    const same = { ...changed, rules: result.rules };
    expect(renderMarkdown(same)).not.toContain('rules that differ');
    expect(renderTerminal(same, { colour: false, width: 100 })).not.toContain("The base's rules\n");
  });
});

describe('data', () => {
  it('says what came, went and moved', () => {
    const result = scenario('drift');
    expect(describeDataChanges(result)).toEqual([
      '14 rows added',
      '4 rows removed',
      '2 rows relabelled',
      'gone column petal_colour',
      'drift in petal_length',
    ]);
    const edited = result.dataChanges && {
      ...result.dataChanges,
      rowsEdited: 3,
      columnsRetyped: ['bed'],
    };
    expect(describeDataChanges({ ...result, dataChanges: edited })).toEqual(
      expect.arrayContaining(['3 rows edited', 'new role of column bed']),
    );
    const data = { ...result.data, duplicates: 5, conflictingLabels: 2 };
    expect(describeDataChanges({ ...result, data })).toEqual(
      expect.arrayContaining(['duplicate rows 3 \u2192 5', 'conflicting labels 0 \u2192 2']),
    );
    expect(renderMarkdown({ ...result, data })).toContain(
      '2 rows have the same features as a row of another class.',
    );
  });

  it('lists columns only when one has drifted, that one first; else says so', () => {
    const result = scenario('drift');
    expect(listDrift(result).map(({ column }) => column)).toEqual([
      'petal_length',
      'petal_width',
      'sepal_width',
      'sepal_length',
    ]);
    const withDrift = (drift: NonNullable<Result['dataChanges']>['drift']): string =>
      renderMarkdown({
        ...result,
        dataChanges: result.dataChanges && { ...result.dataChanges, drift },
      });
    const still = listDrift(result).map((column) => ({ ...column, drifted: false }));
    expect(withDrift(still)).toContain('No column has drifted.');
    expect(withDrift(still)).not.toContain('<summary>Drift');
    expect(withDrift([])).toContain('Too few rows to tell whether a column has drifted.');
  });
});
