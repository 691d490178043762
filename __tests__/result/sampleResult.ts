import type { Result } from '../../src/result/result.js';

const averages = { precision: 0.75, recall: 0.75, f1: 0.75 };
const hash = 'a'.repeat(64);

/** A small result document that is right in every respect. */
export const sampleResult = (): Result => ({
  format: 'forest-gate/metrics',
  formatVersion: 1,
  toolVersion: '0.1.0',
  createdAt: '2026-01-02T03:04:05Z',
  name: 'iris',
  source: {
    serverUrl: 'https://github.com',
    repository: 'octo/flowers',
    event: 'push',
    commit: '1'.repeat(40),
    dataPath: null,
  },
  settings: {
    target: 'species',
    ignore: [],
    idColumn: null,
    groupColumn: null,
    algorithm: 'random-forest',
    trees: 3,
    maxFeatures: 0.5,
    maxDepth: null,
    minSamplesSplit: 2,
    minGain: 0,
    seed: 42,
    evaluation: 'cross-validation',
    folds: 2,
    testSize: 0.2,
  },
  data: {
    path: 'iris.csv',
    rows: 4,
    features: ['length'],
    target: 'species',
    classes: [
      { name: 'setosa', rows: 2 },
      { name: 'virginica', rows: 2 },
    ],
    duplicates: 0,
    sha256: hash,
    fingerprint: hash,
  },
  evaluation: {
    rows: 4,
    correct: 3,
    accuracy: 0.75,
    balancedAccuracy: 0.75,
    mcc: 0.5,
    logLoss: 0.6,
    macro: averages,
    weighted: averages,
    perClass: [
      { name: 'setosa', ...averages, support: 2 },
      { name: 'virginica', ...averages, support: 2 },
    ],
    confusionMatrix: [
      [2, 0],
      [1, 1],
    ],
    majorityShare: 0.5,
  },
  rows: {
    line: [2, 3, 4, 5],
    identity: ['0', '1', '2', '3'].map((digit) => digit.repeat(32)),
    content: null,
    group: null,
    fold: [0, 1, 0, 1],
    truth: [0, 0, 1, 1],
    predicted: [0, 0, 0, 1],
    votes: [3, 0, 3, 0, 2, 1, 0, 3],
    baseline: null,
  },
  baseline: {
    mode: 'auto',
    source: 'none',
    commit: null,
    reason: 'There is no base.',
    settingsChanges: [],
    data: null,
  },
  comparison: null,
  model: { sha256: hash, bytes: 1000, trees: 3, checkedRows: 4 },
  rules: [
    { rule: 'accuracy >= 0.7', actual: 0.75, limit: 0.7, outcome: 'passed', reason: 'It is.' },
  ],
  verdict: 'passed',
});
