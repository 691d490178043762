import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Evidence,
  type Result,
  type ResultRule,
  resultSchema,
} from '../../src/document/result.js';
import { holm } from '../../src/statistics/holm.js';
import { rowsToSettle } from '../../src/statistics/rowsToSettle.js';
import type { Predictions } from '../../src/metrics/evaluation.js';
import { parseRule } from '../../src/rules/parseRule.js';
import { judge } from '../../src/verdict/judge.js';
import type { JudgedRun } from '../../src/verdict/judgedRun.js';
import { METRICS } from '../../src/rules/metrics.js';
import { anyPair, pairOf } from '../statistics/pairs.js';
import { aloneOf, CHANGES, gateOf, runAlone, runOf, runWith } from './runs.js';

function ruleOf(run: JudgedRun, rule: string, overrides = {}): ResultRule {
  const [held] = judge(run, gateOf([rule], overrides)).rules;
  if (held === undefined) throw new Error('no rule');
  return held;
}
function evidenceOf(run: JudgedRun, rule: string): Evidence {
  const { evidence } = ruleOf(run, rule);
  if (evidence === null) throw new Error('no evidence');
  return evidence;
}

describe('always answering the largest class', () => {
  /** Rows of the large class and of the small one, and how many of each are predicted right. */
  function lopsided(large: number, right: number, small: number, found: number): Predictions {
    const truth = Int32Array.from({ length: large + small }, (_, row) => (row < large ? 0 : 1));
    const predicted = truth.map((label, row) =>
      (label === 0 ? row < right : row - large < found) ? label : 1 - label,
    );
    const votes = Int32Array.from([...predicted].flatMap((label) => [1 - label, label]));
    return { classes: ['large', 'small'], truth, predicted, votes, total: 1 };
  }
  const rule = 'accuracy >= majority';

  it('is what a model may not be shown to be worse than', () => {
    const better = aloneOf(lopsided(90, 88, 10, 8));
    expect(ruleOf(better, rule)).toEqual({
      rule,
      metric: 'accuracy',
      of: null,
      kind: 'majority',
      since: null,
      slice: null,
      worst: null,
      runs: null,
      level: 'fail',
      actual: 0.96,
      limit: 0.9,
      isRelative: false,
      outcome: 'passed',
      reason: 'At or above always answering the largest class.',
      evidence: null,
      seeds: null,
    });
    expect(better.majority.betterPValue).toBeLessThan(0.06);
    expect(judge(aloneOf(lopsided(90, 84, 10, 1)), gateOf([rule])).verdict).toBe('passed');
    expect(judge(aloneOf(lopsided(90, 80, 10, 1)), gateOf([rule])).verdict).toBe('failed');
  });

  it('has the p-values of the exact sign test of the rows on which both differ', () => {
    // 5 rows of the large class wrong and none of the small one right: 1 in 2 to the 5th.
    const { majority } = aloneOf(lopsided(90, 85, 10, 0));
    expect(majority).toEqual({ test: 'mcnemar-exact', betterPValue: 1, worsePValue: 1 / 32 });
    const upright = aloneOf(lopsided(90, 90, 10, 6)).majority;
    expect(upright).toEqual({ test: 'mcnemar-exact', betterPValue: 1 / 64, worsePValue: 1 });
  });

  it('fails at the significance and passes just beside it', () => {
    const run = aloneOf(lopsided(90, 85, 10, 0));
    expect(ruleOf(run, rule, { significance: 1 / 32 }).outcome).toBe('failed');
    expect(ruleOf(run, rule, { significance: 0.031 })).toMatchObject({
      outcome: 'passed',
      reason:
        'Below always answering the largest class, but it may be chance: if the model were as good as always answering the largest class, it would be at least this much below in 3.13% of such tables.',
    });
  });

  it('is weighed by groups where rows belong to them', () => {
    const predictions = lopsided(90, 80, 10, 0);
    const groups = Array.from({ length: 100 }, (_, row) => (row >= 75 ? 'one' : `row ${row}`));
    expect(aloneOf(predictions).majority.worsePValue).toBeLessThan(0.001);
    expect(aloneOf(predictions, groups).majority).toMatchObject({ test: 'swap' });
    expect(judge(aloneOf(predictions, groups), gateOf([rule])).verdict).toBe('passed');
  });

  it('may only warn', () => {
    expect(ruleOf(aloneOf(lopsided(90, 60, 10, 0)), `${rule} warn`)).toMatchObject({
      level: 'warn',
      outcome: 'failed',
    });
  });
});

describe('a floor and a ceiling', () => {
  it('R5: passes exactly at the limit and fails one step of a double beyond', () => {
    const run = runAlone(9, 1);
    expect(ruleOf(run, 'accuracy >= 0.9').outcome).toBe('passed');
    const above = parseRule('accuracy >= 0.9');
    const gate = { ...gateOf(['mcc >= 0']), rules: [{ ...above, limit: 0.9 + Number.EPSILON }] };
    expect(judge(run, gate).verdict).toBe('failed');
    expect(ruleOf(run, 'duplicates <= 3').outcome).toBe('passed');
    expect(ruleOf(run, 'duplicates <= 2')).toEqual({
      rule: 'duplicates <= 2',
      metric: 'duplicates',
      of: null,
      kind: 'ceiling',
      since: null,
      slice: null,
      worst: null,
      runs: null,
      level: 'fail',
      actual: 3,
      limit: 2,
      isRelative: false,
      outcome: 'failed',
      reason: 'Above the limit.',
      evidence: null,
      seeds: null,
    });
  });

  it('29 of 30 rows are at least 0.96 and not 0.97', () => {
    expect(ruleOf(runAlone(29, 1), 'accuracy >= 0.96')).toMatchObject({
      actual: 29 / 30,
      outcome: 'passed',
      reason: 'At or above the limit.',
    });
    expect(ruleOf(runAlone(29, 1), 'accuracy >= 97%').reason).toBe('Below the limit.');
  });

  it('reads every metric of a model', () => {
    const { evaluation } = runWith(5, 1, 2, 3);
    const [first] = evaluation.perClass;
    for (const [rule, value] of [
      ['accuracy >= 0', evaluation.accuracy],
      ['balanced-accuracy >= 0', evaluation.balancedAccuracy],
      ['f1-macro >= 0', evaluation.macro.f1],
      ['f1-weighted >= 0', evaluation.weighted.f1],
      ['precision-macro >= 0', evaluation.macro.precision],
      ['precision-weighted >= 0', evaluation.weighted.precision],
      ['recall-macro >= 0', evaluation.macro.recall],
      ['recall-weighted >= 0', evaluation.weighted.recall],
      ['mcc >= 0', evaluation.mcc],
      ['log-loss <= 0', evaluation.logLoss],
      ['precision[no] >= 0', first?.precision],
      ['recall[no] >= 0', first?.recall],
      ['f1[no] >= 0', first?.f1],
    ] as const) {
      expect([rule, ruleOf(runWith(5, 1, 2, 3), rule).actual]).toEqual([rule, value]);
    }
  });

  it('reads every number about the data', () => {
    for (const [rule, actual] of [
      ['conflicting-labels <= 0', 1],
      ['duplicates <= 0', 3],
      ['rows-added <= 0', 4],
      ['rows-removed <= 0', 5],
      ['rows-relabelled <= 0', 6],
      ['drift(length) <= 0.2', 0.25],
    ] as const) {
      expect(ruleOf(runWith(1, 0, 0, 0), rule)).toMatchObject({ actual, outcome: 'failed' });
    }
  });

  it('holds the gaps of a column to a limit that they may reach', () => {
    const run = runWith(1, 0, 0, 0);
    expect(ruleOf(run, 'missing(rare) <= 5%')).toMatchObject({ actual: 0.05, outcome: 'passed' });
    expect(ruleOf(run, 'missing(rare) <= 0.0499')).toMatchObject({ outcome: 'failed' });
    expect(ruleOf(run, 'missing(length) <= 0')).toMatchObject({ actual: 0, outcome: 'passed' });
    const rare = { name: 'rare', kind: 'number', levels: null, missing: 6 } as const;
    const more = { ...run.data, columns: [rare] };
    expect(ruleOf({ ...run, data: more }, 'missing(rare) <= 5%')).toMatchObject({
      actual: 0.06,
      outcome: 'failed',
      reason: 'Above the limit.',
    });
    const twice = { ...more, rows: 120 };
    expect(ruleOf({ ...run, data: twice }, 'missing(rare) <= 5%').outcome).toBe('passed');
  });

  it('counts the texts that the base never saw, and takes none for none', () => {
    const run = runWith(1, 0, 0, 0);
    const withNew = (levels: number) => ({
      ...run,
      dataChanges: { ...CHANGES, newLevels: [{ column: 'width', levels, rows: 9 }] },
    });
    expect(ruleOf(run, 'new-levels(width) <= 0')).toMatchObject({ actual: 0, outcome: 'passed' });
    expect(ruleOf(withNew(1), 'new-levels(width) <= 0')).toMatchObject({
      actual: 1,
      outcome: 'failed',
    });
    expect(ruleOf(withNew(2), 'new-levels(width) <= 2').outcome).toBe('passed');
    expect(ruleOf(withNew(3), 'new-levels(width) <= 2').outcome).toBe('failed');
    // A column that the base does not have has no text that the base knows.
    expect(ruleOf(run, 'new-levels(new) <= 0')).toMatchObject({
      actual: null,
      outcome: 'not-applied',
      reason: "The base's table has no such feature column.",
    });
    const unknown = { ...run, dataChanges: null };
    expect(ruleOf(unknown, 'new-levels(width) <= 0').outcome).toBe('not-applied');
  });

  it('fails a rule of a column that is left out or was never there, whatever its name', () => {
    const run = runWith(1, 0, 0, 0);
    const data = { ...run.data, leftOut: [{ name: 'note', reason: 'free-text' as const }] };
    for (const name of ['note', 'lenght', '__proto__', 'constructor', '\u202e(evil)', 'a|b`c']) {
      for (const rule of [`missing(${name}) <= 1`, `new-levels(${name}) <= 9`]) {
        expect(ruleOf({ ...run, data }, rule)).toMatchObject({
          actual: null,
          outcome: 'failed',
          reason: 'The table has no such feature column.',
        });
      }
    }
  });

  it('says why a number about the change of the data is missing', () => {
    const unknown = { ...runWith(1, 0, 0, 0), dataChanges: null };
    for (const rule of ['rows-removed <= 0', 'drift(length) <= 0']) {
      expect(ruleOf(unknown, rule)).toMatchObject({
        actual: null,
        outcome: 'not-applied',
        reason: "The base's table is not known.",
      });
    }
    const reason = (rule: string, dataChanges = CHANGES): string =>
      ruleOf({ ...runWith(1, 0, 0, 0), dataChanges }, rule).reason;
    const retyped = { ...CHANGES, columnsRetyped: ['width'] };
    expect(reason('drift(new) <= 0')).toBe("The base's table has no such feature column.");
    expect(reason('drift(width) <= 0', retyped)).toBe(
      "The base's table has no such feature column.",
    );
    expect(reason('drift(rare) <= 0')).toBe(
      'There are too few rows to compare how the values are distributed.',
    );
    for (const run of [unknown, runWith(1, 0, 0, 0)]) {
      expect(ruleOf(run, 'drift(nonsense) <= 1')).toMatchObject({
        outcome: 'failed',
        reason: 'The table has no such feature column.',
      });
    }
  });

  it('R75: a class that is missing or has no tested row fails', () => {
    const onlyNo = runWith(1, 0, 0, 0);
    for (const metric of ['precision', 'recall', 'f1']) {
      for (const name of ['yes', 'maybe', '__proto__']) {
        for (const rule of [`${metric}[${name}] >= 0`, `${metric}[${name}] drop <= 1`]) {
          expect(ruleOf(onlyNo, rule)).toMatchObject({
            actual: null,
            outcome: 'failed',
            reason: 'No tested row has this class.',
          });
        }
      }
    }
  });

  it('R75: whatever is not a finite number fails', () => {
    const run = runWith(5, 1, 1, 3);
    const numbers = fc.constantFrom(NaN, Infinity, -Infinity);
    const models = [...METRICS].filter(([, { source, of }]) => source === 'model' && of === null);
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...models),
        fc.boolean(),
        (bad, [name, { better }], drop) => {
          const averages = { precision: bad, recall: bad, f1: bad };
          const broken = {
            ...run.evaluation,
            ...{ accuracy: bad, balancedAccuracy: bad, mcc: bad, logLoss: bad },
            ...{ macro: averages, weighted: averages, majorityShare: bad },
          };
          const comparison = run.comparison && { ...run.comparison, current: broken };
          const limit = drop ? 'drop <= 0.5' : better === 'less' ? '<= 1' : '>= 0';
          const held = ruleOf({ ...run, evaluation: broken, comparison }, `${name} ${limit}`);
          expect(held).toMatchObject({
            actual: null,
            outcome: 'failed',
            reason: 'The number is missing or not finite.',
          });
        },
      ),
    );
    for (const rows of [0, NaN]) {
      const comparison = run.comparison && { ...run.comparison, rows };
      expect(ruleOf({ ...run, comparison }, 'accuracy drop <= 1').outcome).toBe('failed');
    }
    const data = { ...run.data, duplicates: NaN };
    expect(ruleOf({ ...run, data }, 'duplicates <= 9').outcome).toBe('failed');
  });
});

describe('a drop', () => {
  it('R5: of exactly the limit passes, for every number of rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (total, wrong) => {
        const newlyWrong = wrong % (total + 1);
        const run = runWith(total - newlyWrong, 0, newlyWrong, 0);
        const [rule] = gateOf(['accuracy drop <= 0']).rules;
        const rules = rule ? [{ ...rule, limit: newlyWrong / total }] : [];
        expect(judge(run, { ...gateOf(['mcc >= 0']), rules }).verdict).toBe('passed');
      }),
    );
    expect(ruleOf(runWith(97, 0, 3, 0), 'accuracy drop <= 2.99%')).toMatchObject({ actual: 0.03 });
    expect(ruleOf(runWith(97, 0, 3, 0), 'accuracy drop <= 3%').outcome).toBe('passed');
  });

  it('R5: of exactly the limit but for rounding passes, whatever the metric', () => {
    // 0.9 - 0.88 is 0.020000000000000018.
    const right = (count: number): number[] =>
      Array.from({ length: 50 }, (_, i) => (i < count ? 1 : 0));
    const [before, now] = [right(45), right(44)];
    const row = (wasRight: number, isRight: number): [number, number, number, number] => [
      wasRight * isRight,
      (1 - wasRight) * isRight,
      wasRight * (1 - isRight),
      (1 - wasRight) * (1 - isRight),
    ];
    const sums = before.map((was, i) => row(was, now[i] ?? 0));
    const count = (cell: 0 | 1 | 2 | 3): number =>
      sums.reduce((sum, cells) => sum + cells[cell], 0);
    const run = runWith(count(0), count(1), count(2), count(3));
    expect(ruleOf(run, 'recall-weighted drop <= 2%')).toMatchObject({
      actual: 0.02,
      outcome: 'passed',
      reason: 'Within the limit.',
    });
  });

  it('an improvement is a drop below zero, and passes', () => {
    expect(ruleOf(runWith(5, 5, 0, 0), 'accuracy drop <= 0')).toMatchObject({
      actual: -0.5,
      outcome: 'passed',
      reason: 'There is no drop.',
    });
    const loss = ruleOf(runWith(5, 5, 0, 0), 'log-loss drop <= 0');
    expect(loss.actual).toBeLessThan(-0.5);
    expect(loss.outcome).toBe('passed');
  });

  it('of the log-loss is a rise of it', () => {
    const run = runWith(20, 0, 10, 0);
    const { comparison } = run;
    const held = ruleOf(run, 'log-loss drop <= 0');
    expect(held.actual).toBe(
      (comparison?.current.logLoss ?? 0) - (comparison?.baseline.logLoss ?? 0),
    );
    expect(held).toMatchObject({ outcome: 'failed', evidence: { test: 'swap' } });
    expect(held.evidence?.drop.low).toBeGreaterThan(0);
  });

  it('without a base is not applied, or fails when one is required', () => {
    expect(judge(runAlone(9, 1), gateOf(['accuracy >= 0.5', 'accuracy drop <= 0']))).toMatchObject({
      verdict: 'passed',
      rules: [{ outcome: 'passed' }, { outcome: 'not-applied', actual: null }],
    });
    const rules = ['accuracy drop <= 0', 'mcc drop <= 0'];
    const required = judge(runAlone(9, 1), gateOf(rules, { baselineRequired: true }));
    expect(required.verdict).toBe('failed');
    for (const { reason } of required.rules) {
      expect(reason).toBe(
        'baseline-required is true, but there is nothing to compare with. There is no base.',
      );
    }
  });

  it('equal predictions pass whatever the rule and the size', () => {
    fc.assert(
      fc.property(anyPair, ({ current }) => {
        const rules = [...METRICS].flatMap(([name, { source, of }]) =>
          source === 'model' && of === null ? [`${name} drop <= 0`] : [],
        );
        const verdict = judge(runOf({ current, baseline: current }), gateOf(rules));
        expect(verdict.verdict).toBe('passed');
        for (const { evidence } of verdict.rules)
          expect(evidence?.shown ?? 'not-shown').toBe('not-shown');
      }),
    );
  });
});

describe('the evidence', () => {
  it('5 rows newly wrong and none newly right fail: p is 1/32', () => {
    expect(ruleOf(runWith(25, 0, 5, 0), 'accuracy drop <= 2%')).toMatchObject({
      actual: 5 / 30,
      outcome: 'failed',
      evidence: {
        test: 'mcnemar-exact',
        pValue: 0.03125,
        adjustedPValue: 0.03125,
        rowsToSettle: null,
      },
      reason:
        'More than the limit allows, and a real drop rather than chance: if both models were equally good, a drop at least this large would come up in 3.1% of such comparisons; the gate fails at 5% or less.',
    });
  });

  it('4 rows newly wrong and none newly right are inconclusive: p is 1/16', () => {
    const held = ruleOf(runWith(26, 0, 4, 0), 'accuracy drop <= 2%');
    expect(held).toMatchObject({
      outcome: 'inconclusive',
      evidence: { pValue: 0.0625, rowsToSettle: 50 },
      reason:
        'More than the limit allows, but it may be chance: if both models were equally good, a drop at least this large would come up in 6.3% of such comparisons; the gate fails at 5% or less.',
    });
  });

  it('3 of 150 rows newly wrong stay within 2 points, a fourth does not', () => {
    expect(ruleOf(runWith(147, 0, 3, 0), 'accuracy drop <= 0.02')).toMatchObject({
      actual: 0.02,
      outcome: 'passed',
      evidence: { shown: 'not-shown', rowsToSettle: null },
    });
    expect(ruleOf(runWith(146, 0, 4, 0), 'accuracy drop <= 0.02').outcome).toBe('inconclusive');
    expect(ruleOf(runWith(145, 0, 3, 2), 'accuracy drop <= 0.01')).toMatchObject({
      outcome: 'inconclusive',
      evidence: { pValue: 0.125 },
    });
  });

  it('strict fails what is inconclusive, and says so', () => {
    expect(ruleOf(runWith(26, 0, 4, 0), 'accuracy drop <= 2%', { strict: true })).toMatchObject({
      outcome: 'failed',
      reason:
        'More than the limit allows, but it may be chance: if both models were equally good, a drop at least this large would come up in 6.3% of such comparisons; strict is true, so the gate fails all the same.',
    });
  });

  it('is held against the significance, inclusively', () => {
    const outcome = (significance: number): string =>
      ruleOf(runWith(26, 0, 4, 0), 'accuracy drop <= 2%', { significance }).outcome;
    expect([outcome(0.0624), outcome(0.0625)]).toEqual(['inconclusive', 'failed']);
    const run = runWith(25, 0, 5, 0);
    const reason = (significance: number): string =>
      ruleOf(run, 'accuracy drop <= 2%', { significance }).reason;
    expect(reason(0.0312)).toContain(
      'in just over 3.1% of such comparisons; the gate fails at 3.1%',
    );
    expect(reason(0.0313)).toContain(
      'in just under 3.1% of such comparisons; the gate fails at 3.1%',
    );
  });

  it('of several drops is corrected for all that were tested, those within their limits too', () => {
    const run = runWith(25, 0, 5, 0);
    const { rules, verdict } = judge(
      run,
      gateOf([
        'accuracy drop <= 0.02',
        'mcc drop <= 1.9',
        'recall[no] drop <= 0.9',
        'accuracy >= 0.5',
      ]),
    );
    expect(verdict).toBe('inconclusive');
    expect(rules.map(({ outcome }) => outcome)).toEqual([
      'inconclusive',
      'passed',
      'passed',
      'passed',
    ]);
    expect(rules[0]?.evidence).toMatchObject({ pValue: 0.03125 });
    const pValues = rules.flatMap(({ evidence }) => evidence?.pValue ?? []);
    expect(pValues).toHaveLength(3);
    expect(rules[0]?.evidence?.adjustedPValue).toBe(holm(pValues)[0]);
    expect(rules[0]?.evidence?.rowsToSettle).toBe(rowsToSettle(5, 0, 30, 0.05 / 3));
    expect(rules[0]?.reason).toMatch(
      /in 3\.1% of such comparisons; corrected for 3 drop rules that is 7\.9%, and the gate fails at 5% or less\.$/,
    );
    expect(rules.slice(1).map(({ evidence }) => evidence?.shown)).toEqual([
      'within',
      'within',
      undefined,
    ]);
  });

  it('is corrected for none that cannot be broken or only warns', () => {
    const vacuous = ['mcc drop <= 2', 'recall[no] drop <= 1', 'f1-macro drop <= 1'];
    const warning = ['balanced-accuracy drop <= 0 warn', 'f1-weighted drop <= 0.5 warn'];
    const { rules, verdict } = judge(
      runWith(25, 0, 5, 0),
      gateOf(['accuracy drop <= 0.02', ...vacuous, ...warning]),
    );
    expect(verdict).toBe('failed');
    expect(rules[0]?.evidence?.adjustedPValue).toBe(0.03125);
  });

  it('with groups moves whole groups, for the accuracy too', () => {
    const pair = pairOf(25, 0, 5, 0);
    const one = runOf(pair, new Array<string>(30).fill('all'));
    expect(ruleOf(one, 'accuracy drop <= 0')).toMatchObject({
      outcome: 'inconclusive',
      evidence: { test: 'swap', rowsToSettle: null },
    });
    expect(evidenceOf(one, 'accuracy drop <= 0').pValue).toBeGreaterThan(0.4);
    const each = runOf(
      pair,
      Array.from({ length: 30 }, (_, row) => String(row)),
    );
    expect(evidenceOf(each, 'accuracy drop <= 0').pValue).toBeCloseTo(0.03125, 1);
  });

  it('other metrics are tested by swaps, which agree with the exact test where both apply', () => {
    const evidence = evidenceOf(runWith(25, 0, 5, 0), 'recall-weighted drop <= 0.02');
    expect(evidence).toMatchObject({ test: 'swap', rowsToSettle: null });
    expect(Math.abs(evidence.pValue - 0.03125)).toBeLessThan(0.01);
    expect(evidence.drop.low).toBeGreaterThanOrEqual(0);
  });

  it('can fail with many rules and a small significance', () => {
    const rules = ['f1-macro', 'mcc', 'log-loss', 'f1-weighted'].map((name) => `${name} drop <= 0`);
    const { verdict } = judge(runWith(20, 0, 40, 0), gateOf(rules, { significance: 0.001 }));
    expect(verdict).toBe('failed');
  });

  it('is the same for the same seed, and fails nothing within its limit', () => {
    fc.assert(
      fc.property(anyPair, fc.nat(0xffff_ffff), (pair, seed) => {
        const run = { ...runOf(pair), seed };
        const gate = gateOf(['accuracy drop <= 0', 'mcc drop <= 0.1', 'log-loss drop <= 0.1']);
        const verdict = judge(run, gate);
        expect(judge(run, gate)).toEqual(verdict);
        for (const { outcome, evidence, actual, limit } of verdict.rules) {
          expect((actual ?? 0) <= limit).toBe(outcome === 'passed');
          if (evidence && outcome !== 'passed') {
            expect(outcome === 'failed').toBe(evidence.adjustedPValue <= gate.significance);
            expect(evidence.rowsToSettle ?? Infinity).toBeGreaterThan(run.comparison?.rows ?? 0);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('asks for the predictions when there is something to test', () => {
    const run = { ...runWith(25, 0, 5, 0), pair: null };
    expect(() => judge(run, gateOf(['accuracy drop <= 0']))).toThrow('not its predictions');
  });
});

describe('the verdict', () => {
  it('is the worst of the rules, of which one that warns has no say', () => {
    const run = runWith(26, 0, 4, 0);
    const verdict = (...rules: string[]): Result['verdict'] => judge(run, gateOf(rules)).verdict;
    expect(verdict('accuracy >= 0.8')).toBe('passed');
    expect(verdict('accuracy >= 0.8', 'accuracy drop <= 0')).toBe('inconclusive');
    expect(verdict('accuracy >= 0.9', 'accuracy drop <= 0')).toBe('failed');
    expect(verdict('accuracy >= 0.9 warn', 'accuracy drop <= 0 warn')).toBe('passed');
    const { rules } = judge(run, gateOf(['accuracy >= 0.9 warn']));
    expect(rules).toMatchObject([{ rule: 'accuracy >= 0.9', level: 'warn', outcome: 'failed' }]);
  });

  it('is written as the schema has it', () => {
    const rules = ['accuracy drop <= 0', 'recall[no] >= 0.9 warn', 'drift(rare) <= 0.2'];
    const verdict = judge(runWith(26, 0, 4, 0), gateOf(rules));
    expect(resultSchema.shape.rules.parse(verdict.rules)).toEqual(verdict.rules);
  });

  it('reads well', () => {
    const gate = gateOf([
      'accuracy >= 0.85',
      'recall[yes] >= 0.9',
      'accuracy drop <= 2%',
      'f1-macro drop <= 0.5',
      'recall[yes] drop <= 0',
      'mcc drop <= 0 warn',
      'rows-removed <= 5',
      'conflicting-labels <= 0',
      'drift(rare) <= 0.2',
    ]);
    const lines = [runWith(26, 0, 4, 0), runWith(20, 1, 9, 0), runAlone(26, 4)].flatMap((run) =>
      judge(run, gate).rules.map(({ rule, outcome, reason }) => `${rule}: ${outcome}. ${reason}`),
    );
    expect(`${lines.join('\n')}\n`).toBe(
      readFileSync('__tests__/verdict/golden/reasons.txt', 'utf8'),
    );
  });
});
