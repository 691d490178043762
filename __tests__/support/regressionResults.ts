import { compareNumbers } from '../../src/comparison/compareNumbers.js';
import { countNumberChanges } from '../../src/comparison/weighNumberRows.js';
import {
  regressionResultSchema,
  type RegressionResult,
} from '../../src/document/regressionResult.js';
import {
  absoluteLoss,
  evaluateRegression,
  lossesOf,
  meanOf,
  medianOfNumbers,
  varianceOf,
} from '../../src/metrics/regression.js';
import { parsePolicy } from '../../src/rules/policy.js';
import { assignFolds } from '../../src/split/assignFolds.js';
import { accept } from '../../src/verdict/accept.js';
import { withBaseEvaluation } from '../../src/verdict/conclude.js';
import { judgeWith } from '../../src/verdict/judgeByBase.js';
import { judgeNumbers } from '../../src/verdict/numbers/judgeNumbers.js';
import { listNumberIntervals } from '../../src/verdict/numbers/listNumberIntervals.js';
import {
  NO_NUMBERS_BESIDE,
  standBesideNumbers,
} from '../../src/verdict/numbers/standBesideNumbers.js';
import { BASE_COMMIT, COMMIT, hashOf } from './results.js';

type Part = RegressionResult;

/** What a test says about a run that predicts numbers; the rest follows from it, as in a run. */
export interface RegressionParts {
  readonly name: string;
  readonly truth: readonly number[];
  readonly predicted: readonly number[];
  /** What the base predicted, `null` for a row it could not; `null` without a base. */
  readonly before: readonly (number | null)[] | null;
  /** The number of each row in the base's table, `null` for one it does not have; else the same. */
  readonly truthBefore: readonly (number | null)[] | null;
  readonly removed: NonNullable<Part['rowChanges']>['removed'];
  /** What both sides answer with further seeds. */
  readonly answersBySeed: readonly {
    readonly current: readonly number[];
    readonly baseline: readonly number[];
  }[];
  readonly anchors: readonly (Pick<
    Part['anchors'][number],
    'since' | 'source' | 'commit' | 'reason'
  > & { readonly predicted: readonly number[] | null })[];
  readonly medians: Part['medians'];
  readonly rules: readonly string[];
  readonly policy: Partial<Part['policy']>;
  readonly basePolicy: Partial<Part['policy']> | null;
  readonly acceptedBy: string | null;
  readonly settings: Partial<Part['settings']>;
  readonly settingsBefore: Readonly<Record<string, readonly [base: string, current: string]>>;
  readonly source: Partial<Part['source']>;
  readonly data: Partial<Part['data']>;
  readonly dataBefore: Partial<Part['data']> | null;
  readonly dataChanges: Part['dataChanges'];
  readonly findings: Part['findings'];
  readonly baseline: Partial<Part['baseline']>;
  readonly overrides: Partial<Part>;
}

const FEATURES = ['area', 'rooms', 'age', 'distance'];
const LABEL = 'forest-gate-accept';

/** Numbers between 0 and 1, the same every time. */
export function drawsOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Prices of houses in thousands: many cheap ones, a few dear ones. */
export function pricesOf(rows: number, seed = 1): number[] {
  const draw = drawsOf(seed);
  return Array.from({ length: rows }, () => {
    const share = draw();
    return Math.round((40 + 460 * share * share) * 10) / 10;
  });
}

/** Predictions that are off by about so much, more for the dear ones. */
export function guess(truth: readonly number[], off: number, seed: number): number[] {
  const draw = drawsOf(seed);
  return truth.map((value) => {
    const noise = draw() + draw() + draw() - 1.5;
    return Math.round((value + noise * off * (0.5 + value / 200)) * 1000) / 1000;
  });
}

/** The same predictions, each moved a little, by about so much. */
export function nudge(predicted: readonly number[], by: number, seed: number): number[] {
  const draw = drawsOf(seed);
  return predicted.map((value) => Math.round((value + (draw() - 0.5) * 2 * by) * 1000) / 1000);
}

const TRUTH = pricesOf(400);
const PREDICTED = guess(TRUTH, 20, 2);

/** What the base predicts that a run of `createRegression()` is a little better than. */
export const HOUSES_BEFORE: readonly number[] = guess(TRUTH, 23, 3);
export const HOUSES = { truth: TRUTH, predicted: PREDICTED } as const;

const DEFAULTS: RegressionParts = {
  name: 'houses',
  ...HOUSES,
  before: null,
  truthBefore: null,
  removed: { rows: 0, baselineMae: null },
  answersBySeed: [],
  anchors: [],
  medians: [],
  rules: ['mae drop <= 2%'],
  policy: {},
  basePolicy: null,
  acceptedBy: null,
  settings: {},
  settingsBefore: {},
  source: {},
  data: {},
  dataBefore: null,
  dataChanges: null,
  findings: [],
  baseline: {},
  overrides: {},
};

/** How some numbers are spread, as a table of them says. */
export function spreadOf(values: readonly number[]): NonNullable<Part['data']['targets']> {
  const numbers = Float64Array.from(values);
  return {
    least: Math.min(...values),
    median: medianOfNumbers(numbers),
    mean: meanOf(numbers),
    most: Math.max(...values),
    deviation: Math.sqrt(varianceOf(numbers)),
  };
}

/** A document of predicted numbers as a run writes it, checked by the schema: a first run on houses by default. */
export function createRegression(parts: Partial<RegressionParts> = {}): RegressionResult {
  const all = { ...DEFAULTS, ...parts };
  const { before, acceptedBy } = all;
  const truth = Float64Array.from(all.truth);
  const predicted = Float64Array.from(all.predicted);
  const predictions = { truth, predicted };
  const read = (values: readonly (number | null)[]): Float64Array =>
    Float64Array.from(values, (value) => value ?? NaN);
  const orNulls = (values: Float64Array): (number | null)[] =>
    Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  const isGrown = all.settings.algorithm !== 'given';
  const settings: Part['settings'] = {
    target: 'price',
    ignore: [],
    categoricalFeatures: [],
    numericFeatures: [],
    missing: 'keep',
    separator: 'auto',
    decimal: 'auto',
    idColumn: null,
    groupColumn: null,
    algorithm: 'random-forest',
    trees: 100,
    maxFeatures: 'auto',
    maxDepth: null,
    minSamplesSplit: 2,
    minGain: 0,
    threshold: null,
    positiveClass: null,
    seed: 42,
    evaluation: 'cross-validation',
    folds: 5,
    testSize: 0,
    ...all.settings,
  };
  const identity = all.truth.map((_, row) => hashOf(`house ${row}`).slice(0, 32));
  const truthBefore = read(all.truthBefore ?? all.truth);
  const base = before && read(before);
  const besideOf = (other: Float64Array, others: RegressionParts['answersBySeed']) =>
    standBesideNumbers({
      truth,
      current: [predicted, ...others.map(({ current }) => Float64Array.from(current))],
      baseline: [other, ...others.map(({ baseline }) => Float64Array.from(baseline))],
      truthBefore,
      groups: null,
    });
  const beside = base === null ? NO_NUMBERS_BESIDE : besideOf(base, all.answersBySeed);
  const evaluation = evaluateRegression(predictions);
  const known = truthBefore.filter((value) => !Number.isNaN(value));
  const knownRows = Int32Array.from(truthBefore.keys()).filter(
    (row) => !Number.isNaN(truthBefore[row]!) && base !== null && !Number.isNaN(base[row]!),
  );
  const rowChanges =
    base &&
    countNumberChanges(predictions, base, truthBefore, {
      own: {
        rows: known.length + all.removed.rows,
        mae: meanOf(
          Float64Array.from(knownRows, (row) => absoluteLoss(truthBefore[row]!, base[row]!)),
        ),
      },
      removed: all.removed,
    });
  const data: Part['data'] = {
    path: 'data/houses.csv',
    format: { kind: 'csv', separator: 'comma', decimal: 'point', gzip: false },
    rows: all.truth.length,
    rowsWithoutTarget: 0,
    features: FEATURES,
    columns: FEATURES.map((name) => ({ name, kind: 'number', levels: null, missing: 0 })),
    leftOut: [],
    target: 'price',
    classes: [],
    targets: spreadOf(all.truth.length > 10_000 ? all.truth.slice(0, 10_000) : all.truth),
    duplicates: 0,
    similarClasses: [],
    conflictingLabels: 0,
    sha256: hashOf('bytes'),
    fingerprint: hashOf('table'),
    ...all.data,
  };
  const baseline: Part['baseline'] = {
    mode: 'auto',
    stage: null,
    source: base === null ? 'none' : 'artifact',
    commit: base === null ? null : BASE_COMMIT,
    reason:
      base === null
        ? 'The base branch has no result of this gate yet.'
        : 'The result of this very commit, from its artifact.',
    notComparable: false,
    rejected: [],
    givenToBoth: [],
    workflowChanged: null,
    settingsChanges: Object.entries(all.settingsBefore).map(([name, [old, now]]) => ({
      name,
      base: old,
      current: now,
    })),
    data:
      base === null
        ? null
        : all.dataBefore === null
          ? data
          : { ...data, fingerprint: hashOf('older table'), ...all.dataBefore },
    ...all.baseline,
  };
  const policy: Part['policy'] = {
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
    acceptedBy === null
      ? null
      : { label: LABEL, by: acceptedBy, at: '2026-01-02T03:04:05Z', commit: COMMIT };
  const anchors = all.anchors.map(({ predicted: other, ...anchor }) => ({
    ...anchor,
    answers: other,
    ...(other === null ? NO_NUMBERS_BESIDE : besideOf(Float64Array.from(other), [])),
  }));
  const run = {
    ...beside,
    evaluation,
    data,
    findings: all.findings,
    dataChanges: all.dataChanges,
    baseline,
    medians: all.medians,
    anchors,
    seed: settings.seed,
  };
  const judgement = judgeWith(
    (gate) => judgeNumbers(run, gate),
    parsePolicy(policy),
    all.basePolicy && parsePolicy({ ...policy, ...all.basePolicy }),
  );
  const seeds: Part['seeds'] =
    all.answersBySeed.length === 0
      ? null
      : {
          seeds: [settings.seed, ...all.answersBySeed.map((_, index) => settings.seed + 1 + index)],
          maes: [
            evaluation.mae,
            ...all.answersBySeed.map(({ current }) =>
              meanOf(lossesOf({ truth, predicted: Float64Array.from(current) }, absoluteLoss)),
            ),
          ],
          answers: all.answersBySeed.map(({ current, baseline: old }) => ({
            current: [...current],
            baseline: [...old],
          })),
        };
  return regressionResultSchema.parse({
    format: 'forest-gate/metrics',
    formatVersion: 1,
    toolVersion: '1.0.0',
    libraries: { 'ml-random-forest': '2.1.0' },
    createdAt: '2026-01-02T03:04:05Z',
    name: all.name,
    task: 'regression',
    source: {
      serverUrl: 'https://github.com',
      repository: 'octo-org/houses',
      event: 'pull_request',
      commit: COMMIT,
      dataPath: 'data/houses.csv',
      dataPointer: null,
      looks: null,
      ...all.source,
    },
    settings,
    askedSplit: null,
    data,
    findings: all.findings,
    evaluation,
    rows: {
      line: all.truth.map((_, row) => row + 2),
      identity,
      content: null,
      group: null,
      fold: isGrown
        ? [
            ...assignFolds(
              identity,
              settings,
              settings.evaluation === 'hold-out' ? 'hold-out' : 'cross-validation',
            ),
          ]
        : all.truth.map(() => 0),
      truth: [...all.truth],
      predicted: [...all.predicted],
      baseline: base && { predicted: orNulls(base), truth: orNulls(truthBefore) },
    },
    baseline,
    comparison: base && compareNumbers(predictions, base),
    anchors: anchors.map(({ answers, compared, since, commit, source, reason }) => ({
      since,
      commit,
      source,
      reason,
      comparison: compared?.comparison ?? null,
      rows: answers && { predicted: [...answers], truth: orNulls(truthBefore) },
    })),
    medians: all.medians,
    model: isGrown
      ? {
          sha256: hashOf('model'),
          bytes: 234_567,
          trees: settings.algorithm === 'decision-tree' ? 1 : 100,
          checkedRows: all.truth.length,
          onnx: { sha256: hashOf('onnx'), bytes: 123_456 },
        }
      : null,
    modelFile: null,
    intervals: listNumberIntervals({ predictions, groups: null }, beside.compared?.pair ?? null),
    rowChanges,
    seeds,
    dataChanges: all.dataChanges,
    distributions: [],
    ...withBaseEvaluation(accept(judgement, acceptance, baseline), null),
    baseEvaluation: null,
    acceptance,
    ...all.overrides,
  });
}
