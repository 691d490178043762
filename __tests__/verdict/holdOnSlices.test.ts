import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ResultRule } from '../../src/document/result.js';
import { evaluate } from '../../src/metrics/evaluate.js';
import { selectRows } from '../../src/metrics/selectRows.js';
import { parseRule } from '../../src/rules/parseRule.js';
import { measureOf } from '../../src/rules/measureOf.js';
import { mcnemarExact } from '../../src/statistics/mcnemarExact.js';
import { judge } from '../../src/verdict/judge.js';
import type { JudgedRun } from '../../src/verdict/judgedRun.js';
import { selectStayed } from '../../src/verdict/selectStayed.js';
import type { CutSlice } from '../../src/verdict/weighSlices.js';
import { predictionsOf } from '../metrics/predictions.js';
import { aloneOf, gateOf, runOf } from './runs.js';

const ROWS = 150;
function truthOf(row: number): number {
  return (row >> 1) % 2;
}

/** 50 rows of AT, 85 of NZ, 15 of few; a side is right but for some rows. */
const byCountry: CutSlice = {
  column: 'country',
  edges: null,
  names: ['AT', 'NZ', 'few'],
  partOf: Array.from({ length: ROWS }, (_, row) => (row < 50 ? 0 : row < 135 ? 1 : 2)),
};

function sideOf(isWrong: (row: number) => boolean): ReturnType<typeof predictionsOf> {
  return predictionsOf(
    ['no', 'yes'],
    1,
    Array.from({ length: ROWS }, (_, row) => {
      const truth = truthOf(row);
      const predicted = isWrong(row) ? 1 - truth : truth;
      return { truth, predicted, votes: predicted === 0 ? [1, 0] : [0, 1] };
    }),
  );
}

const fine = sideOf(() => false);
/** Wrong on 20 rows of NZ. */
const worse = sideOf((row) => row >= 50 && row < 70);

function runBeside(now = worse, slices: readonly CutSlice[] = [byCountry]): JudgedRun {
  return { ...runOf({ current: now, baseline: fine }), slices };
}

function hold(rule: string, run = runBeside(), others: readonly string[] = []): ResultRule {
  return judge(run, gateOf([rule, ...others])).rules[0]!;
}

describe('a rule on one slice', () => {
  it('a limit is held on its rows alone, and passes at exactly the number', () => {
    expect(hold('accuracy {country=AT} >= 1').outcome).toBe('passed');
    const nz = hold('accuracy {country=NZ} >= 0.9');
    expect(nz).toMatchObject({
      rule: 'accuracy {country=NZ} >= 0.9',
      slice: { column: 'country', part: 'NZ' },
      worst: null,
      actual: 65 / 85,
      outcome: 'failed',
    });
    expect(hold(`accuracy {country=NZ} >= ${65 / 85}`).outcome).toBe('passed');
    expect(hold('accuracy >= 0.8').outcome).toBe('passed');
  });

  it('each metric is the metric of the rows of the slice', () => {
    const metrics = [
      'accuracy',
      'f1-macro',
      'mcc',
      'log-loss',
      'recall[yes]',
      'roc-auc',
      'brier-score[no]',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...metrics),
        fc.array(fc.boolean(), { minLength: ROWS, maxLength: ROWS }),
        (metric, wrong) => {
          const now = sideOf((row) => wrong[row] === true);
          const { metric: name, of } = parseRule(`${metric} drop <= 0`);
          const sign = ['log-loss', 'brier-score'].includes(name) ? '<=' : '>=';
          const held = hold(`${metric} {country=NZ} ${sign} 0.5`, runBeside(now));
          const rows = Array.from({ length: 85 }, (_, at) => 50 + at);
          const measured = measureOf(name, of)(evaluate(selectRows(now, rows)));
          expect(Math.abs(held.actual ?? NaN)).toBe(Math.abs(measured));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a drop has the paired test of its rows', () => {
    const held = hold('accuracy {country=NZ} drop <= 3%');
    expect(held).toMatchObject({ actual: 20 / 85, outcome: 'failed', worst: null });
    expect(held.evidence).toMatchObject({
      test: 'mcnemar-exact',
      pValue: mcnemarExact(20, 0),
      adjustedPValue: mcnemarExact(20, 0),
    });
    expect(hold('accuracy {country=AT} drop <= 3%').outcome).toBe('passed');
    const few = hold(
      'accuracy {country=NZ} drop <= 0',
      runBeside(sideOf((row) => row >= 50 && row < 53)),
    );
    expect(few).toMatchObject({ outcome: 'inconclusive', evidence: { shown: 'chance' } });
  });

  it.each(['recall[yes]', 'f1-macro', 'log-loss', 'roc-auc'])('%s too', (metric) => {
    const run = runBeside();
    const { outcome, evidence } = hold(`${metric} {country=NZ} drop <= 0.02`, run);
    expect([outcome, evidence?.test]).toEqual(['failed', 'swap']);
    expect(hold(`${metric} {country=AT} drop <= 0.02`, run).outcome).toBe('passed');
  });

  it.each([
    [
      'accuracy {country=XX} >= 0.1',
      'No tested row of "country" has the value "XX". Known are "AT", "NZ", "few".',
    ],
    [
      'accuracy {country=NX} drop <= 0.9',
      'No tested row of "country" has the value "NX". Is "NZ" meant?',
    ],
    [
      'accuracy {contry=NZ} >= 0.1',
      'The rows are not parted by "contry", which slices would have to name. Is "country" meant?',
    ],
    [
      'accuracy {country=few} >= 0.1',
      'country: few has fewer than 20 tested rows, and a rule on a slice takes no fewer.',
    ],
    [
      'accuracy {country=few} drop <= 0.9',
      'country: few has fewer than 20 rows of both sides, and a rule on a slice takes no fewer.',
    ],
  ])('%s is inconclusive, and says why', (rule, reason) => {
    expect(hold(rule)).toMatchObject({ actual: null, outcome: 'inconclusive', reason });
    expect(judge(runBeside(), gateOf([rule])).verdict).toBe('inconclusive');
  });

  it('without a base a drop is not applied, and an unknown slice is inconclusive all the same', () => {
    const alone = { ...aloneOf(worse), slices: [byCountry] };
    expect(hold('accuracy {country=NZ} drop <= 3%', alone).outcome).toBe('not-applied');
    expect(hold('accuracy {country=XX} drop <= 3%', alone).outcome).toBe('inconclusive');
    expect(hold('accuracy {country=NZ} >= 0.9', alone).outcome).toBe('failed');
  });

  it('a class that is not in the slice fails, as one that is not in the table', () => {
    expect(hold('recall[maybe] {country=NZ} >= 0').outcome).toBe('failed');
  });
});

describe('a rule in every slice', () => {
  it('is one rule, by the worst slice, which it names', () => {
    const held = hold('accuracy drop <= 5% in every slice');
    expect(held).toMatchObject({
      rule: 'accuracy drop <= 0.05 in every slice',
      slice: 'every',
      worst: { column: 'country', part: 'NZ' },
      actual: 20 / 85,
      outcome: 'failed',
    });
    expect(held.reason).toMatch(
      /^The worst of 2 slices is country: NZ\. More than the limit allows/,
    );
    expect(held.reason).toMatch(/1 slice with fewer than 20 rows, .* is left out\.$/);
    expect(judge(runBeside(), gateOf(['accuracy drop <= 5% in every slice'])).rules).toHaveLength(
      1,
    );
  });

  it('a floor too, and names the others that it does not hold on', () => {
    const bad = sideOf((row) => row % 5 === 0);
    const held = hold('accuracy >= 0.9 in every slice', runBeside(bad));
    expect(held).toMatchObject({ outcome: 'failed', slice: 'every' });
    expect(held.reason).toContain('Nor does it hold on country: ');
    expect(hold('accuracy >= 0.5 in every slice', runBeside(bad)).outcome).toBe('passed');
  });

  it("Holm's correction: its slices share the place of one rule", () => {
    const every = hold('accuracy drop <= 5% in every slice').evidence;
    expect(every?.adjustedPValue).toBeCloseTo(2 * mcnemarExact(20, 0), 12);
    const beside = hold('accuracy drop <= 2%', runBeside(), ['accuracy drop <= 5% in every slice']);
    // As beside one more rule, however many slices that has.
    expect(beside.evidence?.adjustedPValue).toBeLessThanOrEqual(2 * mcnemarExact(20, 0));
  });

  it('without a slice that is large enough, or without slices, it is inconclusive', () => {
    const small = {
      ...byCountry,
      partOf: byCountry.partOf.map((_, row) => row % 15),
      names: 'abcdefghijklmno'.split(''),
    };
    for (const rule of ['accuracy >= 0.1 in every slice', 'accuracy drop <= 0.9 in every slice']) {
      expect(hold(rule, runBeside(worse, [small]))).toMatchObject({
        outcome: 'inconclusive',
        actual: null,
      });
      expect(hold(rule, runBeside(worse, []))).toMatchObject({
        outcome: 'inconclusive',
        reason: 'No column parts the rows: name some with slices.',
      });
    }
  });

  it('leaves out slices in which the number is not defined, and fails where it is nowhere', () => {
    const oneClass: CutSlice = {
      column: 'truth',
      edges: null,
      names: ['no', 'mixed'],
      partOf: Array.from({ length: ROWS }, (_, row) => (truthOf(row) === 0 && row < 100 ? 0 : 1)),
    };
    const held = hold('recall[yes] >= 0.9 in every slice', runBeside(fine, [oneClass]));
    expect(held).toMatchObject({ outcome: 'passed', worst: { column: 'truth', part: 'mixed' } });
    expect(hold('recall[maybe] >= 0 in every slice').outcome).toBe('failed');
  });

  it('counts with every seed: each slice comes to what most seeds come to', () => {
    const seeded = (wrong: readonly number[]): JudgedRun => ({
      ...runBeside(),
      otherSeeds: wrong.map((rows) => runBeside(sideOf((row) => row >= 50 && row < 50 + rows))),
    });
    const rule = 'accuracy drop <= 5% in every slice';
    expect(hold(rule, seeded([20, 20, 20, 0]))).toMatchObject({
      outcome: 'failed',
      seeds: { agree: 4, of: 5 },
    });
    expect(hold(rule, seeded([0, 0, 0, 0]))).toMatchObject({
      outcome: 'passed',
      seeds: { agree: 4, of: 5 },
    });
  });
});

it('a drop of a slice is held a second time on the rows that stayed', () => {
  // The base was right about all, and half of NZ is new and easy.
  const now = sideOf((row) => row >= 50 && row < 56);
  const run = runBeside(now);
  const truthBefore = now.truth.map((label, row) => (row >= 80 && row < 135 ? -1 : label));
  const stayed = selectStayed(now, fine, truthBefore, null);
  const { rules } = judge({ ...run, stayed }, gateOf(['accuracy {country=NZ} drop <= 8%']));
  expect(rules.map(({ rule, outcome }) => [rule, outcome])).toEqual([
    ['accuracy {country=NZ} drop <= 0.08', 'passed'],
    ['stable-rows-accuracy {country=NZ} drop <= 0.08', 'failed'],
  ]);
  expect(rules[1]?.actual).toBe(6 / 30);
});
