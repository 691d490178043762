import { createHash } from 'node:crypto';
import { compare } from '../../src/comparison/compare.js';
import { evaluate } from '../../src/metrics/evaluate.js';
import type { Predictions } from '../../src/metrics/evaluation.js';
import {
  type Evidence,
  type Result,
  type ResultRule,
  resultSchema,
} from '../../src/document/result.js';
import { mcnemarExact } from '../../src/statistics/mcnemarExact.js';
import { rowsToSettle } from '../../src/statistics/rowsToSettle.js';
import { wilsonInterval } from '../../src/statistics/wilsonInterval.js';

/** What a test says about a run; the rest follows from it or is the iris table's. */
export interface ResultParts {
  readonly classes: readonly string[];
  /** Per row, an index into `classes`. */
  readonly truth: readonly number[];
  readonly predicted: readonly number[];
  /** What the base predicted, `null` for a row it could not; `null` without a base. */
  readonly before: readonly (number | null)[] | null;
  readonly minAccuracy: number;
  readonly maxDrop: number;
  readonly baselineRequired: boolean;
  readonly significance: number;
  readonly strict: boolean;
  /** Who accepted the comparison by a label. */
  readonly acceptedBy: string | null;
  /** Rules beside those on the accuracy. */
  readonly rules: readonly ResultRule[];
  /** Top-level fields that replace those made here. */
  readonly overrides: Partial<Result>;
}

const TREES = 100;

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `count` labels of each of `classes` classes, one class after the other. */
export const labelsOf = (classes: number, count: number): number[] =>
  Array.from({ length: classes * count }, (_, row) => Math.floor(row / count));

/** The labels with some rows changed to another class. */
export const changeLabels = (
  labels: readonly number[],
  changes: Readonly<Record<number, number>>,
): number[] => labels.map((label, row) => changes[row] ?? label);

/** Votes out of 100: about 90 for a right prediction, about 60 for a wrong one, the rest for the truth. */
const votesFor = (row: number, predicted: number, truth: number, classes: number): number[] => {
  const votes = new Array<number>(classes).fill(0);
  const spread = (row * 31) % 20;
  const share = predicted === truth ? 81 + spread : 52 + spread;
  const rival = predicted === truth ? (truth + 1) % classes : truth;
  votes[rival] = TREES - share;
  votes[predicted] = share;
  return votes;
};

const predictionsOf = (
  { classes, truth }: ResultParts,
  predicted: readonly (number | null)[],
): Predictions => ({
  classes,
  truth: Int32Array.from(truth),
  predicted: Int32Array.from(predicted, (label) => label ?? -1),
  votes: Int32Array.from(
    predicted.flatMap((label, row) =>
      label === null
        ? new Array<number>(classes.length).fill(0)
        : votesFor(row, label, truth[row] ?? 0, classes.length),
    ),
  ),
  trees: TREES,
});

const IRIS_TRUTH = labelsOf(3, 50);

const IRIS: ResultParts = {
  classes: ['setosa', 'versicolor', 'virginica'],
  truth: IRIS_TRUTH,
  predicted: changeLabels(IRIS_TRUTH, { 70: 2, 77: 2, 83: 2, 106: 1, 133: 1 }),
  before: null,
  minAccuracy: 0.9,
  maxDrop: 0.02,
  baselineRequired: false,
  significance: 0.05,
  strict: false,
  acceptedBy: null,
  rules: [],
  overrides: {},
};

/** The predictions of a base that is two rows worse than `createResult()`. */
export const IRIS_BEFORE: readonly number[] = changeLabels(IRIS_TRUTH, {
  70: 2,
  77: 2,
  119: 1,
  106: 1,
  133: 1,
  134: 1,
  129: 1,
});

/** A rule that passed, of the kind and with the limit that its text says. */
export const createRule = (rule: string, parts: Partial<ResultRule> = {}): ResultRule => ({
  rule,
  kind: rule.includes(' drop ') ? 'drop' : rule.includes(' >= ') ? 'floor' : 'ceiling',
  level: 'fail',
  actual: null,
  limit: Number(rule.slice(rule.lastIndexOf(' ') + 1)),
  outcome: 'passed',
  reason: 'A reason.',
  evidence: null,
  ...parts,
});

export const createEvidence = (parts: Partial<Evidence> = {}): Evidence => ({
  test: 'swap',
  pValue: 0.01,
  adjustedPValue: parts.pValue ?? 0.01,
  difference: { low: -0.061, high: 0.008 },
  rowsToSettle: null,
  ...parts,
});

/** What the rules come to. */
export const verdictOf = (rules: readonly ResultRule[]): Result['verdict'] => {
  const outcomes = rules.filter(({ level }) => level === 'fail').map(({ outcome }) => outcome);
  if (outcomes.includes('failed')) return 'failed';
  return outcomes.includes('inconclusive') ? 'inconclusive' : 'passed';
};

export const reasonFor = (pValue: number, significance: number): string =>
  `Beyond the limit, ${pValue <= significance ? 'and statistically significant' : 'but it may be chance'}: if both models were equally good, a drop at least this large would come up in ${pValue < 0.001 ? 'less than 0.1' : (pValue * 100).toFixed(0)}% of such comparisons; the gate fails at ${significance * 100}% or less.`;

type Comparison = Result['comparison'];

/** The rules on the accuracy, held as a run holds them. */
const accuracyRules = (
  { minAccuracy, maxDrop, baselineRequired, significance, strict, acceptedBy }: ResultParts,
  accuracy: number,
  comparison: Comparison,
): ResultRule[] => {
  const floor = createRule(`accuracy >= ${minAccuracy}`, {
    actual: accuracy,
    outcome: accuracy >= minAccuracy ? 'passed' : 'failed',
  });
  const drop = createRule(`accuracy drop <= ${maxDrop}`);
  if (comparison === null) {
    return [floor, { ...drop, outcome: baselineRequired ? 'failed' : 'not-applied' }];
  }
  const { newlyWrong, newlyRight, rows } = comparison;
  const actual = (newlyWrong - newlyRight) / rows;
  if (actual <= maxDrop) return [floor, { ...drop, actual }];
  const pValue = mcnemarExact(newlyWrong, newlyRight);
  const broken = pValue <= significance || strict ? 'failed' : 'inconclusive';
  return [
    floor,
    {
      ...drop,
      actual,
      reason: reasonFor(pValue, significance),
      outcome: acceptedBy === null ? broken : 'accepted',
      evidence: createEvidence({
        test: 'mcnemar-exact',
        pValue,
        difference: { low: -actual - 0.034, high: -actual + 0.035 },
        rowsToSettle: rowsToSettle(newlyWrong, newlyRight, rows, significance),
      }),
    },
  ];
};

/** Wilson's for the accuracy; for another metric ones that look like it. */
const intervalsOf = (
  current: Result['evaluation'],
  comparison: Comparison,
): Result['intervals'] => {
  const around = (value: number, reach: number) => ({
    low: value - reach,
    high: Math.min(1, value + reach),
  });
  const baseline = comparison?.baseline ?? null;
  const now = comparison?.current ?? current;
  return [
    {
      metric: 'accuracy',
      current: wilsonInterval(now.correct, now.rows),
      baseline: baseline === null ? null : wilsonInterval(baseline.correct, baseline.rows),
      difference: comparison === null ? null : around(comparison.accuracyChange, 0.034),
    },
    {
      metric: 'f1-macro',
      current: around(now.macro.f1, 0.031),
      baseline: baseline === null ? null : around(baseline.macro.f1, 0.029),
      difference: baseline === null ? null : around(now.macro.f1 - baseline.macro.f1, 0.035),
    },
  ];
};

/** A result document as a run writes it, checked by the schema: a first run on iris by default. */
export const createResult = (parts: Partial<ResultParts> = {}): Result => {
  const all = { ...IRIS, ...parts };
  const { truth, before, overrides } = all;
  const current = predictionsOf(all, all.predicted);
  const old = before === null ? null : predictionsOf(all, before);
  // Predictions do not change by themselves.
  const isChanged = before?.some((label, row) => label !== null && label !== all.predicted[row]);
  const evaluation = evaluate(current);
  const comparison = old === null ? null : compare(current, old);
  const data = {
    path: 'data/iris.csv',
    rows: truth.length,
    features: ['sepal_length', 'sepal_width', 'petal_length', 'petal_width'],
    target: 'species',
    classes: evaluation.perClass.map(({ name, support }) => ({ name, rows: support })),
    duplicates: 3,
    similarClasses: [],
    conflictingLabels: 0,
    sha256: hashOf('bytes'),
    fingerprint: hashOf('table'),
  };
  const baseline: Result['baseline'] = {
    mode: 'auto',
    source: old === null ? 'none' : 'artifact',
    commit: old === null ? null : '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
    reason:
      old === null
        ? 'The base branch has no result of this gate yet.'
        : 'The result of this very commit, from its artifact.',
    notComparable: false,
    settingsChanges:
      isChanged === true ? [{ name: 'trees', baseline: '500', current: String(TREES) }] : [],
    data: old === null ? null : data,
    rejected: [],
    ...overrides.baseline,
  };
  const rules = overrides.rules ?? [
    ...accuracyRules(all, evaluation.accuracy, comparison),
    ...all.rules,
  ];
  const commit = '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c';
  const result: Result = {
    format: 'forest-gate/metrics',
    formatVersion: 1,
    toolVersion: '1.0.0',
    createdAt: '2026-01-02T03:04:05Z',
    name: 'iris',
    source: {
      serverUrl: 'https://github.com',
      repository: 'octo-org/flowers',
      event: 'pull_request',
      commit,
      dataPath: 'data/iris.csv',
    },
    settings: {
      target: 'species',
      ignore: [],
      idColumn: null,
      groupColumn: null,
      algorithm: 'random-forest',
      trees: TREES,
      maxFeatures: 0.5,
      maxDepth: null,
      minSamplesSplit: 2,
      minGain: 0,
      seed: 42,
      evaluation: 'cross-validation',
      folds: 5,
      testSize: 0.2,
    },
    data,
    evaluation,
    rows: {
      line: truth.map((_, row) => row + 2),
      identity: truth.map((_, row) => hashOf(String(row)).slice(0, 32)),
      content: null,
      group: null,
      fold: truth.map((_, row) => row % 5),
      truth: [...truth],
      predicted: [...all.predicted],
      votes: Array.from(current.votes),
      baseline:
        old === null || before === null
          ? null
          : { predicted: [...before], votes: Array.from(old.votes) },
    },
    comparison,
    model: { sha256: hashOf('model'), bytes: 183_204, trees: TREES, checkedRows: truth.length },
    intervals: intervalsOf(evaluation, comparison),
    attribution: null,
    seeds: null,
    dataChanges: null,
    policy: {
      rules: rules.map(({ rule }) => rule),
      significance: all.significance,
      strict: all.strict,
      baselineRequired: all.baselineRequired,
      acceptLabel: 'forest-gate-accept',
      acceptFloors: false,
    },
    rules,
    basePolicy: null,
    acceptance:
      all.acceptedBy === null
        ? null
        : { label: 'forest-gate-accept', by: all.acceptedBy, at: '2026-01-02T03:04:05Z', commit },
    verdict: verdictOf(rules),
    ...overrides,
    baseline,
  };
  return resultSchema.parse(result);
};
