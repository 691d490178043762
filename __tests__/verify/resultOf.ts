import { createHash } from 'node:crypto';
import { compare } from '../../src/comparison/compare.js';
import { evaluate } from '../../src/metrics/evaluate.js';
import type { Predictions } from '../../src/metrics/evaluation.js';
import { resultSchema, type DataChanges, type Result } from '../../src/document/result.js';
import { assignFolds } from '../../src/split/assignFolds.js';
import { accept } from '../../src/verdict/accept.js';
import { judgeByBase } from '../../src/verdict/judgeByBase.js';
import { listIntervals } from '../../src/verdict/listIntervals.js';
import { parsePolicy } from '../../src/rules/policy.js';
import { selectPair } from '../../src/verdict/selectPair.js';

const CLASSES = ['a', 'b', 'c'];
const TREES = 10;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a test says of a run; the rest follows from it. */
export interface Parts {
  readonly rows?: number;
  /** Rows that are predicted wrong. */
  readonly wrong?: readonly number[];
  /** The same of the base; `null` without one. */
  readonly before?: readonly number[] | null;
  /** Rows the base could not predict. */
  readonly unknown?: readonly number[];
  readonly grouped?: boolean;
  readonly holdOut?: boolean;
  readonly rules?: readonly string[];
  readonly baseRules?: readonly string[] | null;
  readonly accepted?: boolean;
  readonly dataChanges?: DataChanges | null;
}

const predictionsOf = (
  truth: Int32Array,
  wrong: readonly number[],
  unknown: readonly number[],
): Predictions => {
  const predicted = truth.map((label, row) =>
    unknown.includes(row) ? -1 : wrong.includes(row) ? (label + 1) % 3 : label,
  );
  const votes = new Int32Array(truth.length * 3);
  predicted.forEach((code, row) => {
    if (code < 0) return;
    const most = 6 + (row % 4);
    votes[row * 3 + code] = most;
    votes[row * 3 + ((code + 2) % 3)] = TREES - most;
  });
  return { classes: CLASSES, truth, predicted, votes, trees: TREES };
};

const policyOf = (rules: readonly string[]): Result['policy'] => ({
  rules: [...rules],
  significance: 0.05,
  strict: false,
  baselineRequired: false,
  acceptLabel: 'forest-gate-accept',
  acceptFloors: false,
});

/** A result document in which everything is as a run states it. */
export function resultOf(parts: Parts = {}): Result {
  const { rows = 60, wrong = [3, 17], before = null, unknown = [], grouped = false } = parts;
  const { holdOut = false, accepted = false, dataChanges = null, baseRules = null } = parts;
  const { rules = ['accuracy >= 0.9', 'accuracy drop <= 0.02'] } = parts;
  const settings: Result['settings'] = {
    target: 'kind',
    ignore: [],
    idColumn: null,
    groupColumn: grouped ? 'garden' : null,
    algorithm: 'random-forest',
    trees: TREES,
    maxFeatures: '0.5',
    maxDepth: null,
    minSamplesSplit: 2,
    minGain: 0,
    seed: 42,
    evaluation: holdOut ? 'hold-out' : 'cross-validation',
    folds: holdOut ? 1 : 5,
    testSize: holdOut ? 0.2 : 0,
  };
  // A hold-out tests the rows that fall into it. Else the first row's features are the fourth's too.
  const all = Array.from({ length: holdOut ? rows * 10 : rows }, (_, row) =>
    hash(`row ${row === 3 && !holdOut ? 0 : row}`),
  );
  const identity = all
    .map((text) => text.slice(0, 32))
    .filter((key) => !holdOut || assignFolds([key], settings, 'hold-out')[0] === 0)
    .slice(0, rows);
  const group = grouped ? identity.map((_, row) => hash(`group ${row % 12}`).slice(0, 32)) : null;
  const truth = Int32Array.from(identity.keys()).map((row) => row % 3);
  const current = predictionsOf(truth, wrong, []);
  const base = before && predictionsOf(truth, before, unknown);
  const comparison = base && compare(current, base);
  const evaluation = evaluate(current);
  const pair = base && selectPair(current, base, group);
  const share = holdOut ? 5 : 1;
  const data: Result['data'] = {
    path: 'kinds.csv',
    rows: rows * share,
    features: ['length'],
    target: 'kind',
    classes: evaluation.perClass.map(({ name, support }) => ({ name, rows: support * share })),
    duplicates: 2,
    similarClasses: [],
    conflictingLabels: 0,
    sha256: hash('bytes'),
    fingerprint: hash('table'),
  };
  const baseline: Result['baseline'] = {
    mode: 'auto',
    source: base === null ? 'none' : 'commit',
    commit: base === null ? null : '2'.repeat(40),
    reason: 'So it is.',
    notComparable: false,
    settingsChanges: [],
    data: base && data,
    rejected: [],
  };
  const acceptance = accepted
    ? { label: 'forest-gate-accept', by: 'ada', at: '2026-01-02T03:00:00Z', commit: '1'.repeat(40) }
    : null;
  const judged = judgeByBase(
    { evaluation, data, dataChanges, baseline, comparison, pair, seed: settings.seed },
    parsePolicy(policyOf(rules)),
    baseRules && parsePolicy(policyOf(baseRules)),
  );
  return resultSchema.parse({
    format: 'forest-gate/metrics',
    formatVersion: 1,
    toolVersion: '0.1.0',
    createdAt: '2026-01-02T03:04:05Z',
    name: 'kinds',
    source: {
      serverUrl: null,
      repository: null,
      event: null,
      commit: '1'.repeat(40),
      dataPath: null,
    },
    settings,
    data,
    evaluation,
    rows: {
      line: identity.map((_, row) => row + 2),
      identity,
      content: null,
      group,
      fold: [...assignFolds(group ?? identity, settings, settings.evaluation)],
      truth: [...truth],
      predicted: [...current.predicted],
      votes: [...current.votes],
      baseline: base && {
        predicted: Array.from(base.predicted, (code) => (code < 0 ? null : code)),
        votes: [...base.votes],
      },
    },
    baseline,
    comparison,
    model: { sha256: hash('model'), bytes: 1000, trees: TREES, checkedRows: rows },
    intervals: listIntervals({ predictions: current, groups: group }, pair, settings.seed),
    attribution: comparison && {
      baseline: comparison.baseline.accuracy,
      baselineSettings: 0.9,
      current: comparison.current.accuracy,
    },
    seeds: { seeds: [42, 43], accuracies: [evaluation.accuracy, 0.9] },
    dataChanges,
    acceptance,
    ...accept(judged, acceptance, baseline.source),
  } satisfies Result);
}
