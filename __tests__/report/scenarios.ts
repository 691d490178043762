import type { Result } from '../../src/document/result.js';
import {
  changeLabels,
  createEvidence,
  createResult,
  createRule,
  hashOf,
  IRIS_BEFORE,
  labelsOf,
  reasonFor,
} from '../support/results.js';

const improved = createResult({ before: IRIS_BEFORE });

const withSource = (result: Result, source: Partial<Result['source']>): Result => ({
  ...result,
  source: { ...result.source, ...source },
});

/** Names that would do something on GitHub, on a terminal or in a spreadsheet. */
export const HOSTILE_NAMES = [
  '=HYPERLINK("http://evil.example","x") | <script>alert(1)</script>',
  '@octocat #12 GH-34 octo/repo#56 --> </details>',
  '\u001b[31m::error::`[^1]` $x$ :tada: \u202eevil\n# heading',
];

const hostile = createResult({
  classes: HOSTILE_NAMES,
  before: IRIS_BEFORE,
  overrides: {
    name: '<img src=x> #1 @all',
    baseline: {
      ...improved.baseline,
      reason: 'The base has a column `<b>` of @octocat: #12 | www.evil.example.',
      settingsChanges: [
        { name: 'target', baseline: '| `x` |', current: '![x](http://evil.example/x.png)' },
      ],
      data: {
        ...improved.data,
        fingerprint: hashOf('other'),
        features: ['@octocat', '|#12|'],
        classes: [{ name: '<!-- gone -->', rows: 3 }],
      },
    },
  },
});

const manyLabels = labelsOf(40, 25);
const manyPredicted = manyLabels.map((label, row) =>
  row % 7 === 0 ? (label * 3 + 1) % 40 : label,
);
const many = createResult({
  classes: Array.from(
    { length: 40 },
    (_, index) => `species-${String(index + 1).padStart(2, '0')}`,
  ),
  truth: manyLabels,
  predicted: manyPredicted,
  before: manyLabels.map((label, row) => (row % 6 === 0 ? (label * 3 + 1) % 40 : label)),
  minAccuracy: 0.85,
});

const grown = createResult({
  truth: labelsOf(3, 50),
  predicted: labelsOf(3, 50).map((label, row) => (row % 3 === 1 ? (label + 1) % 3 : label)),
  before: labelsOf(3, 50).map((label, row) => (row % 5 === 0 ? (label + 2) % 3 : label)),
});

const labels = labelsOf(3, 50);
const better = changeLabels(labels, {
  57: 2,
  70: 2,
  77: 2,
  83: 2,
  106: 1,
  119: 1,
  133: 1,
  134: 1,
});
/** Four rows fewer right than `better`: nine newly wrong, five newly right. */
const worse = changeLabels(labels, {
  57: 2,
  70: 2,
  106: 1,
  52: 2,
  65: 2,
  72: 2,
  98: 2,
  101: 1,
  113: 1,
  121: 1,
  127: 1,
  138: 1,
});
const drop = { predicted: worse, before: better };
/** Sixteen rows fewer right: nobody takes that for chance. */
const clearDrop = {
  predicted: labels.map((label, row) => (row > 49 && row % 5 === 0 ? 3 - label : label)),
  before: changeLabels(labels, { 70: 2, 75: 2, 110: 1, 106: 1 }),
};
const base = createResult(drop).baseline;
const baseData = createResult(drop).data;

const driftedBase: Result['baseline'] = {
  ...base,
  data: {
    ...baseData,
    rows: 140,
    fingerprint: hashOf('older table'),
    classes: [
      { name: 'setosa', rows: 50 },
      { name: 'versicolor', rows: 42 },
      { name: 'virginica', rows: 48 },
    ],
  },
};

const column = (
  name: string,
  statistic: number,
  populationStabilityIndex: number,
  pValue: number,
) => ({
  column: name,
  statistic,
  pValue,
  adjustedPValue: Math.min(1, 4 * pValue),
  populationStabilityIndex,
  drifted: 4 * pValue <= 0.05,
});

const dataChanges: NonNullable<Result['dataChanges']> = {
  rowsAdded: 14,
  rowsRemoved: 4,
  rowsRelabelled: 2,
  rowsEdited: 0,
  classesAdded: [],
  classesRemoved: [],
  columnsAdded: [],
  columnsRemoved: ['petal_colour'],
  columnsRetyped: [],
  drift: [
    column('sepal_length', 0.047, 0.019, 0.99),
    column('sepal_width', 0.053, 0.022, 0.98),
    column('petal_length', 0.287, 0.412, 0.000_002),
    column('petal_width', 0.094, 0.071, 0.52),
  ],
};

/** One result per case a reader can meet, by the name of its golden files. */
export const SCENARIOS: Readonly<Record<string, Result>> = {
  'first-run': createResult(),
  'first-run-terminal': withSource(createResult(), {
    serverUrl: null,
    repository: null,
    event: null,
    commit: null,
    dataPath: null,
  }),
  improved: createResult({
    before: IRIS_BEFORE,
    overrides: {
      baseline: {
        ...improved.baseline,
        settingsChanges: [
          { name: 'trees', baseline: '50', current: '100' },
          { name: 'max-features', baseline: 'sqrt', current: '0.5' },
        ],
        data: {
          ...improved.data,
          rows: 147,
          classes: [
            { name: 'setosa', rows: 50 },
            { name: 'versicolor', rows: 48 },
            { name: 'virginica', rows: 49 },
          ],
          fingerprint: hashOf('older table'),
        },
      },
    },
  }),
  unchanged: createResult({
    before: changeLabels(labelsOf(3, 50), { 70: 2, 77: 2, 83: 2, 106: 1, 133: 1 }),
  }),
  'failed-drop': createResult({
    predicted: IRIS_BEFORE,
    before: changeLabels(labelsOf(3, 50), { 70: 2, 106: 1 }),
  }),
  'failed-floor': createResult({
    predicted: labelsOf(3, 50).map((label, row) => (row % 8 === 7 ? (label + 1) % 3 : label)),
  }),
  'failed-required': createResult({ baselineRequired: true }),
  unreadable: createResult({
    overrides: {
      baseline: {
        ...createResult().baseline,
        source: 'unreadable',
        commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
        reason: 'The server answered 503.',
      },
      verdict: 'inconclusive',
    },
  }),
  rejected: createResult({
    before: IRIS_BEFORE,
    overrides: {
      baseline: {
        ...improved.baseline,
        source: 'commit',
        reason: 'Trained again from the data and settings of 1a2b3c4.',
        rejected: [
          {
            artifact: 12,
            run: 50,
            reason: 'Artifact 12 does not have the digest that the API tells.',
          },
        ],
      },
    },
  }),
  inconclusive: createResult(drop),
  strict: createResult({ ...drop, strict: true }),
  accepted: createResult({ ...clearDrop, acceptedBy: 'octocat', minAccuracy: 0.8 }),
  'base-rules': createResult({
    ...clearDrop,
    maxDrop: 0.2,
    minAccuracy: 0.8,
    overrides: {
      verdict: 'failed',
      basePolicy: {
        policy: { ...createResult().policy, significance: 0.1 },
        rules: [
          createRule('accuracy >= 0.8', { actual: 0.867 }),
          createRule('accuracy drop <= 0.02', {
            outcome: 'failed',
            actual: 16 / 150,
            reason: reasonFor(0.0002, 0.1),
            evidence: createEvidence({ pValue: 0.0002 }),
          }),
          createRule('recall[setosa] >= 0.9', { actual: 1 }),
        ],
        verdict: 'failed',
      },
    },
  }),
  drift: createResult({
    ...clearDrop,
    minAccuracy: 0.8,
    rules: [
      createRule('rows-removed <= 10', { actual: 4 }),
      createRule('drift(petal_length) <= 0.2', { actual: 0.287, outcome: 'failed' }),
    ],
    overrides: {
      baseline: driftedBase,
      dataChanges,
      attribution: { baseline: 146 / 150, baselineSettings: 137 / 150, current: 130 / 150 },
      seeds: { seeds: [42, 43, 44, 45, 46], accuracies: [0.867, 0.88, 0.86, 0.873, 0.867] },
    },
  }),
  'no-drift': createResult({
    ...drop,
    overrides: {
      baseline: { ...base, data: { ...baseData, rows: 147, fingerprint: hashOf('older table') } },
      dataChanges: {
        ...dataChanges,
        rowsAdded: 3,
        rowsRemoved: 0,
        rowsRelabelled: 0,
        columnsRemoved: [],
        drift: dataChanges.drift.filter(({ drifted }) => !drifted),
      },
    },
  }),
  'too-few-rows': createResult({
    truth: labelsOf(3, 8),
    predicted: changeLabels(labelsOf(3, 8), { 9: 2 }),
    before: labelsOf(3, 8).map((label, row) => (row < 2 ? null : row === 10 ? 2 : label)),
    overrides: {
      baseline: { ...base, data: { ...baseData, rows: 22, fingerprint: hashOf('older table') } },
      dataChanges: {
        ...dataChanges,
        rowsAdded: 2,
        rowsRemoved: 0,
        rowsRelabelled: 0,
        columnsRemoved: [],
        drift: [],
      },
    },
  }),
  'not-comparable': createResult({
    overrides: {
      baseline: {
        ...base,
        notComparable: true,
        reason: 'The base has the classes setosa and other.',
        data: baseData,
      },
    },
  }),
  'only-seed': createResult({
    before: IRIS_BEFORE,
    overrides: {
      baseline: { ...base, settingsChanges: [{ name: 'seed', baseline: '42', current: '7' }] },
      seeds: { seeds: [7, 8, 9, 10, 11], accuracies: [0.967, 0.947, 0.953, 0.953, 0.96] },
    },
  }),
  rules: createResult({
    ...drop,
    rules: [
      createRule('f1-macro drop <= 0.02', {
        actual: 0.0268,
        reason: reasonFor(0.424, 0.05),
        outcome: 'inconclusive',
        evidence: createEvidence({ pValue: 0.213, adjustedPValue: 0.424 }),
      }),
      createRule('recall[virginica] >= 0.95', { actual: 0.88, outcome: 'failed', level: 'warn' }),
      createRule('recall[other] >= 0.9', {
        outcome: 'failed',
        level: 'warn',
        reason: 'There is no such class.',
      }),
      createRule('conflicting-labels <= 0', { actual: 0 }),
    ],
  }),
  hostile,
  'many-classes': many,
  'many-flips': { ...grown, comparison: grown.comparison && { ...grown.comparison, leftOut: 4 } },
};
