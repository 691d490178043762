import type { Result } from '../../src/result/result.js';
import { changeLabels, createResult, hashOf, IRIS_BEFORE, labelsOf } from '../support/results.js';

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
        reason: 'The artifact of the base commit does not have the digest that GitHub states.',
      },
    },
  }),
  hostile,
  'many-classes': many,
  'many-flips': { ...grown, comparison: grown.comparison && { ...grown.comparison, leftOut: 4 } },
};
