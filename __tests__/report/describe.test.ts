import { describe, expect, it } from '@jest/globals';
import { describeChanges, describeComparison } from '../../src/report/describeBase.js';
import { describeDataChanges } from '../../src/report/describeDataChanges.js';
import { describeMethod } from '../../src/report/describeMethod.js';
import { describeOutcome, wordRule } from '../../src/report/describeRule.js';
import { describeVerdict } from '../../src/report/describeVerdict.js';
import { itemAt } from '../../src/report/itemAt.js';
import { listMetrics, listOtherRules } from '../../src/report/listMetrics.js';
import { listNames } from '../../src/report/listNames.js';
import { readMetric } from '../../src/report/readMetric.js';
import type { DataSummary, Result, ResultRule } from '../../src/document/result.js';
import { createResult, createRule, hashOf, IRIS_BEFORE } from '../support/results.js';

const improved = createResult({ before: IRIS_BEFORE });

const rule = (
  text: string,
  outcome: ResultRule['outcome'],
  actual: number | null,
  limit: number,
): ResultRule => createRule(text, { outcome, actual, limit });

describe('describeVerdict', () => {
  it('R5: an accuracy just below the floor is not shown as on it', () => {
    const result = createResult({
      overrides: {
        rules: [rule('accuracy >= 0.9', 'failed', 0.9 - 1e-16, 0.9)],
        verdict: 'failed',
      },
    });
    expect(describeVerdict(result)).toContain('less than 0.1 points below the required 90%');
  });

  it('names another rule that failed', () => {
    const result = createResult({
      overrides: { rules: [rule('recall[setosa] >= 0.9', 'failed', 0.8, 0.9)], verdict: 'failed' },
    });
    expect(describeVerdict(result)).toMatch(/, recall\[setosa\] >= 0\.9 failed$/);
  });

  it('tells an unreadable base and one that is not comparable from none', () => {
    const from = (source: Result['baseline']['source']): string =>
      describeVerdict(
        createResult({ overrides: { baseline: { ...createResult().baseline, source } } }),
      );
    expect(from('none')).toMatch(/, no base to compare with$/);
    expect(from('unreadable')).toMatch(/, base unreadable$/);
    expect(from('artifact')).toMatch(/, not comparable with the base$/);
    expect(from('commit')).toMatch(/, not comparable with the base$/);
  });
});

describe('describeVerdict of an unreadable base', () => {
  const { baseline, policy } = createResult();
  const line = (verdict: Result['verdict'], parts: Partial<Result> = {}): string =>
    describeVerdict(
      createResult({
        overrides: { baseline: { ...baseline, source: 'unreadable' }, verdict, ...parts },
      }),
    );
  const rules = [rule('accuracy >= 0.9', 'passed', 0.97, 0.9)];

  it('R38: says that a base is required where that decides', () => {
    expect(line('inconclusive')).toMatch(/^iris inconclusive .*, base unreadable$/);
    const required = { rules, policy: { ...policy, baselineRequired: true } };
    expect(line('failed', required)).toMatch(/, base unreadable, and a base is required$/);
  });

  it('agrees with rules of the base that are others and no worse', () => {
    const basePolicy = { policy, rules, verdict: 'inconclusive' as const };
    expect(line('inconclusive', { basePolicy })).toMatch(/, base unreadable$/);
  });
});

describe('wordRule', () => {
  it.each([
    [rule('accuracy >= 0.9', 'failed', 0.88, 0.9), '\u2265 90%', 'missed by 2.0 points'],
    [
      rule('accuracy drop <= 0.02', 'failed', 0.04, 0.02),
      'drop \u2264 2 points',
      'missed by 2.0 points',
    ],
    [
      rule('accuracy drop <= 0.02', 'failed', null, 0.02),
      'drop \u2264 2 points',
      'nothing to compare with',
    ],
    [
      rule('accuracy drop <= 0.02', 'not-applied', null, 0.02),
      'drop \u2264 2 points',
      'not applied',
    ],
    [rule('log-loss <= 0.5', 'failed', 0.6, 0.5), '\u2264 0.5', 'missed by 0.100'],
    [rule('f1-macro drop <= 0.01', 'passed', 0, 0.01), 'drop \u2264 0.01', 'passed'],
    [rule('anything else', 'passed', 0, 0), undefined, 'passed'],
    [rule('anything else', 'failed', 0, 0), undefined, 'A reason'],
    [rule('recall[x] >= 0.9', 'failed', null, 0.9), '\u2265 0.9', 'A reason'],
    [rule('rows-removed <= 10', 'failed', 1012, 10), '\u2264 10', 'missed by 1,002'],
    [rule('drift(a <= b) <= 0.2', 'accepted', 0.3, 0.2), '\u2264 0.2', 'missed by 0.100, accepted'],
    [
      rule('accuracy drop <= 0.02', 'inconclusive', 0.04, 0.02),
      'drop \u2264 2 points',
      'missed by 2.0 points, may be chance',
    ],
    [
      { ...rule('accuracy >= 0.9', 'failed', 0.88, 0.9), level: 'warn' as const },
      '\u2265 90%',
      'missed by 2.0 points (warns only)',
    ],
  ])('%j', (written, bound, outcome) => {
    expect(wordRule(written)?.bound).toBe(bound);
    expect(describeOutcome(written)).toBe(outcome);
  });
});

describe('listMetrics', () => {
  it('the name of a metric may hold what a class or column is called', () => {
    const metricOf = (text: string): string | undefined => wordRule(createRule(text))?.metric;
    expect(metricOf('recall[a >= b drop] drop <= 0.1')).toBe('recall[a >= b drop]');
    expect(metricOf('drift(a\nb) <= 0.1')).toBe('drift(a\nb)');
  });

  it('gives a metric that only a rule is about a line of its own, and lists other rules', () => {
    const rules = [
      rule('log-loss <= 0.5', 'passed', 0.1, 0.5),
      rule('recall[setosa] >= 0.9', 'passed', 0.95, 0.9),
      rule('rows-removed <= 10', 'failed', null, 10),
    ];
    const result = createResult({ overrides: { rules } });
    expect(listOtherRules(result).map(({ rule: text }) => text)).toEqual(['rows-removed <= 10']);
    const lines = listMetrics(result).filter((line) => line.rules.length > 0);
    expect(lines.map(({ label, current }) => [label, current])).toEqual([
      ['log loss, lower is better', expect.any(String)],
      ['recall[setosa]', '1.000'],
    ]);
  });

  it('compares on the rows of the comparison', () => {
    const result = createResult({
      before: IRIS_BEFORE.map((label, row) => (row < 50 ? null : label)),
    });
    expect(listMetrics(result).slice(0, 2)).toMatchObject([
      { baseline: '93.0%', current: '95.0%', change: '+2.0 points' },
      { baseline: '93 of 100', current: '95 of 100', change: '+2' },
    ]);
  });
});

describe('describeDataChanges', () => {
  const against = (before: Partial<DataSummary>): string[] | null =>
    describeDataChanges({
      ...improved,
      baseline: {
        ...improved.baseline,
        data: { ...improved.data, fingerprint: hashOf('other'), ...before },
      },
    });

  it('says what is more, fewer, new and gone', () => {
    expect(against({ rows: 149 })).toEqual(['1 row more']);
    expect(against({ rows: 1150 })).toEqual(['1,000 rows fewer']);
    expect(against({ target: 'kind' })).toEqual(['target species']);
    expect(against({ features: ['sepal_length', 'colour'] })).toEqual([
      'new columns sepal_width, petal_length and petal_width',
      'gone column colour',
    ]);
    expect(against({ classes: [...improved.data.classes, { name: 'x', rows: 1 }] })).toEqual([
      'gone class x',
    ]);
  });

  it('tells edited values from the same table and from one that is not known', () => {
    expect(against({})).toEqual(['values edited']);
    expect(against({ fingerprint: improved.data.fingerprint })).toEqual([]);
    expect(describeDataChanges(createResult())).toBeNull();
  });
});

describe('describeChanges', () => {
  const changed = (names: readonly string[], data: DataSummary | null): string =>
    describeChanges({
      ...improved,
      baseline: {
        ...improved.baseline,
        data,
        settingsChanges: names.map((name) => ({ name, baseline: '1', current: '2' })),
      },
    });

  it('counts what is too much for a line', () => {
    expect(changed(['a', 'b', 'c', 'd', 'e', 'f', 'g'], null)).toBe(
      'Settings: a 1 \u2192 2, b 1 \u2192 2, c 1 \u2192 2, d 1 \u2192 2, e 1 \u2192 2, 2 more.',
    );
    expect(changed([], improved.data)).toBe('Data and settings: unchanged.');
    expect(changed(['seed'], improved.data)).toBe('Data: unchanged. Settings: seed 1 \u2192 2.');
  });

  it('tells equal predictions from predictions that are as right', () => {
    const { predicted } = improved.rows;
    expect(describeComparison(createResult({ before: predicted }))).toContain(
      'every prediction the same',
    );
    // Row 70 is wrong on both sides, in different ways.
    const otherwise = predicted.map((label, row) => (row === 70 ? 0 : label));
    expect(describeComparison(createResult({ before: otherwise }))).toContain(
      'no row newly wrong or newly right',
    );
    const shared = predicted.map((label, row) => (row === 0 ? null : label));
    expect(describeComparison(createResult({ before: shared }))).toBe(
      'On the 149 rows that both predicted: every prediction the same. Data and settings: unchanged.',
    );
    expect(describeComparison(createResult())).toBeNull();
  });
});

describe('describeMethod', () => {
  const method = (settings: Partial<Result['settings']>): string =>
    describeMethod({ ...improved, settings: { ...improved.settings, ...settings } }).join('\n');

  it('names the model, the split and the library that reads the model', () => {
    expect(method({})).toMatch(/Random forest of 100 trees: .*max-depth none.*\n5-fold/);
    expect(method({})).toContain('depends on its features and the seed');
    expect(method({})).toContain('read back by ml-random-forest');
    expect(method({ algorithm: 'decision-tree', maxDepth: 3 })).toMatch(
      /^Decision tree: .*max-depth 3/,
    );
    expect(method({ algorithm: 'decision-tree' })).toContain('read back by ml-cart');
    expect(method({ evaluation: 'hold-out' })).toContain('Hold-out: 20.0% of the rows');
    expect(method({ idColumn: 'plant' })).toContain('depends on its plant and');
    expect(method({ idColumn: 'plant', groupColumn: 'bed' })).toContain('depends on its bed and');
  });
});

describe('readMetric', () => {
  const { evaluation } = improved;

  it.each([
    ['accuracy', evaluation.accuracy],
    ['balanced-accuracy', evaluation.balancedAccuracy],
    ['f1-macro', evaluation.macro.f1],
    ['f1-weighted', evaluation.weighted.f1],
    ['precision-macro', evaluation.macro.precision],
    ['precision-weighted', evaluation.weighted.precision],
    ['recall-macro', evaluation.macro.recall],
    ['recall-weighted', evaluation.weighted.recall],
    ['mcc', evaluation.mcc],
    ['log-loss', evaluation.logLoss],
    ['precision[virginica]', evaluation.perClass[2]?.precision],
    ['recall[virginica]', evaluation.perClass[2]?.recall],
    ['f1["virginica"]', evaluation.perClass[2]?.f1],
    ['f1[other]', null],
    ['rows-removed', null],
  ])('%s', (metric, value) => {
    expect(readMetric(metric, evaluation)).toBe(value);
  });
});

describe('listNames', () => {
  it('joins names and counts those beyond five', () => {
    expect(listNames([])).toBe('nothing');
    expect(listNames(['a'])).toBe('a');
    expect(listNames(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listNames(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d and e');
    expect(listNames(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more');
  });
});

describe('itemAt', () => {
  it('refuses a place that the document does not have', () => {
    expect(itemAt(['a'], 0)).toBe('a');
    expect(() => itemAt(['a'], 1)).toThrow(RangeError);
  });
});
