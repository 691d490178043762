import type { DataChanges, Finding, Result } from '../../src/document/result.js';
import type { HistoryEntry } from '../../src/history/history.js';
import type { KnownHistory } from '../../src/history/knownHistory.js';
import { entriesOf, known } from '../support/histories.js';
import {
  changeLabels,
  createResult,
  createRule,
  IRIS_BEFORE,
  labelsOf,
  type ResultParts,
} from '../support/results.js';

/** Names that would do something on GitHub, on a terminal or in a spreadsheet. */
export const HOSTILE_NAMES = [
  '=HYPERLINK("http://evil.example","x") | <script>alert(1)</script>',
  '@octocat #12 GH-34 octo/repo#56 --> </details>',
  '\u001b[31m::error::`[^1]` $x$ :tada: \u202eevil\n# heading',
];

const LONG_NAMES = ['Iris setosa (Alaska)', 'Iris versicolor (Quebec)', 'Iris virginica (Ohio)'];

const labels = labelsOf(3, 50);

/** What a shallower tree than the base's does to a model. */
const SHALLOW = {
  settings: { maxDepth: 2 },
  settingsBefore: { 'max-depth': ['none', '2'] },
} as const;

/** Four rows fewer right: nine newly wrong, five newly right. */
const drop = {
  ...SHALLOW,
  predicted: changeLabels(labels, {
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
  }),
  before: changeLabels(labels, { 57: 2, 70: 2, 77: 2, 83: 2, 106: 1, 119: 1, 133: 1, 134: 1 }),
};

/** Sixteen rows fewer right: nobody takes that for chance. */
const clearDrop = {
  ...SHALLOW,
  predicted: labels.map((label, row) => (row > 49 && row % 5 === 0 ? 3 - label : label)),
  before: changeLabels(labels, { 70: 2, 75: 2, 110: 1, 106: 1 }),
  rules: ['accuracy >= 0.8', 'accuracy drop <= 0.02'],
};

function column(name: string, statistic: number, populationStabilityIndex: number, pValue: number) {
  return {
    column: name,
    statistic,
    kind: 'number' as const,
    pValue,
    adjustedPValue: Math.min(1, 4 * pValue),
    populationStabilityIndex,
    drifted: 4 * pValue <= 0.05,
  };
}

/** Rows that came, went and were relabelled, and one column that moved. */
const moved: DataChanges = {
  rowsAdded: 14,
  rowsRemoved: 4,
  rowsRelabelled: 2,
  rowsEdited: 0,
  classesAdded: [],
  classesRemoved: [],
  columnsAdded: [],
  columnsRemoved: ['petal_colour'],
  columnsRetyped: [],
  columnsRenamed: [],
  classesRenamed: [],
  newLevels: [],
  newRows: null,
  drift: [
    column('sepal_length', 0.047, 0.019, 0.99),
    column('sepal_width', 0.053, 0.022, 0.98),
    column('petal_length', 0.287, 0.412, 0.000_002),
    column('petal_width', 0.094, 0.071, 0.52),
  ],
};

const olderRows = {
  rows: 140,
  classes: [
    { name: 'setosa', rows: 50 },
    { name: 'versicolor', rows: 42 },
    { name: 'virginica', rows: 48 },
  ],
};

/** A few rows more, and nothing else. */
const grown = {
  before: changeLabels(labels, { 70: 2, 77: 2, 83: 2, 106: 1, 133: 1, 110: 1 }),
  dataBefore: { ...olderRows, rows: 148 },
  dataChanges: {
    ...moved,
    rowsAdded: 2,
    rowsRemoved: 0,
    rowsRelabelled: 0,
    columnsRemoved: [],
    drift: moved.drift.map((one) => ({ ...one, pValue: 1, adjustedPValue: 1, drifted: false })),
  },
} satisfies Partial<ResultParts>;

function finding(code: Finding['code'], parts: Partial<Finding>): Finding {
  const nothing = { kind: null, columns: [], classes: [], lines: [], shares: [], isNew: null };
  return { code, count: 1, ...nothing, ...parts };
}

function manyClasses(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `species-${String(index + 1).padStart(2, '0')}`,
  );
}
const manyLabels = labelsOf(40, 25);
/** Four of five are of the first class. */
const MANY_ROWS = Array.from({ length: 20_000 }, (_, row) => (row % 5 === 0 ? 1 : 0));

const unread = { source: 'none', commit: null } as const;

/** Nearly all rows of one class, and a floor that needs no number. */
const LARGE_CLASS = Array.from({ length: 150 }, (_, row) => (row < 146 ? 0 : 1));
const ONE_LARGE_CLASS = {
  classes: ['paid', 'defaulted'],
  truth: LARGE_CLASS,
  twins: {},
  rules: ['accuracy >= majority'],
} as const;

/** Twenty-four runs with 2 to 5 of 150 rows wrong, one missing in between. */
const EARLIER = entriesOf(Array.from({ length: 25 }, (_, run) => 2 + ((run * 7) % 4))).filter(
  (_, run) => run !== 20,
);
const DAMAGED = 'The history in artifact 7 cannot be used: no JSON at position 0.';
const EXPIRED = 'The artifacts of all earlier runs have expired, and their results with them.';

function medianOver(entries: readonly HistoryEntry[]): Result['medians'][number] {
  const values = entries
    .slice(-20)
    .flatMap(({ scores }) => ('accuracy' in scores ? [scores.accuracy] : []));
  return { metric: 'accuracy', of: null, runs: 20, values, reason: null };
}

/** What is known of earlier runs, where a history is kept. */
const HISTORIES: Readonly<Record<string, KnownHistory>> = {
  history: known(EARLIER),
  'history-damaged': known([], { problems: [DAMAGED], lost: DAMAGED, isUnreadable: true }),
  'history-expired': known([], { lost: EXPIRED }),
  hostile: known(EARLIER.slice(-6), { branch: HOSTILE_NAMES[0] ?? '' }),
};

/** What each case differs in from a first run on iris. */
const PARTS: Readonly<Record<string, Partial<ResultParts>>> = {
  'first-run': {},
  'first-run-terminal': {
    source: {
      serverUrl: null,
      repository: null,
      event: null,
      commit: null,
      dataPath: null,
      dataPointer: null,
      looks: null,
    },
  },
  'first-push': { source: { event: 'push' } },
  'no-base-wanted': {
    baseline: { mode: 'none', reason: 'The setting baseline is none.' },
  },
  'no-better-than-majority': {
    ...ONE_LARGE_CLASS,
    predicted: changeLabels(LARGE_CLASS, { 0: 1, 1: 1, 2: 1, 148: 0, 149: 0 }),
  },
  'worse-than-majority': {
    ...ONE_LARGE_CLASS,
    predicted: LARGE_CLASS.map((label, row) => (row % 9 === 0 ? 1 : label)),
  },
  'first-run-perfect': { predicted: labels, twins: {} },
  'decision-tree-hold-out': {
    settings: {
      algorithm: 'decision-tree',
      maxDepth: 3,
      evaluation: 'hold-out',
      folds: 1,
      testSize: 0.2,
      idColumn: 'plant',
    },
  },
  groups: { ...drop, grouped: true },
  improved: {
    before: IRIS_BEFORE,
    settingsBefore: { trees: ['50', '100'], 'max-features': ['sqrt', '0.5'] },
    dataBefore: {
      rows: 147,
      classes: [
        { name: 'setosa', rows: 50 },
        { name: 'versicolor', rows: 48 },
        { name: 'virginica', rows: 49 },
      ],
    },
  },
  unchanged: { before: changeLabels(labels, { 70: 2, 77: 2, 83: 2, 106: 1, 133: 1 }) },
  'failed-drop': {
    ...SHALLOW,
    predicted: IRIS_BEFORE,
    before: changeLabels(labels, { 70: 2, 106: 1 }),
  },
  'failed-floor': {
    predicted: labels.map((label, row) => (row % 8 === 7 ? (label + 1) % 3 : label)),
  },
  'failed-required': { policy: { baselineRequired: true } },
  unreadable: {
    baseline: {
      source: 'unreadable',
      commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
      reason: 'The server answered 503.',
    },
  },
  rejected: {
    before: IRIS_BEFORE,
    settingsBefore: { trees: ['50', '100'] },
    baseline: {
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
  'other-rows': {
    ...drop,
    settingsBefore: { 'min-samples-split': ['2', '60'], 'test-size': ['0.2', '0.06'] },
    rules: ['accuracy >= 0.7', 'accuracy drop <= 0.05'],
    baseEvaluation: {
      settingsChanges: [{ name: 'test-size', base: '0.2', current: '0.06' }],
      rows: 150,
      accuracy: 109 / 150,
      baselineAccuracy: 142 / 150,
      reason: null,
      rules: [
        createRule('accuracy >= 0.7', { actual: 109 / 150 }),
        createRule('accuracy drop <= 0.05', { actual: 0.22, outcome: 'failed' }),
      ],
      verdict: 'failed',
    },
  },
  'rows-not-to-be-tested': {
    settingsBefore: { 'id-column': ['plant', 'none'] },
    before: IRIS_BEFORE,
    baseEvaluation: {
      settingsChanges: [{ name: 'id-column', base: 'plant', current: 'none' }],
      rows: 0,
      accuracy: null,
      baselineAccuracy: null,
      reason: 'iris.csv, line 1: id-column names "plant", which the table does not have.',
      rules: [],
      verdict: 'inconclusive',
    },
  },
  'given-by-the-workflow': {
    before: changeLabels(labels, { 70: 2, 77: 2, 83: 2, 106: 1, 133: 1 }),
    baseline: { source: 'commit', givenToBoth: ['trees', 'seed'], workflowChanged: true },
  },
  'similar-classes': {
    classes: ['Setosa', 'setosa', 'virginica'],
    data: { similarClasses: [['Setosa', 'setosa']] },
    findings: [finding('FG-T06', { count: 2, classes: ['Setosa', 'setosa'] })],
  },
  // Several findings of a table whose names do something, three of them new.
  checks: {
    classes: HOSTILE_NAMES,
    before: IRIS_BEFORE,
    settingsBefore: { trees: ['50', '100'] },
    rules: ['accuracy >= 0.9', 'checks <= 5 warn', 'check(FG-T01) <= 0'],
    policy: { ignoreChecks: ['FG-T07'] },
    findings: [
      finding('FG-T01', {
        columns: [HOSTILE_NAMES[0] ?? ''],
        kind: 'answer',
        shares: [0.998],
        isNew: true,
      }),
      finding('FG-T01', {
        columns: [HOSTILE_NAMES[2] ?? ''],
        kind: 'units',
        shares: [1],
        isNew: true,
      }),
      finding('FG-T02', { columns: [HOSTILE_NAMES[1] ?? ''], kind: 'id', isNew: false }),
      finding('FG-T02', { columns: [HOSTILE_NAMES[2] ?? ''], kind: 'row-number', isNew: false }),
      finding('FG-T02', { columns: [HOSTILE_NAMES[1] ?? ''], kind: 'rounded', isNew: false }),
      finding('FG-T03', { count: 60, lines: [2, 3], shares: [0.6], isNew: true }),
      finding('FG-T04', { count: 12, lines: [2, 7, 9, 11], isNew: true }),
      finding('FG-T05', { classes: [HOSTILE_NAMES[1] ?? ''], kind: 'unlearned', isNew: true }),
      finding('FG-T07', { count: 150, shares: [0.99, 0.8], isNew: true }),
      finding('FG-T08', { count: 3, columns: HOSTILE_NAMES, isNew: false }),
      finding('FG-T09', { count: 1, lines: [72], isNew: false }),
    ],
  },
  'not-comparable': {
    baseline: {
      source: 'none',
      commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
      notComparable: true,
      reason: 'The base has the classes setosa and other.',
    },
  },
  'not-comparable-terminal': {
    source: {
      serverUrl: null,
      repository: null,
      event: null,
      commit: null,
      dataPath: null,
      dataPointer: null,
      looks: null,
    },
    baseline: { ...unread, notComparable: true, reason: 'No feature column is in both.' },
  },
  inconclusive: drop,
  strict: { ...drop, policy: { strict: true } },
  accepted: { ...clearDrop, acceptedBy: 'octocat' },
  'accepted-in-part': {
    ...clearDrop,
    rules: ['accuracy >= 0.9', 'accuracy drop <= 0.02'],
    acceptedBy: 'octocat',
  },
  'since-a-tag': {
    ...clearDrop,
    before: changeLabels(clearDrop.predicted, { 55: 2 }),
    rules: ['accuracy >= 0.6', 'accuracy drop <= 0.02', 'accuracy drop <= 0.02 since v1.2.0'],
    anchors: [
      {
        since: 'v1.2.0',
        source: 'commit',
        commit: '5d6e7f8091a2b3c4d5e6f708192a3b4c1a2b3c4d',
        reason: 'Trained again from the data and settings of 5d6e7f8.',
        predicted: clearDrop.before,
      },
    ],
  },
  'since-nothing': {
    before: IRIS_BEFORE,
    settingsBefore: { 'max-depth': ['2', 'none'] },
    rules: ['accuracy >= 0.6', 'accuracy drop <= 0.02', 'accuracy drop <= 0.02 since v1.2.0'],
    anchors: [
      {
        since: 'v1.2.0',
        source: 'unreadable',
        commit: null,
        reason: 'git finds no commit "v1.2.0" here: fetch it first (git fetch --tags).',
        predicted: null,
      },
    ],
  },
  'base-rules': {
    ...clearDrop,
    rules: ['accuracy >= 0.8', 'accuracy drop <= 0.2'],
    basePolicy: {
      rules: ['accuracy >= 0.8', 'accuracy drop <= 0.02', 'recall[setosa] >= 0.9'],
      significance: 0.1,
    },
  },
  'base-policy-agrees': {
    before: changeLabels(labels, { 70: 2, 77: 2, 83: 2, 106: 1, 133: 1 }),
    basePolicy: { acceptLabel: null, significance: 0.1 },
  },
  drift: {
    ...clearDrop,
    rules: [...clearDrop.rules, 'rows-removed <= 10', 'drift(petal_length) <= 0.2'],
    dataBefore: olderRows,
    dataChanges: moved,
    distributions: [
      {
        column: 'petal_length',
        low: 1,
        high: 6.6,
        baseline: [22, 20, 8, 0, 2, 5, 9, 14, 20, 18, 12, 6, 4],
        current: [10, 21, 15, 6, 1, 3, 7, 11, 16, 21, 18, 12, 9],
      },
      {
        column: 'soil',
        levels: ['clay', '', 'sand'],
        others: 4,
        baseline: [60, 4, 50, 26],
        current: [20, 38, 60, 32],
      },
    ],
    baseSettingsAccuracy: 137 / 150,
    otherSeeds: [0.88, 0.86, 0.873, 0.867],
  },
  'data-without-drift': grown,
  'data-too-few-for-drift': { ...grown, dataChanges: { ...grown.dataChanges, drift: [] } },
  'table-of-all-kinds': {
    ...grown,
    data: {
      format: { kind: 'csv', separator: 'semicolon', decimal: 'comma', gzip: true },
      columns: [
        { name: 'sepal_length', kind: 'number', levels: null, missing: 12 },
        { name: 'sepal_width', kind: 'number', levels: null, missing: 0 },
        { name: 'petal_length', kind: 'number', levels: null, missing: 1 },
        { name: 'petal_width', kind: 'category', levels: 4, missing: 30 },
      ],
      leftOut: [
        { name: '', reason: 'index' },
        { name: 'row', reason: 'index' },
        { name: 'found_on', reason: 'date' },
        { name: 'remark', reason: 'free-text' },
        { name: 'garden', reason: 'constant' },
      ],
      rowsWithoutTarget: 3,
    },
    dataChanges: {
      ...grown.dataChanges,
      newLevels: [{ column: 'petal_width', levels: 2, rows: 3 }],
    },
    overrides: { askedSplit: { folds: 6, testSize: 0 } },
  },
  'data-conflicts': {
    ...grown,
    twins: { 1: 0, 2: 0, 60: 10 },
    dataBefore: { ...grown.dataBefore, duplicates: 3, conflictingLabels: 0 },
    dataChanges: {
      ...grown.dataChanges,
      rowsEdited: 3,
      columnsRetyped: ['bed'],
      columnsAdded: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    },
  },
  // Easy rows came, and the others got worse.
  diluted: {
    ...SHALLOW,
    predicted: changeLabels(labels, { 104: 1, 109: 1, 114: 1, 119: 1, 124: 1, 129: 1, 134: 1 }),
    before: changeLabels(labels, { 57: 2 }),
    truthBefore: labels.map((label, row) => (row < 90 ? null : label)),
    rules: ['accuracy >= 0.8', 'accuracy drop <= 0.05'],
    dataBefore: { rows: 60 },
  },
  // Eight rows that the base had wrong are gone.
  pruned: {
    predicted: labels,
    before: labels,
    removed: { rows: 8, correct: 0 },
    dataBefore: { rows: 158 },
  },
  // Eight rows have the class that the base gave them.
  'labels-cleaned': {
    predicted: labels.map((label, row) => (row > 49 && row % 13 === 0 ? 3 - label : label)),
    before: labels,
    truthBefore: labels.map((label, row) => (row > 49 && row % 13 === 0 ? 3 - label : label)),
    dataBefore: {},
  },
  renamed: {
    ...grown,
    dataChanges: {
      ...grown.dataChanges,
      columnsRenamed: [
        { base: 'SepalLength', current: 'sepal_length' },
        { base: 'SepalWidth', current: 'sepal_width' },
      ],
      classesRenamed: [{ base: 'Setosa', current: 'setosa' }],
    },
    rules: ['accuracy >= 0.9', 'accuracy drop <= 0.02'],
    basePolicy: { rules: ['accuracy >= 0.9', 'accuracy drop <= 0.02', 'recall[setosa] >= 0.9'] },
  },
  'only-seed': {
    before: IRIS_BEFORE,
    settings: { seed: 7 },
    settingsBefore: { seed: ['42', '7'] },
    otherSeeds: [0.947, 0.953, 0.953, 0.96],
  },
  rules: {
    ...drop,
    rules: [
      'accuracy >= 0.9',
      'accuracy drop <= 0.02',
      'f1-macro drop <= 0.02',
      'recall[virginica] >= 0.95 warn',
      'recall[other] >= 0.9 warn',
      'conflicting-labels <= 0',
      'duplicates <= 1 warn',
      'rows-removed <= 1000',
    ],
  },
  hostile: {
    importance: {
      rows: 150,
      repeats: 5,
      columns: HOSTILE_NAMES.map((column) => ({ column, mean: 0.1, deviation: 0.01 })),
      reason: null,
    },
    distributions: [
      { column: HOSTILE_NAMES[0] ?? '', low: 0, high: 1, baseline: [3, 4], current: [5, 1] },
      {
        column: HOSTILE_NAMES[1] ?? '',
        levels: HOSTILE_NAMES,
        others: 0,
        baseline: HOSTILE_NAMES.map(() => 3),
        current: HOSTILE_NAMES.map((_, at) => at),
      },
    ],
    name: '<img src=x> #1 @all',
    classes: HOSTILE_NAMES,
    before: IRIS_BEFORE,
    rules: [
      'accuracy >= 0.9',
      'accuracy drop <= 0.02',
      `recall[${HOSTILE_NAMES[1] ?? ''}] >= 0.99 warn`,
      `drift(${HOSTILE_NAMES[0] ?? ''}) <= 0.2 warn`,
    ],
    settingsBefore: { target: ['| `x` |', '![x](http://evil.example/x.png)'] },
    dataBefore: {
      features: ['@octocat', '|#12|'],
      classes: [{ name: '<!-- gone -->', rows: 3 }],
    },
    baseline: { reason: 'The base has a column `<b>` of @octocat: #12 | www.evil.example.' },
  },
  'long-names': { ...drop, classes: LONG_NAMES },
  'many-classes': {
    classes: manyClasses(40),
    truth: manyLabels,
    predicted: manyLabels.map((label, row) => (row % 7 === 0 ? (label * 3 + 1) % 40 : label)),
    before: manyLabels.map((label, row) => (row % 6 === 0 ? (label * 3 + 1) % 40 : label)),
    rules: ['accuracy >= 0.85', 'accuracy drop <= 0.02'],
    settingsBefore: { 'max-features': ['sqrt', '0.5'] },
  },
  'two-classes': {
    classes: ['no', 'yes'],
    truth: labelsOf(2, 100),
    predicted: labelsOf(2, 100).map((label, row) => (row % 9 === 4 ? 1 - label : label)),
    before: labelsOf(2, 100).map((label, row) => (row % 11 === 4 ? 1 - label : label)),
    settingsBefore: { trees: ['500', '100'] },
  },
  'twenty-classes': {
    ...SHALLOW,
    classes: manyClasses(20),
    truth: labelsOf(20, 30),
    predicted: labelsOf(20, 30).map((label, row) => (row % 6 === 0 ? (label + 1) % 20 : label)),
    before: labelsOf(20, 30).map((label, row) => (row % 12 === 0 ? (label + 1) % 20 : label)),
    rules: ['accuracy >= 0.8', 'accuracy drop <= 0.02'],
  },
  'hundred-classes': {
    classes: manyClasses(100),
    truth: labelsOf(100, 10),
    predicted: labelsOf(100, 10).map((label, row) => (row % 8 === 0 ? (label + 3) % 100 : label)),
    before: labelsOf(100, 10).map((label, row) => (row % 7 === 0 ? (label + 3) % 100 : label)),
    rules: ['accuracy >= 0.8', 'accuracy drop <= 0.02'],
    settingsBefore: { trees: ['50', '100'] },
  },
  // A hold-out of a fifth of the rows is tested.
  'hundred-thousand-rows': {
    name: 'flowers',
    classes: ['native', 'bred'],
    truth: MANY_ROWS,
    predicted: MANY_ROWS.map((label, row) =>
      row % 29 === 7 || row % 199 === 3 ? 1 - label : label,
    ),
    before: MANY_ROWS.map((label, row) => (row % 29 === 7 || row % 1999 === 9 ? 1 - label : label)),
    twins: {},
    settings: { evaluation: 'hold-out', folds: 1, testSize: 0.2, maxDepth: 12 },
    settingsBefore: { 'max-depth': ['none', '12'] },
    rules: ['accuracy >= 0.9', 'accuracy drop <= 0.2%', 'rows-removed <= 10'],
    dataBefore: { rows: 99_000 },
    dataChanges: {
      ...moved,
      rowsAdded: 1003,
      rowsRemoved: 3,
      rowsRelabelled: 0,
      columnsRemoved: [],
    },
    importance: {
      rows: 5000,
      repeats: 5,
      columns: [
        { column: 'petal_length', mean: 0.2107, deviation: 0.0031 },
        { column: 'petal_width', mean: 0.1014, deviation: 0.0022 },
        { column: 'sepal_length', mean: 0.0088, deviation: 0.0009 },
        { column: 'sepal_width', mean: 0.0002, deviation: 0.0004 },
      ],
      reason: null,
    },
  },
  'categories-with-gaps': {
    ...drop,
    data: {
      columns: [
        { name: 'sepal_length', kind: 'number', levels: null, missing: 12 },
        { name: 'sepal_width', kind: 'number', levels: null, missing: 0 },
        { name: 'petal_length', kind: 'category', levels: 9, missing: 3 },
        { name: 'petal_width', kind: 'category', levels: 4, missing: 30 },
      ],
    },
  },
  'many-classes-perfect': {
    classes: manyClasses(60),
    truth: labelsOf(60, 2),
    predicted: labelsOf(60, 2),
  },
  history: {
    source: { event: 'push' },
    predicted: labels.map((label, row) => (row > 49 && row % 10 === 0 ? 3 - label : label)),
    rules: ['accuracy >= 0.9', 'accuracy drop from median(20) <= 1%'],
    medians: [medianOver(EARLIER)],
  },
  'history-damaged': {
    rules: ['accuracy >= 0.9', 'accuracy drop from median(20) <= 1%'],
    medians: [{ ...medianOver([]), reason: DAMAGED }],
  },
  'history-expired': { source: { event: 'push' } },
  slices: {
    predicted: labels.map((label, row) => (row % 3 === 1 && row < 90 ? (label + 1) % 3 : label)),
    before: labels.map((label, row) => (row % 29 === 5 ? (label + 2) % 3 : label)),
    rules: ['accuracy >= 0.5', 'accuracy drop <= 0.5'],
    settingsBefore: { 'max-depth': ['none', '3'] },
    slices: [
      {
        column: 'country',
        edges: null,
        names: ['<b>AT</b>', 'DE|CH', 'NZ'],
        partOf: labels.map((_, row) => (row % 3 === 1 ? 2 : row % 3 === 2 ? 1 : 0)),
      },
      {
        column: 'age',
        edges: [31, 45.5],
        names: ['up to 31', 'over 31 to 45.5', 'over 45.5', 'no value'],
        partOf: labels.map((_, row) => (row < 90 ? row % 2 : row < 145 ? 2 : 3)),
      },
    ],
  },
  'rules-on-slices': {
    predicted: labels.map((label, row) => (row % 3 === 1 && row < 90 ? (label + 1) % 3 : label)),
    before: labels.map((label, row) => (row % 29 === 5 ? (label + 2) % 3 : label)),
    rules: [
      'accuracy >= 0.5',
      'accuracy {country=NZ} >= 0.9',
      'accuracy {country="<b>AT</b>"} drop <= 1%',
      'accuracy {country=XX} drop <= 1%',
      'accuracy drop <= 5% in every slice',
      'recall[versicolor] drop <= 0.1 in every slice warn',
    ],
    basePolicy: { rules: ['accuracy >= 0.5', 'accuracy drop <= 2% in every slice'] },
    settingsBefore: { 'max-depth': ['none', '3'] },
    slices: [
      {
        column: 'country',
        edges: null,
        names: ['<b>AT</b>', 'DE|CH', 'NZ'],
        partOf: labels.map((_, row) => (row % 3 === 1 ? 2 : row % 3 === 2 ? 1 : 0)),
      },
    ],
  },
  'slices-of-first-run': {
    slices: [
      {
        column: 'garden',
        edges: null,
        names: Array.from({ length: 25 }, (_, part) => `garden ${part}`),
        partOf: labels.map((_, row) => row % 25),
      },
    ],
  },
  'many-flips': {
    predicted: labels.map((label, row) => (row % 3 === 1 ? (label + 1) % 3 : label)),
    before: labels.map((label, row) =>
      row % 37 === 5 ? null : row % 5 === 0 ? (label + 2) % 3 : label,
    ),
    settingsBefore: { 'max-features': ['sqrt', '0.5'], folds: ['10', '5'] },
  },
};

/** The runs before a case; `null` where none is kept. */
export function historyBefore(name: string): KnownHistory | null {
  return HISTORIES[name] ?? null;
}

const made = new Map<string, Result>();

/** The names of all cases, which are those of their golden files. */
export const SCENARIOS: readonly string[] = Object.keys(PARTS);

/** Those that are made in no time: all but the one of many rows, which the golden files have. */
export const SMALL_SCENARIOS: readonly string[] = SCENARIOS.filter(
  (name) => name !== 'hundred-thousand-rows',
);

/**
 * The result of a case that a reader can meet.
 * @throws for a name that no case has
 */
export function scenario(name: string): Result {
  const parts = PARTS[name];
  if (parts === undefined) throw new Error(`There is no scenario ${name}.`);
  const result = made.get(name) ?? createResult(parts);
  made.set(name, result);
  return result;
}
