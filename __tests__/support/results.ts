import { createHash } from 'node:crypto';
import { compare } from '../../src/comparison/compare.js';
import { evaluate } from '../../src/evaluation/evaluate.js';
import type { Predictions } from '../../src/evaluation/evaluation.js';
import { type Result, resultSchema } from '../../src/result/result.js';
import { decide } from '../../src/verdict/decide.js';

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

/** A result document as a run writes it, checked by the schema: a first run on iris by default. */
export const createResult = (parts: Partial<ResultParts> = {}): Result => {
  const all = { ...IRIS, ...parts };
  const { truth, before, overrides } = all;
  const current = predictionsOf(all, all.predicted);
  const old = before === null ? null : predictionsOf(all, before);
  const evaluation = evaluate(current);
  const comparison = old === null ? null : compare(current, old);
  const data = {
    path: 'data/iris.csv',
    rows: truth.length,
    features: ['sepal_length', 'sepal_width', 'petal_length', 'petal_width'],
    target: 'species',
    classes: evaluation.perClass.map(({ name, support }) => ({ name, rows: support })),
    duplicates: 3,
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
    settingsChanges: [],
    data: old === null ? null : data,
    ...overrides.baseline,
  };
  const gate = { minAccuracy: all.minAccuracy, maxDrop: all.maxDrop };
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
      commit: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c',
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
    ...decide({ evaluation, baseline, comparison }, gate, all.baselineRequired),
    ...overrides,
    baseline,
  };
  return resultSchema.parse(result);
};
