import { describe, expect, it } from '@jest/globals';
import { parseResult } from '../../src/document/parseResult.js';
import { parseClasses } from '../support/parseClasses.js';
import type { Result } from '../../src/document/result.js';
import { verifyResult } from '../../src/verify/verifyResult.js';
import { resultOf, type Parts } from './resultOf.js';

/** Many rows, so that nothing is on an edge; 12 of them newly wrong. */
const DROP: Parts = {
  rows: 90,
  before: [3],
  wrong: [3, 8, 11, 19, 22, 30, 37, 41, 44, 56, 61, 77, 88],
  rules: ['accuracy >= 0.8', 'accuracy drop <= 2%', 'recall[b] drop <= 0.01', 'log-loss <= 2'],
};

/** The same since a tag, and nothing beside the base. */
const ERODED: Parts = {
  ...DROP,
  before: DROP.wrong ?? [],
  since: [3],
  rules: ['accuracy drop <= 2%', 'accuracy drop <= 2% since v1'],
};

/** The same drop with this seed alone. */
const UNLUCKY: Parts = { ...DROP, seeded: [[3], [3, 8], [3], [3, 17]] };

function differencesOf(result: Result) {
  return [...verifyResult(result)].flatMap(({ differences }) => differences);
}
const DROPPED = resultOf(DROP);
const HELD_OUT = resultOf({ ...DROP, holdOut: true });
function moveRow(classes: Result['data']['classes']): Result['data']['classes'] {
  return classes.map(({ name, rows }, code) => ({ name, rows: rows + (code - 1) }));
}
/** The places that a change makes differ. */
function placesAfter(change: (result: Result) => object, result = DROPPED): string[] {
  return differencesOf({ ...result, ...change(result) }).map(({ where }) => where);
}
function errorOf(change: (result: Result) => object, parts: Parts = {}): unknown {
  const result = resultOf(parts);
  try {
    return [...verifyResult({ ...result, ...change(result) })];
  } catch (error) {
    return error;
  }
}

describe('a drop since a tag', () => {
  const result = resultOf(ERODED);
  const [anchor] = result.anchors;

  it('does not pass by answers of the tag that were left out or turned around', () => {
    if (!anchor?.rows) throw new Error('nothing to compare with');
    const { predicted, votes } = result.rows;
    const same = { ...anchor, rows: { ...anchor.rows, predicted, votes } };
    for (const anchors of [[], [same]]) {
      expect(placesAfter(() => ({ anchors }), result)).toContain('rules[1].outcome');
    }
    const comparison = anchor.comparison && { ...anchor.comparison, newlyWrong: 0 };
    expect(placesAfter(() => ({ anchors: [{ ...anchor, comparison }] }), result)).toEqual([
      'anchors[0].comparison.newlyWrong',
    ]);
  });
});

describe('a drop with one seed alone', () => {
  const result = resultOf(UNLUCKY);

  it('does not pass by answers of other seeds that were left out or turned around', () => {
    const { seeds, rows } = result;
    const [comparison] = seeds?.comparisons ?? [];
    if (seeds === null || comparison === undefined) throw new Error('no seeds');
    const same = { rows: [], predicted: [], votes: null };
    const answers = { current: same, baseline: same };
    const others = seeds.comparisons?.map((one) => ({ ...one, answers })) ?? null;
    expect(rows.predicted).not.toEqual(rows.truth);
    const places = placesAfter(() => ({ seeds: { ...seeds, comparisons: others } }), result);
    expect(places).toEqual(
      expect.arrayContaining(['seeds.accuracies[1]', 'seeds.comparisons[0].newlyWrong']),
    );
    expect(places).toEqual(expect.arrayContaining(['rules[1].outcome', 'verdict']));
  });

  it('is no use where they are of rows that are not there', () => {
    const { seeds } = result;
    const [first, ...rest] = seeds?.comparisons ?? [];
    if (seeds === null || first === undefined) throw new Error('no seeds');
    const refused = (current: object): void => {
      const answers = { ...first.answers, current: { ...first.answers.current, ...current } };
      const comparisons = [{ ...first, answers }, ...rest];
      const text = JSON.stringify({ ...result, seeds: { ...seeds, comparisons } });
      expect(() => parseResult(text)).toThrow('seeds does not fit the rest of the document');
    };
    refused({ rows: [90], predicted: [0] });
    refused({ rows: [5, 4], predicted: [0, 0] });
    refused({ rows: [4], predicted: [3] });
    refused({ rows: [4], predicted: [] });
    refused({ votes: [1] });
  });
});

describe('verifyResult', () => {
  it.each<[string, Parts, Result['verdict']]>([
    ['a first run', {}, 'passed'],
    ['an equal base', { before: [3, 17] }, 'passed'],
    ['a drop that is no chance', DROP, 'failed'],
    ['a drop since a tag', ERODED, 'failed'],
    ['a drop that may be chance', { ...DROP, wrong: [3, 8, 11, 19] }, 'inconclusive'],
    ['rows the base could not predict', { ...DROP, unknown: [0, 8, 89] }, 'failed'],
    [
      'no row that the base could predict',
      { rows: 6, before: [], unknown: [0, 1, 2, 3, 4, 5], wrong: [] },
      'passed',
    ],
    ['groups', { ...DROP, grouped: true }, 'failed'],
    ['groups, and a drop with one seed alone', { ...UNLUCKY, grouped: true }, 'passed'],
    ['a drop with one seed alone', UNLUCKY, 'passed'],
    ['a hold-out', { ...DROP, holdOut: true }, 'failed'],
    ['an accepted drop', { ...DROP, accepted: true }, 'passed'],
    [
      'rules of the base',
      { ...DROP, rules: ['accuracy >= 0'], baseRules: DROP.rules ?? [] },
      'failed',
    ],
    ['rules about the data', { rules: ['duplicates <= 1', 'rows-added <= 3 warn'] }, 'failed'],
  ])('finds %s right, read from a file', (_, parts, verdict) => {
    const result = parseClasses(JSON.stringify(resultOf(parts)));
    expect(result.verdict).toBe(verdict);
    expect([...verifyResult(result)]).toHaveLength(6);
    expect(differencesOf(result)).toEqual([]);
  });

  const evaluation = (change: object) => (r: Result) => ({
    evaluation: { ...r.evaluation, ...change },
  });
  it.each<[string, (result: Result) => object]>([
    ['evaluation.accuracy', evaluation({ accuracy: 0.99 })],
    ['evaluation.logLoss', (r) => evaluation({ logLoss: (r.evaluation.logLoss ?? 0) + 1e-15 })(r)],
    ['evaluation.macro.f1', (r) => evaluation({ macro: { ...r.evaluation.macro, f1: 1 } })(r)],
    [
      'evaluation.confusionMatrix[0][1]',
      (r) =>
        evaluation({
          confusionMatrix: r.evaluation.confusionMatrix.map((row, i) =>
            i === 0 ? row.map((n, j) => (j === 1 ? n + 1 : n)) : row,
          ),
        })(r),
    ],
    ['data.similarClasses', (r) => ({ data: { ...r.data, similarClasses: [['a', 'A']] } })],
    ['data.rows', (r) => ({ data: { ...r.data, rows: 91 } })],
    [
      'comparison.newlyWrong',
      (r) => ({ comparison: r.comparison && { ...r.comparison, newlyWrong: 0 } }),
    ],
    [
      'comparison.baseline.mcc',
      (r) => ({
        comparison: r.comparison && {
          ...r.comparison,
          baseline: { ...r.comparison.baseline, mcc: 0 },
        },
      }),
    ],
    ['comparison', () => ({ comparison: null, attribution: null })],
    [
      'attribution.current',
      (r) => ({ attribution: r.attribution && { ...r.attribution, current: 1 } }),
    ],
    ['seeds.accuracies[0]', (r) => ({ seeds: r.seeds && { ...r.seeds, accuracies: [1, 1] } })],
    ['seeds.seeds[0]', (r) => ({ seeds: r.seeds && { ...r.seeds, seeds: [1, 43] } })],
    [
      'intervals[0].current.low',
      (r) => ({
        intervals: r.intervals.map((i) => ({
          ...i,
          current: i.current && { low: 0, high: i.current.high },
        })),
      }),
    ],
    ['intervals[5]', (r) => ({ intervals: r.intervals.slice(0, 5) })],
    ['rules[0].limit', (r) => ({ rules: r.rules.map((rule) => ({ ...rule, limit: 0 })) })],
    [
      'rules[1].outcome',
      (r) => ({ rules: r.rules.map((rule) => ({ ...rule, outcome: 'passed' })) }),
    ],
    [
      'rules[1].evidence.pValue',
      (r) => ({
        rules: r.rules.map((rule) => ({
          ...rule,
          evidence: rule.evidence && { ...rule.evidence, pValue: 0.5 },
        })),
      }),
    ],
    ['rules[3]', (r) => ({ rules: r.rules.slice(0, 3) })],
    [
      'rules[0].limit',
      (r) => ({ policy: { ...r.policy, rules: ['accuracy >= 0.1', ...r.policy.rules.slice(1)] } }),
    ],
    ['verdict', () => ({ verdict: 'passed' })],
    [
      'rows.fold[7]',
      (r) => ({
        rows: { ...r.rows, fold: r.rows.fold.map((n, row) => (row === 7 ? (n + 1) % 5 : n)) },
      }),
    ],
    ['rows.fold[0]', (r) => ({ settings: { ...r.settings, seed: 43 } })],
    ['rows.fold[0]', (r) => ({ settings: { ...r.settings, folds: 2 } })],
    ['settings.trees', (r) => ({ settings: { ...r.settings, trees: 11 } })],
    ['settings.trees', (r) => ({ settings: { ...r.settings, algorithm: 'decision-tree' } })],
    ['settings.maxFeatures', (r) => ({ settings: { ...r.settings, algorithm: 'decision-tree' } })],
    ['settings.target', (r) => ({ settings: { ...r.settings, target: 'other' } })],
    ['settings.idColumn', (r) => ({ settings: { ...r.settings, idColumn: 'id' } })],
    ['settings.idColumn', (r) => ({ rows: { ...r.rows, content: r.rows.identity } })],
    ['settings.testSize', (r) => ({ settings: { ...r.settings, testSize: 0.2 } })],
    [
      'settings.folds',
      (r) => ({ settings: { ...r.settings, evaluation: 'hold-out', testSize: 0.2 } }),
    ],
    ['model.trees', (r) => ({ model: { ...r.model, trees: 9 } })],
    ['data.classes[2].rows', (r) => ({ data: { ...r.data, classes: moveRow(r.data.classes) } })],
    ['data.duplicates', (r) => ({ data: { ...r.data, duplicates: 0 } })],
    ['data.conflictingLabels', (r) => ({ data: { ...r.data, conflictingLabels: 2 } })],
    ['baseline.source', (r) => ({ baseline: { ...r.baseline, source: 'none' } })],
    ['baseline.source', (r) => ({ rows: { ...r.rows, baseline: null } })],
  ])('names %s when it is not what comes out', (where, change) => {
    const places = placesAfter(change);
    expect(places.map((place) => place.startsWith(where))).toContain(true);
  });

  it.each<[string, (data: Result['data']) => object]>([
    ['data.rows', () => ({ rows: 89 })],
    [
      'data.classes[0].rows',
      ({ classes }) => ({ classes: classes.map((c) => ({ ...c, rows: 3 })) }),
    ],
    ['data.duplicates', () => ({ duplicates: 451 })],
    ['data.conflictingLabels', () => ({ conflictingLabels: 3 })],
  ])('R40: %s of a hold-out has to leave room for the tested rows', (where, change) => {
    const places = placesAfter((r) => ({ data: { ...r.data, ...change(r.data) } }), HELD_OUT);
    expect(places).toContain(where);
  });

  it.each<[string, Partial<Result['settings']>]>([
    ['trees is 0', { trees: 0 }],
    ['trees is 10001', { trees: 10_001 }],
    ['max-features is many', { maxFeatures: 'many' }],
    ['max-features is 5', { maxFeatures: '5' }],
    ['max-depth is 0', { maxDepth: 0 }],
    ['min-samples-split is 1', { minSamplesSplit: 1 }],
    ['min-gain is -1', { minGain: -1 }],
    ['seed is 4294967296', { seed: 4_294_967_296 }],
    ['folds is 1', { folds: 1 }],
    ['test-size is 1', { evaluation: 'hold-out', testSize: 1 }],
  ])('R40: refuses settings that no run has: %s', (reason, change) => {
    expect(errorOf((r) => ({ settings: { ...r.settings, ...change } }))).toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(reason),
    });
  });

  it('judges by the numbers that were found, not by those stated', () => {
    const result = resultOf({ wrong: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] });
    expect(result.verdict).toBe('failed');
    const forged = {
      ...result,
      evaluation: { ...result.evaluation, accuracy: 0.99 },
      verdict: 'passed' as const,
    };
    expect(differencesOf(forged)).toEqual([
      { where: 'evaluation.accuracy', stated: 0.99, found: 50 / 60 },
      { where: 'verdict', stated: 'passed', found: 'failed' },
    ]);
  });

  it('tells both numbers', () => {
    const result = resultOf();
    expect(differencesOf({ ...result, evaluation: { ...result.evaluation, accuracy: 1 } })).toEqual(
      expect.arrayContaining([{ where: 'evaluation.accuracy', stated: 1, found: 58 / 60 }]),
    );
  });

  it('a prediction turned right changes what depends on it, and the votes betray it', () => {
    const change = (row: number, code: number) => (r: Result) => ({
      rows: { ...r.rows, predicted: r.rows.predicted.map((n, at) => (at === row ? code : n)) },
    });
    expect(errorOf(change(3, 0))).toMatchObject({
      code: 'metrics-invalid',
      message:
        'The result cannot be used: in rows, the votes on row 3 (counted from 0) are not those of its prediction.',
    });
  });

  it('R29: refuses votes that are none', () => {
    const votes = (value: number[]) => (r: Result) => ({ rows: { ...r.rows, votes: value } });
    const zeros = new Array<number>(180).fill(0);
    for (const wrong of [
      zeros,
      zeros.map((_, i) => (i % 3 === 0 ? 9_000_000_000 : 0)),
      zeros.map((_, i) => [9, 1, 0][i] ?? 3),
      zeros.map((_, i) => (i % 3 === Math.floor(i / 3) % 3 ? 300_000_000 : 0)),
      zeros.map((_, i) => (i % 3 === Math.floor(i / 3) % 3 ? 1e15 : 0)),
    ]) {
      expect(errorOf(votes(wrong))).toMatchObject({ code: 'metrics-invalid' });
    }
    const empty = { ...resultOf().rows, truth: [], predicted: [], votes: [] };
    expect(errorOf(() => ({ rows: empty }))).toMatchObject({
      message: 'The result cannot be used: it has no rows.',
    });
    expect(
      errorOf(
        (r) => ({
          rows: {
            ...r.rows,
            baseline: r.rows.baseline && {
              ...r.rows.baseline,
              votes: r.rows.votes?.map(() => 0) ?? null,
            },
          },
        }),
        { before: [3] },
      ),
    ).toMatchObject({ message: expect.stringContaining('in rows.baseline, the votes on row 0') });
    expect(
      errorOf(
        (r) => ({
          rows: {
            ...r.rows,
            baseline: r.rows.baseline && {
              ...r.rows.baseline,
              predicted: r.rows.baseline.predicted.map((code, row) => (row === 7 ? null : code)),
            },
          },
        }),
        { before: [3] },
      ),
    ).toMatchObject({ message: expect.stringContaining('in rows.baseline, the votes on row 7') });
    const classes = Array.from({ length: 1_001 }, (_, code) => ({ name: String(code), rows: 1 }));
    expect(errorOf((r) => ({ data: { ...r.data, classes } }))).toMatchObject({
      message: 'The result cannot be used: it has 1001 classes.',
    });
  });

  it('R29: refuses a policy that cannot be', () => {
    expect(errorOf((r) => ({ policy: { ...r.policy, rules: ['accuracy > 0.9'] } }))).toMatchObject({
      name: 'UserError',
    });
    expect(errorOf((r) => ({ policy: { ...r.policy, significance: 0.9 } }))).toMatchObject({
      code: 'policy',
    });
  });

  it('an acceptance nobody gave, for another commit or by another label, is found', () => {
    const accepted = resultOf({ ...DROP, accepted: true });
    expect(placesAfter(() => ({ acceptance: null }), accepted)).toContain('verdict');
    expect(
      placesAfter(
        (r) => ({ acceptance: r.acceptance && { ...r.acceptance, commit: '3'.repeat(40) } }),
        accepted,
      ),
    ).toEqual(['acceptance.commit']);
    expect(
      placesAfter(
        (r) => ({ acceptance: r.acceptance && { ...r.acceptance, label: 'other' } }),
        accepted,
      ),
    ).toContain('verdict');
  });

  it("rules of the base that are this run's own are no other rules", () => {
    const judged = resultOf({ ...DROP, rules: ['accuracy >= 0'], baseRules: DROP.rules ?? [] });
    expect(
      placesAfter(
        (r) => ({ basePolicy: r.basePolicy && { ...r.basePolicy, policy: r.policy } }),
        judged,
      ),
    ).toContain('basePolicy');
  });
});
