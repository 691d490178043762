import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { METRICS } from '../../src/rules/metrics.js';
import { parseRule } from '../../src/rules/parseRule.js';
import { parseRules } from '../../src/rules/parseRules.js';
import { formatBound, formatRule, type Rule } from '../../src/rules/rule.js';
import { splitRules } from '../../src/rules/splitRules.js';
import { userErrorOf } from '../support/readSettingsFrom.js';

function errorOf(text: string): string {
  return userErrorOf(() => parseRule(text));
}

/** Any rule that can be written. */
const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    name: fc.constantFrom(
      ...[...METRICS.keys()].filter((key) => key !== 'check' && key !== 'pinball-loss'),
    ),
    of: fc.string({ unit: 'grapheme', maxLength: 20 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    rows: fc.nat(),
    whole: fc.boolean(),
    drop: fc.boolean(),
    runs: fc.option(fc.integer({ min: 3, max: 200 })),
    slice: fc.constantFrom(null, 'every' as const, 'named' as const),
    column: fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text !== ''),
    part: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...Array.from('a {}[]()=,;"\\]')), maxLength: 12 }),
    ),
    since: fc.constantFrom(null, 'v1.2.0', 'warn', '90 days', 'feature/a-b'),
    level: fc.constantFrom('fail' as const, 'warn' as const),
  })
  .map(({ name, of, share, rows, whole, drop, runs, since, level, slice, column, part }) => {
    const metric = METRICS.get(name);
    const kind = metric?.better === 'more' ? 'floor' : 'ceiling';
    const isDrop = drop && (metric?.source === 'model' || metric?.source === 'numbers');
    const isMedian = isDrop && runs !== null && !name.startsWith('stable-rows-');
    return {
      metric: name,
      of: metric?.of && !(metric.isAlsoOfWhole && whole) ? of : null,
      slice:
        metric?.source !== 'model' || isMedian
          ? null
          : slice === 'named'
            ? { column, part }
            : slice,
      kind: isMedian ? 'median' : isDrop ? 'drop' : kind,
      limit: metric?.unit === 'rows' ? rows : share + 0,
      isRelative: isDrop && metric.unit === 'amount' && whole,
      since: isDrop && !isMedian ? since : null,
      runs: isMedian ? runs : null,
      level,
    };
  });

describe('parseRule', () => {
  it('reads a drop in the unit of the target, and as a share of the base', () => {
    expect(parseRule('mae drop <= 0.5')).toMatchObject({ limit: 0.5, isRelative: false });
    expect(parseRule('mae drop <= 2%')).toMatchObject({ limit: 0.02, isRelative: true });
    expect(parseRule('rmse drop from median(5) <= 7 %')).toMatchObject({ isRelative: true });
    expect(parseRule('mae <= 300')).toMatchObject({ kind: 'ceiling', limit: 300 });
    expect(parseRule('r2 >= -1.5')).toMatchObject({ kind: 'floor', limit: -1.5 });
    expect(parseRule('r2 drop <= 2%')).toMatchObject({ limit: 0.02, isRelative: false });
    expect(parseRule('mape <= 20%')).toMatchObject({ limit: 0.2, isRelative: false });
    expect(parseRule('pinball-loss[0.9] drop <= 2%')).toMatchObject({ of: '0.9' });
    expect(parseRule('stable-rows mae drop <= 2%')).toMatchObject({ metric: 'stable-rows-mae' });
    expect(errorOf('mae <= 20%')).toContain('a number from 0 in the unit of the target.');
    expect(errorOf('mae drop <= -1')).toContain("or a percentage of the base's.");
    expect(errorOf('pinball-loss[0.3] <= 1')).toContain('there is no quantile "0.3"');
    expect(errorOf('mae >= 1')).toContain('less of mae is better');
  });

  it.each<[string, string, string | null, string, number]>([
    ['accuracy >= 0.9', 'accuracy', null, 'floor', 0.9],
    ['  accuracy>=.9  ', 'accuracy', null, 'floor', 0.9],
    ['accuracy >= 90%', 'accuracy', null, 'floor', 0.9],
    ['accuracy drop <= 2%', 'accuracy', null, 'drop', 0.02],
    ['accuracy drop<=2.9 %', 'accuracy', null, 'drop', 0.029],
    ['mcc >= -0.5', 'mcc', null, 'floor', -0.5],
    ['mcc drop <= 2', 'mcc', null, 'drop', 2],
    ['log-loss <= 12.5', 'log-loss', null, 'ceiling', 12.5],
    ['log-loss drop <= 1e-3', 'log-loss', null, 'drop', 0.001],
    ['recall[Iris virginica] >= 0.85', 'recall', 'Iris virginica', 'floor', 0.85],
    ['recall[ a ] >= 0.85', 'recall', 'a', 'floor', 0.85],
    ['recall[a]b] drop <= 0', 'recall', 'a]b', 'drop', 0],
    ['recall[" a\\u003b\\"]"] >= 1', 'recall', ' a;"]', 'floor', 1],
    ['recall[warn >= 1] >= 1', 'recall', 'warn >= 1', 'floor', 1],
    ['roc-auc >= 0.9', 'roc-auc', null, 'floor', 0.9],
    ['roc-auc[yes] drop <= 1%', 'roc-auc', 'yes', 'drop', 0.01],
    ['brier-score <= 1.5', 'brier-score', null, 'ceiling', 1.5],
    ['calibration-error[a] <= 5%', 'calibration-error', 'a', 'ceiling', 0.05],
    ['average-precision drop <= 0', 'average-precision', null, 'drop', 0],
    ['duplicates <= 5', 'duplicates', null, 'ceiling', 5],
    ['drift(petal length (cm)) <= 0.2', 'drift', 'petal length (cm)', 'ceiling', 0.2],
  ])('reads %j', (text, metric, of, kind, limit) => {
    expect(parseRule(text)).toEqual({
      metric,
      of,
      kind,
      limit,
      since: null,
      slice: null,
      isRelative: false,
      runs: null,
      level: 'fail',
    });
    expect(parseRule(`${text} warn`)).toEqual({
      metric,
      of,
      kind,
      limit,
      since: null,
      slice: null,
      isRelative: false,
      runs: null,
      level: 'warn',
    });
  });

  it.each([
    ['v1.2.0', 'v1.2.0'],
    ['  release/2  ', 'release/2'],
    ['90 days', '90 days'],
    ['1  day', '1 days'],
    ['090', '090'],
    ['warn', 'warn'],
  ])('reads a drop since %j', (text, since) => {
    const rule = {
      metric: 'accuracy',
      of: null,
      kind: 'drop',
      limit: 0.02,
      isRelative: false,
      since,
      slice: null,
      runs: null,
    };
    expect(parseRule(`accuracy drop <= 2% since ${text}`)).toEqual({ ...rule, level: 'fail' });
    expect(parseRule(`accuracy drop <= 2% since ${text} warn`)).toEqual({ ...rule, level: 'warn' });
  });

  it('takes drops since different commits for different limits, of at most three', () => {
    const since = (name: string): string => `accuracy drop <= 2% since ${name}`;
    expect(parseRules(['accuracy drop <= 2%', since('a'), since('b'), since('c')])).toHaveLength(4);
    expect(() => parseRules([since('a'), 'accuracy drop <= 3% since a'])).toThrow('limit the same');
    expect(() => parseRules(['a', 'b', 'c', 'd'].map(since))).toThrow('give at most 3');
  });

  it.each<[string, string, string | null, Rule['slice'], string]>([
    ['accuracy {country=NZ} >= 0.8', 'accuracy', null, { column: 'country', part: 'NZ' }, 'floor'],
    [
      'accuracy{ country = New Zealand }drop<=3%',
      'accuracy',
      null,
      { column: 'country', part: 'New Zealand' },
      'drop',
    ],
    [
      'accuracy {age_group=18-25} drop <= 3%',
      'accuracy',
      null,
      { column: 'age_group', part: '18-25' },
      'drop',
    ],
    [
      'recall[yes] {country=NZ} >= 0.8',
      'recall',
      'yes',
      { column: 'country', part: 'NZ' },
      'floor',
    ],
    [
      'recall[yes] {age=(18; 25]} >= 0.8',
      'recall',
      'yes',
      { column: 'age', part: '(18; 25]' },
      'floor',
    ],
    [
      'recall["a] {b"] {x="{a, \\"b\\"=}"} >= 0.8',
      'recall',
      'a] {b',
      { column: 'x', part: '{a, "b"=}' },
      'floor',
    ],
    [
      'roc-auc {income=>50K} drop <= 1%',
      'roc-auc',
      null,
      { column: 'income', part: '>50K' },
      'drop',
    ],
    [
      'log-loss {"a column"=""} <= 2',
      'log-loss',
      null,
      { column: 'a column', part: '' },
      'ceiling',
    ],
    ['accuracy drop <= 5% in every slice', 'accuracy', null, 'every', 'drop'],
    ['accuracy drop <= 5% in  every  slice since v1 warn', 'accuracy', null, 'every', 'drop'],
    ['recall[yes] >= 0.5 in every slice', 'recall', 'yes', 'every', 'floor'],
  ])('reads the slice of %j', (text, metric, of, slice, kind) => {
    expect(parseRule(text)).toMatchObject({ metric, of, slice, kind });
    expect(parseRule(formatRule(parseRule(text)))).toEqual(parseRule(text));
    expect(splitRules(`${text}; duplicates <= 5`)).toEqual([text, 'duplicates <= 5']);
  });

  it.each([
    ['accuracy {country} >= 0.8', 'a slice is one column and one value, as in {country=NZ}'],
    ['accuracy {a=b, c=d} >= 0.8', 'goes into quotes, as in {country="a, b"}'],
    ['accuracy {country=NZ >= 0.8', 'the slice has no closing brace'],
    ['accuracy {country=a"b} >= 0.8', 'the slice has no closing brace'],
    ['accuracy {=NZ} >= 0.8', 'the column of the slice is missing'],
    ['accuracy {country= } >= 0.8', 'the value of the slice is missing: write {country=value}'],
    ['accuracy {country="\\x"} >= 0.8', 'within quotes, a quote is written \\"'],
    ['accuracy drop {country=NZ} <= 2%', 'a slice stands right behind the metric'],
    ['accuracy {a=b} {c=d} <= 2%', 'a slice stands right behind the metric'],
    ['accuracy in every slice >= 0.8', 'in every slice stands behind the limit'],
    ['accuracy >= 0.8 in every slices', 'write in every slice'],
    ['accuracy >= 0.8 in slice', 'write in every slice'],
    ['accuracy {a=b} >= 0.8 in every slice', 'of one slice or of every'],
    ['accuracy {a=b} drop from median(5) <= 1%', 'earlier runs are known as a whole'],
    ['accuracy drop from median(5) <= 1% in every slice', 'earlier runs are known as a whole'],
    ['accuracy {a=b} >= majority', 'the largest class is that of all tested rows'],
    ['accuracy >= majority in every slice', 'the largest class is that of all tested rows'],
    ['duplicates {a=b} <= 5', 'only those of predicted classes are of a slice'],
    ['duplicates <= 5 in every slice', 'only those of predicted classes are of slices'],
    ['accuracy >= 0.8 in every slice now', 'may follow'],
  ])('says of %j what is wrong', (text, problem) => {
    expect(errorOf(text)).toContain(problem);
  });

  it('takes rules on other slices beside each other, and no two on the same', () => {
    const texts = ['accuracy >= 0.8', 'accuracy {a=b} >= 0.8', 'accuracy >= 0.7 in every slice'];
    expect(parseRules(texts)).toHaveLength(3);
    expect(() => parseRules([...texts, 'accuracy {"a" = b} >= 0.1'])).toThrow('limit the same');
  });

  it('reads what it writes, whatever the name', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(parseRule(formatRule(rule))).toEqual(rule);
        expect(formatRule(rule).startsWith(formatBound(rule))).toBe(true);
        expect(splitRules(formatRule(parseRule(formatRule(rule))))).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a percentage as the decimal of the same digits', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (hundredths) => {
        const text = `accuracy drop <= ${String(hundredths / 100)}%`;
        expect(parseRule(text).limit).toBe(Number(`${String(hundredths)}e-4`));
      }),
    );
  });

  const SHARE = 'a number from 0 to 1, or a percentage (2% is 0.02)';
  it.each([
    ['acuracy >= 1', 1, 'there is no metric "acuracy". Did you mean accuracy?'],
    ['  F1_macro >= 1', 3, 'there is no metric "F1_macro". Did you mean f1-macro?'],
    ['', 1, 'a rule begins with the name of a metric, as in accuracy >= 0.9.'],
    ['>= 1', 1, 'a rule begins with the name of a metric, as in accuracy >= 0.9.'],
    ['accuracy > 0.9', 10, '">" is not for rules: write >=, which lets the limit itself pass.'],
    ['accuracy ≥ 0.9', 10, '"≥" is not for rules: write >=, which lets the limit itself pass.'],
    ['duplicates = 0', 12, '"=" is not for rules: write <=, which lets the limit itself pass.'],
    ['accuracy <= 0.9', 10, 'more of accuracy is better, so write >= and a limit.'],
    ['log-loss >= 1', 10, 'less of log-loss is better, so write <= and a limit.'],
    ['accuracy drop >= 0.1', 15, 'less of a drop is better, so write <= and a limit.'],
    ['accuracy', 9, '>= and a limit, or drop <= and a limit, have to follow.'],
    ['roc-auc(a) >= 1', 8, 'roc-auc is of one class: write roc-auc[CLASS], or leave it out.'],
    ['duplicates 3', 12, '<= and a limit have to follow.'],
    ['accuracy droop <= 1', 10, '>= and a limit, or drop <= and a limit, have to follow.'],
    ['accuracy drop', 14, '<= and a limit have to follow.'],
    [
      'accuracy drop <= 2% since',
      26,
      'the commit is missing: a tag, a branch, a commit, or 1 to 99999 days, as in 90 days.',
    ],
    [
      'accuracy drop <= 2% since 0 days',
      27,
      'the commit is missing: a tag, a branch, a commit, or 1 to 99999 days, as in 90 days.',
    ],
    ['accuracy drop <= 2% since a b', 29, 'nothing but the word warn may follow the commit.'],
    ['accuracy >= 0.9 since a', 23, 'only a drop is since a commit: write drop <= and a limit.'],
    [
      'recall >= 1',
      8,
      'recall is of one class: write recall[CLASS]; recall-macro is the mean of all classes.',
    ],
    [
      'recall(a) >= 1',
      7,
      'recall is of one class: write recall[CLASS]; recall-macro is the mean of all classes.',
    ],
    ['drift <= 1', 7, 'drift is of one column: write drift(COLUMN).'],
    [
      'recall[a >= 1',
      7,
      'recall is of one class: write recall[CLASS]; recall-macro is the mean of all classes.',
    ],
    ['recall[ ] >= 1', 7, 'the name of the class is missing in the brackets.'],
    ['recall["\\"] >= 1', 7, 'within quotes, a quote is written \\" and a backslash \\\\.'],
    [
      'accuracy[a] >= 1',
      9,
      'accuracy is not of one class or column: leave out what is in brackets.',
    ],
    [
      'rows-removed drop <= 1',
      14,
      'rows-removed is a number about the data, which has a limit but no drop.',
    ],
    ['accuracy >=', 12, `the limit is missing: ${SHARE}.`],
    ['accuracy >= 90', 13, `the limit has to be ${SHARE}.`],
    ['accuracy drop <= -1%', 18, `the limit has to be ${SHARE}.`],
    ['accuracy >= 1,5', 13, `the limit has to be ${SHARE}.`],
    [
      'mcc drop <= 3',
      13,
      'the limit has to be a number from 0 to 2, or a percentage (2% is 0.02).',
    ],
    ['log-loss <= 1e999', 13, 'the limit has to be a number from 0, or a percentage (2% is 0.02).'],
    ['duplicates <= 10%', 15, 'the limit has to be a whole number from 0.'],
    ['duplicates <= 1.5', 15, 'the limit has to be a whole number from 0.'],
    ['accuracy >= 0.9 wran', 17, 'nothing but the word warn may follow the limit.'],
    ['accuracy >= 0.9 warn 1', 22, 'nothing but the word warn may follow the limit.'],
  ])('R6: %j is an error at column %d', (text, column, problem) => {
    expect(errorOf(text)).toBe(
      `rule: Rule ${JSON.stringify(text).replace(/\\(["\\])/g, '$1')}, column ${String(column)}: ${problem}`,
    );
  });

  it('R4: what is no number is no limit', () => {
    for (const limit of ['', '0x1', 'NaN', 'Infinity', '+1', '1.', '1_0', '%', '1e2%']) {
      expect(errorOf(`accuracy >= ${limit}`)).toContain('column 13: the limit ');
    }
  });

  it('any text is a rule or an error of the user', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', 'recall[', 'accuracy '),
        (text, start) => {
          expect(() => {
            try {
              parseRule(start + text);
            } catch (error) {
              expect(String(error)).toContain('UserError: Rule ');
            }
          }).not.toThrow();
        },
      ),
    );
    expect(errorOf('x'.repeat(1001))).toContain('it is longer than 1000 characters.');
  });
});

describe('parseRules', () => {
  const error = (...texts: string[]): string => userErrorOf(() => parseRules(texts));

  it('R6: no rule is an error, and too many', () => {
    expect(error()).toBe('rule: There is no rule: give at least one.');
    const many = Array.from({ length: 101 }, (_, index) => `recall[${String(index)}] >= 0`);
    expect(error(...many)).toBe('rule: There are 101 rules: give at most 100.');
    expect(parseRules(many.slice(1))).toHaveLength(100);
  });

  it('R6: two rules that limit the same are an error, equal or not', () => {
    expect(error('accuracy >= 0.9', 'mcc >= 0', 'accuracy >= 80%')).toBe(
      'rule: Rules "accuracy >= 0.9" and "accuracy >= 0.8" limit the same: keep one of them (min-accuracy and max-drop are rules too).',
    );
    expect(error('recall[a] >= 1', 'recall["a"] >= 1')).toContain('limit the same');
    expect(error('accuracy drop <= 0', 'accuracy drop <= 0 warn')).toContain('limit the same');
    expect(
      parseRules(['accuracy >= 1', 'accuracy drop <= 0', 'recall[a] >= 1', 'recall[b] >= 1']),
    ).toHaveLength(4);
  });
});

describe('splitRules', () => {
  it('takes one rule a line or between semicolons, but not within brackets', () => {
    expect(splitRules('a >= 1\r\n\n  b >= 2 ;; c[x;y] >= 3; drift(x;y) <= 4;\n')).toEqual([
      'a >= 1',
      'b >= 2',
      'c[x;y] >= 3',
      'drift(x;y) <= 4',
    ]);
    expect(splitRules(' \n;')).toEqual([]);
    expect(splitRules('recall[a\nmcc >= 0;f >= 1')).toEqual(['recall[a', 'mcc >= 0', 'f >= 1']);
  });
});

describe('rules of checks', () => {
  it('count all findings, or those of one code', () => {
    expect(parseRule('checks <= 0').metric).toBe('checks');
    expect(formatRule(parseRule('check(FG-T01) <= 0 warn'))).toBe('check(FG-T01) <= 0 warn');
    expect(() => parseRule('check(FG-T1) <= 0')).toThrow('Did you mean FG-T01?');
  });
});
