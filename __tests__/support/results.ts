import { forestOptions } from '../../src/training/forestOptions.js';
import { listTried } from '../../src/training/growths.js';
import { hyperparametersOf } from '../../src/training/hyperparametersOf.js';
import { createHash } from 'node:crypto';
import { summariseAnchor } from '../../src/comparison/summariseAnchor.js';
import { compare } from '../../src/comparison/compare.js';
import {
  type DataSummary,
  type Evidence,
  type Finding,
  type Result,
  type ResultRule,
  resultSchema,
  type ResultAnchor,
} from '../../src/document/result.js';
import { evaluate } from '../../src/metrics/evaluate.js';
import type { Predictions } from '../../src/metrics/evaluation.js';
import { parseRule } from '../../src/rules/parseRule.js';
import { parsePolicy } from '../../src/rules/policy.js';
import type { Rule } from '../../src/rules/rule.js';
import { assignFolds } from '../../src/split/assignFolds.js';
import { accept } from '../../src/verdict/accept.js';
import { withBaseEvaluation } from '../../src/verdict/conclude.js';
import { judgeByBase } from '../../src/verdict/judgeByBase.js';
import { listIntervals } from '../../src/verdict/listIntervals.js';
import { summariseSeed } from '../../src/comparison/summariseSeed.js';
import { countRowChanges } from '../../src/comparison/weighRows.js';
import { listOtherSeeds } from '../../src/verdict/listOtherSeeds.js';
import { selectStayed } from '../../src/verdict/selectStayed.js';
import { selectPair } from '../../src/verdict/selectPair.js';
import { weighSlices, type CutSlice } from '../../src/verdict/weighSlices.js';
import { weighMajority } from '../../src/verdict/weighMajority.js';
import { countRows } from '../../src/verify/countRows.js';
import { stateRule } from '../../src/verdict/stateRule.js';

type Policy = Result['policy'];

/** What a test says about a run; the rest follows from it, as in a run, or is the iris table's. */
export interface ResultParts {
  readonly name: string;
  readonly classes: readonly string[];
  /** Per row, an index into `classes`. */
  readonly truth: readonly number[];
  readonly predicted: readonly number[];
  /** What the base predicted, `null` for a row it could not; `null` without a base. */
  readonly before: readonly (number | null)[] | null;
  /** What the rules are since, and what it predicted; `null` where it was not found. */
  readonly anchors: readonly (Pick<ResultAnchor, 'since' | 'source' | 'commit' | 'reason'> & {
    readonly predicted: readonly number[] | null;
  })[];
  /** What rules take the median of. */
  readonly medians: Result['medians'];
  /** Rows that have the features of another. */
  readonly twins: Readonly<Record<number, number>>;
  /** Whether rows belong to groups, twelve of them. */
  readonly grouped: boolean;
  readonly rules: readonly string[];
  /** What else the run is held to. */
  readonly policy: Partial<Policy>;
  /** What the base is held to, where that is something else. */
  readonly basePolicy: Partial<Policy> | null;
  /** Who accepted the comparison by a label. */
  readonly acceptedBy: string | null;
  readonly settings: Partial<Result['settings']>;
  /** What differs from the base's settings: the name and the base's value of each. */
  readonly settingsBefore: Readonly<Record<string, readonly [base: string, current: string]>>;
  readonly source: Partial<Result['source']>;
  readonly data: Partial<DataSummary>;
  /** What the checks of the table found. */
  readonly findings: Finding[];
  /** What the base's table has other than this; `null` when it has the same. */
  readonly dataBefore: Partial<DataSummary> | null;
  readonly dataChanges: Result['dataChanges'];
  readonly distributions: Result['distributions'];
  readonly importance: Result['importance'];
  readonly baseline: Partial<Result['baseline']>;
  /** The run measured as the base is, where that is another way. */
  readonly baseEvaluation: Result['baseEvaluation'];
  /** The accuracy of the base's settings on this data, which explains a change. */
  readonly baseSettingsAccuracy: number | null;
  /** The class of each row in the base's table, `null` for one it does not have; else the same. */
  readonly truthBefore: readonly (number | null)[] | null;
  /** Rows that only the base's table has, and how many of them it had right. */
  readonly removed: { readonly rows: number; readonly correct: number };
  /** The accuracies with further seeds. */
  readonly otherSeeds: readonly number[];
  /** Or what both sides answer with them. */
  readonly answersBySeed: readonly {
    readonly predicted: readonly number[];
    readonly before: readonly number[];
  }[];
  /** Top-level fields that replace those made here. */
  readonly overrides: Partial<Result>;
  /** How the rows are parted. */
  readonly slices: readonly CutSlice[];
}

const TREES = 100;
const FEATURES = ['sepal_length', 'sepal_width', 'petal_length', 'petal_width'];
const LABEL = 'forest-gate-accept';
export const COMMIT = '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c';
export const BASE_COMMIT = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d';

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** `count` labels of each of `classes` classes, one class after the other. */
export function labelsOf(classes: number, count: number): number[] {
  return Array.from({ length: classes * count }, (_, row) => Math.floor(row / count));
}

/** The labels with some rows changed to another class. */
export function changeLabels(
  labels: readonly number[],
  changes: Readonly<Record<number, number>>,
): number[] {
  return labels.map((label, row) => changes[row] ?? label);
}

/** Votes out of 100: about 90 for a right prediction, about 60 for a wrong one, the rest for the truth. */
function votesFor(row: number, predicted: number, truth: number, classes: number): number[] {
  const votes = new Array<number>(classes).fill(0);
  const spread = (row * 31) % 20;
  const share = predicted === truth ? 81 + spread : 52 + spread;
  const rival = predicted === truth ? (truth + 1) % classes : truth;
  votes[rival] = TREES - share;
  votes[predicted] = share;
  return votes;
}

function predictionsOf(
  { classes, truth }: ResultParts,
  predicted: readonly (number | null)[],
  trees: number,
): Predictions & { votes: Int32Array } {
  return {
    classes,
    truth: Int32Array.from(truth),
    predicted: Int32Array.from(predicted, (label) => label ?? -1),
    votes: Int32Array.from(
      predicted.flatMap((label, row) =>
        label === null
          ? new Array<number>(classes.length).fill(0)
          : trees === 1
            ? classes.map((_, code) => (code === label ? 1 : 0))
            : votesFor(row, label, truth[row] ?? 0, classes.length),
      ),
    ),
    total: trees,
  };
}

const IRIS_TRUTH = labelsOf(3, 50);

const IRIS: ResultParts = {
  name: 'iris',
  classes: ['setosa', 'versicolor', 'virginica'],
  truth: IRIS_TRUTH,
  predicted: changeLabels(IRIS_TRUTH, { 70: 2, 77: 2, 83: 2, 106: 1, 133: 1 }),
  before: null,
  anchors: [],
  medians: [],
  twins: { 1: 0, 2: 0 },
  grouped: false,
  rules: ['accuracy >= 0.9', 'accuracy drop <= 0.02'],
  policy: {},
  basePolicy: null,
  acceptedBy: null,
  settings: {},
  settingsBefore: {},
  source: {},
  data: {},
  findings: [],
  dataBefore: null,
  dataChanges: null,
  distributions: [],
  importance: {
    rows: 150,
    repeats: 5,
    columns: [
      { column: 'sepal_length', mean: 0.024, deviation: 0.008 },
      { column: 'sepal_width', mean: -0.001, deviation: 0.003 },
      { column: 'petal_length', mean: 0.257, deviation: 0.021 },
      { column: 'petal_width', mean: 0.221, deviation: 0.019 },
    ],
    reason: null,
  },
  baseline: {},
  baseEvaluation: null,
  baseSettingsAccuracy: null,
  truthBefore: null,
  removed: { rows: 0, correct: 0 },
  otherSeeds: [],
  answersBySeed: [],
  overrides: {},
  slices: [],
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

/** A comparison of few rows, of which one is newly wrong and one newly right. */
export const SMALL = { truth: [0, 1, 2], predicted: [0, 1, 0], before: [0, 2, 2] };

/** A floor of 0.2. */
export function ruleOn(metric: string, of: string | null): Rule {
  return {
    metric,
    of,
    kind: 'floor',
    limit: 0.2,
    isRelative: false,
    since: null,
    slice: null,
    runs: null,
    level: 'fail',
  };
}

/** A rule that passed. */
export function createRule(rule: string | Rule, parts: Partial<ResultRule> = {}): ResultRule {
  const stated = stateRule(typeof rule === 'string' ? parseRule(rule) : rule);
  return { ...stated, outcome: 'passed', reason: 'A reason.', ...parts };
}

export function createEvidence(parts: Partial<Evidence> = {}): Evidence {
  return {
    test: 'swap',
    pValue: 0.01,
    adjustedPValue: parts.pValue ?? 0.01,
    drop: { low: -0.008, high: 0.061 },
    shown: 'drop',
    rowsToSettle: null,
    ...parts,
  };
}

/** A result document as a run writes it, checked by the schema: a first run on iris by default. */
export function createResult(parts: Partial<ResultParts> = {}): Result {
  const all = { ...IRIS, ...parts };
  const { truth, before, overrides, dataBefore, dataChanges } = all;
  const isTree = all.settings.algorithm === 'decision-tree';
  const trees = isTree ? 1 : TREES;
  const settings: Result['settings'] = {
    target: 'species',
    ignore: [],
    categoricalFeatures: [],
    numericFeatures: [],
    missing: 'keep',
    separator: 'auto',
    decimal: 'auto',
    idColumn: null,
    groupColumn: all.grouped ? 'garden' : null,
    algorithm: 'random-forest',
    trees,
    maxFeatures: isTree ? '1.0' : '0.5',
    maxDepth: null,
    minSamplesSplit: 2,
    minGain: 0,
    seed: 42,
    threshold: null,
    positiveClass: null,
    evaluation: 'cross-validation',
    folds: 5,
    testSize: 0,
    ...all.settings,
  };
  const identity = identitiesOf(truth.length, settings, all.twins);
  const group = all.grouped
    ? identity.map((_, row) => hashOf(`group ${row % 12}`).slice(0, 32))
    : null;
  const current = predictionsOf(all, all.predicted, trees);
  const old = before && predictionsOf(all, before, trees);
  const pair = old && selectPair(current, old, group);
  const evaluation = evaluate(current);
  const truthBefore = Int32Array.from(all.truthBefore ?? truth, (code) => code ?? -1);
  const comparison = old && compare(current, old);
  const stayed = old && selectStayed(current, old, truthBefore, group);
  const wasRight =
    old === null ? 0 : old.predicted.filter((code, row) => code === truthBefore[row]).length;
  const there = truthBefore.filter((code) => code >= 0).length;
  const rowChanges =
    old &&
    comparison &&
    countRowChanges(current, old, truthBefore, {
      own: { rows: there + all.removed.rows, correct: wasRight + all.removed.correct },
      removed: all.removed,
    });
  const listAnswers = (own: Int32Array, again: readonly number[]) => {
    const rows = [...own.keys()].filter((row) => own[row]! >= 0 && own[row] !== again[row]);
    return { rows, predicted: rows.map((row) => again[row]!), votes: null };
  };
  const comparisons = all.answersBySeed.map(({ predicted, before: wasPredicted }) => {
    const ofBase = old?.predicted ?? new Int32Array();
    const answers = {
      current: listAnswers(current.predicted, predicted),
      baseline: listAnswers(ofBase, wasPredicted),
    };
    return {
      ...summariseSeed(answers, current.predicted, ofBase, current.truth),
      answers,
    };
  });
  const accuracies = [
    evaluation.accuracy,
    ...all.otherSeeds,
    ...all.answersBySeed.map(
      ({ predicted }) =>
        predicted.filter((label, row) => label === truth[row]).length / truth.length,
    ),
  ];
  const seeds: Result['seeds'] =
    accuracies.length === 1
      ? null
      : {
          seeds: accuracies.map((_, index) => settings.seed + index),
          accuracies,
          comparisons: comparisons.length === 0 ? null : comparisons,
        };
  const share = settings.evaluation === 'hold-out' ? 5 : 1;
  const content = settings.idColumn === null ? null : identity;
  const stated: DataSummary = {
    path: 'data/iris.csv',
    format: { kind: 'csv', separator: 'comma', decimal: 'point', gzip: false },
    rows: truth.length * share,
    rowsWithoutTarget: 0,
    features: FEATURES,
    columns: FEATURES.map((name) => ({ name, kind: 'number', levels: null, missing: 0 })),
    leftOut: [],
    target: 'species',
    classes: evaluation.perClass.map(({ name, support }) => ({ name, rows: support * share })),
    targets: null,
    duplicates: 0,
    similarClasses: [],
    conflictingLabels: 0,
    sha256: hashOf('bytes'),
    fingerprint: hashOf('table'),
  };
  const data: DataSummary = {
    ...countRows({
      settings,
      data: stated,
      rows: { identity, content, truth: [...truth], weight: null },
    }),
    ...all.data,
  };
  const baseline: Result['baseline'] = {
    mode: 'auto',
    stage: null,
    source: old === null ? 'none' : 'artifact',
    commit: old === null ? null : BASE_COMMIT,
    reason:
      old === null
        ? 'The base branch has no result of this gate yet.'
        : 'The result of this very commit, from its artifact.',
    notComparable: false,
    rejected: [],
    givenToBoth: [],
    workflowChanged: null,
    settingsChanges: Object.entries(all.settingsBefore).map(([name, [base, now]]) => ({
      name,
      base,
      current: now,
    })),
    data:
      old === null
        ? null
        : dataBefore === null
          ? data
          : { ...data, fingerprint: hashOf('older table'), ...dataBefore },
    ...all.baseline,
  };
  const policy: Policy = {
    rules: [...all.rules],
    significance: 0.05,
    evidence: 'drop',
    strict: false,
    baselineRequired: false,
    acceptLabel: LABEL,
    acceptFloors: false,
    ignoreChecks: [],
    ...all.policy,
  };
  const acceptance =
    all.acceptedBy === null
      ? null
      : { label: LABEL, by: all.acceptedBy, at: '2026-01-02T03:04:05Z', commit: COMMIT };
  const majority = weighMajority({ predictions: current, groups: group }, settings.seed);
  const anchors = all.anchors.map(({ predicted, ...anchor }) => {
    const other = predicted && predictionsOf(all, predicted, trees);
    return {
      ...anchor,
      comparison: other && compare(current, other),
      pair: other && selectPair(current, other, group),
      stayed: null,
      rows: other && {
        predicted,
        votes: [...other.votes],
        unit: 'votes' as const,
        truth: [...truth],
      },
    };
  });
  const judged = judgeByBase(
    {
      evaluation,
      predictions: current,
      slices: all.slices,
      majority,
      data,
      findings: all.findings,
      dataChanges,
      baseline,
      comparison,
      pair,
      stayed,
      anchors,
      medians: all.medians,
      rowChanges,
      otherSeeds: old === null ? [] : listOtherSeeds(seeds, current, old, truthBefore, group),
      seed: settings.seed,
    },
    parsePolicy(policy),
    all.basePolicy && parsePolicy({ ...policy, ...all.basePolicy }),
  );
  const hyperparameters = hyperparametersOf(settings);
  if (hyperparameters === null) throw new Error('These settings are none of a forest.');
  const options = forestOptions(hyperparameters, data.features.length, data.rows);
  const { featuresPerTree: usual } = options;
  const tried = listTried(options);
  const correct = Math.floor(evaluation.accuracy * data.rows);
  return resultSchema.parse({
    format: 'forest-gate/metrics',
    formatVersion: 1,
    toolVersion: '1.0.0',
    libraries: { 'ml-random-forest': '2.1.0' },
    createdAt: '2026-01-02T03:04:05Z',
    name: all.name,
    task: 'classification',
    source: {
      serverUrl: 'https://github.com',
      repository: 'octo-org/flowers',
      event: 'pull_request',
      commit: COMMIT,
      dataPath: 'data/iris.csv',
      dataPointer: null,
      looks: null,
      ...all.source,
    },
    settings,
    askedSplit: null,
    data,
    findings: all.findings,
    evaluation,
    majority,
    rows: {
      line: truth.map((_, row) => row + 2),
      identity,
      content,
      group,
      fold: [
        ...assignFolds(
          group ?? identity,
          settings,
          settings.evaluation === 'hold-out' ? 'hold-out' : 'cross-validation',
        ),
      ],
      truth: [...truth],
      predicted: [...all.predicted],
      votes: [...current.votes],
      unit: 'votes',
      baseline: old && {
        predicted: [...before],
        votes: [...old.votes],
        unit: 'votes',
        truth: [...truthBefore].map((code) => (code < 0 ? null : code)),
      },
      weight: null,
    },
    baseline,
    comparison,
    anchors: anchors.map(({ since, commit, source, reason, comparison, rows }) => ({
      since,
      commit,
      source,
      reason,
      comparison: comparison && summariseAnchor(comparison),
      rows: rows && { ...rows, predicted: [...rows.predicted] },
    })),
    features: {
      tried,
      measured: Array<number>(settings.folds).fill(usual),
      kept: usual,
      besideBase: false,
    },
    outOfBag: isTree ? null : { rows: data.rows, correct, accuracy: correct / data.rows },
    medians: all.medians,
    modelFile: null,
    merged: null,
    model: {
      sha256: hashOf('model'),
      bytes: 183_204,
      trees,
      checkedRows: data.rows,
      onnx: { sha256: hashOf('onnx'), bytes: 104_512 },
    },
    slices: weighSlices(
      all.slices,
      { current, baseline: old, groups: group },
      policy.significance,
      settings.seed,
    ),
    intervals: listIntervals({ predictions: current, groups: group }, pair),
    attribution:
      comparison === null || all.baseSettingsAccuracy === null
        ? null
        : {
            baseline: comparison.baseline.accuracy,
            baseSettings: all.baseSettingsAccuracy,
            current: comparison.current.accuracy,
          },
    rowChanges,
    seeds,
    dataChanges,
    distributions: all.distributions,
    importance: all.importance,
    baseEvaluation: all.baseEvaluation,
    acceptance,
    ...withBaseEvaluation(accept(judged, acceptance, baseline), all.baseEvaluation),
    ...overrides,
  } satisfies Result);
}

/** A hold-out tests the rows that fall into it. */
function identitiesOf(
  rows: number,
  settings: Result['settings'],
  twins: ResultParts['twins'],
): string[] {
  const isHoldOut = settings.evaluation === 'hold-out';
  const candidates = Array.from({ length: isHoldOut ? rows * 10 : rows }, (_, row) =>
    hashOf(`row ${isHoldOut ? row : (twins[row] ?? row)}`).slice(0, 32),
  );
  return candidates
    .filter((key) => !isHoldOut || assignFolds([key], settings, 'hold-out')[0] === 0)
    .slice(0, rows);
}
