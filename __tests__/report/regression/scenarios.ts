import { NO_DATA_CHANGES } from '../../../src/comparison/noDataChanges.js';
import type { RegressionResult } from '../../../src/document/regressionResult.js';
import { createEntry } from '../../../src/history/createEntry.js';
import type { HistoryEntry } from '../../../src/history/history.js';
import type { KnownHistory } from '../../../src/history/knownHistory.js';
import { commitOf, entriesOf, known } from '../../support/histories.js';
import {
  createRegression,
  guess,
  HOUSES,
  HOUSES_BEFORE,
  nudge,
  pricesOf,
  spreadOf,
  type RegressionParts,
} from '../../support/regressionResults.js';
import { HOSTILE_NAMES } from '../scenarios.js';

const { truth, predicted } = HOUSES;
const TREES = { settingsBefore: { trees: ['50', '100'] } } as const;
/** A run that is clearly worse than what it is compared with. */
const WORSE = { predicted: guess(truth, 26, 5), before: guess(truth, 20, 2), ...TREES } as const;
const FEW = 30;

const LONG_AGO = {
  since: 'v1.2.0',
  source: 'artifact',
  commit: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
  reason: 'The result of this very commit, from its artifact.',
  predicted: guess(truth, 19, 9),
} as const;

/** A run a day on houses, each with other mistakes. */
const EARLIER: HistoryEntry[] = Array.from({ length: 24 }, (_, run) =>
  createEntry(
    createRegression({
      predicted: guess(truth, 19 + ((run * 7) % 4), 20 + run),
      rules: ['mae <= 25'],
    }),
    {
      commit: commitOf(run + 1),
      before: commitOf(run),
      run: { id: 100 + run, attempt: 1 },
      time: new Date(Date.UTC(2026, 0, 1 + run, 12)).toISOString(),
    },
    null,
  ),
);

const EDITED: Partial<RegressionParts> = {
  before: [...HOUSES_BEFORE.slice(0, 390), ...Array.from({ length: 10 }, () => 120)],
  truthBefore: truth.map((value, row) => (row >= 390 ? null : row < 5 ? value + 40 : value)),
  removed: { rows: 6, baselineMae: 31.5 },
  dataBefore: { rows: 396, targets: spreadOf(truth.slice(0, 390).map((value) => value + 3)) },
  dataChanges: { ...NO_DATA_CHANGES, rowsAdded: 10, rowsRemoved: 6, rowsRelabelled: 5 },
  rules: ['mae drop <= 2%', 'rows-relabelled <= 0 warn'],
};

const PARTS: Readonly<Record<string, Partial<RegressionParts>>> = {
  'first-run': {},
  'first-push': { source: { event: 'push' } },
  improved: { before: HOUSES_BEFORE, ...TREES },
  unchanged: { before: predicted },
  'failed-drop': { ...WORSE },
  'failed-over-seeds': {
    ...WORSE,
    answersBySeed: [11, 12, 13, 14].map((seed) => ({
      current: nudge(WORSE.predicted, 2, seed),
      baseline: nudge(WORSE.before, 2, seed + 50),
    })),
  },
  inconclusive: {
    truth: truth.slice(0, FEW),
    predicted: guess(truth.slice(0, FEW), 21, 32),
    before: guess(truth.slice(0, FEW), 20, 31),
    ...TREES,
  },
  'failed-ceiling': {
    before: HOUSES_BEFORE,
    ...TREES,
    rules: ['mae <= 8', 'r2 >= 0.99', 'mape <= 5%', 'pinball-loss[0.9] <= 4', 'mae drop <= 0.5'],
  },
  accepted: { ...WORSE, acceptedBy: 'mona' },
  'base-rules': { ...WORSE, rules: ['mae drop <= 90%'], basePolicy: { rules: ['mae drop <= 2%'] } },
  'table-edited': EDITED,
  'not-comparable': {
    baseline: {
      source: 'none',
      notComparable: true,
      reason: 'It is a model of classes, and this one predicts numbers.',
    },
  },
  since: {
    before: HOUSES_BEFORE,
    ...TREES,
    anchors: [LONG_AGO],
    rules: ['mae drop <= 2%', 'rmse drop <= 5% since v1.2.0'],
  },
  history: {
    before: HOUSES_BEFORE,
    ...TREES,
    rules: ['mae <= 25', 'mae drop from median(20) <= 2%'],
    medians: [
      {
        metric: 'mae',
        of: null,
        runs: 20,
        values: EARLIER.slice(-20).flatMap(({ scores }) => ('mae' in scores ? [scores.mae] : [])),
        reason: null,
      },
    ],
  },
  'no-better-than-median': { predicted: truth.map((_, row) => (row % 2 === 0 ? 60 : 420)) },
  given: {
    settings: {
      algorithm: 'given',
      evaluation: 'given',
      trees: 0,
      maxFeatures: '0',
      minSamplesSplit: 0,
      folds: 1,
      seed: 0,
    },
    data: { path: 'out/predictions.csv', features: [], columns: [] },
  },
  hostile: {
    ...WORSE,
    name: HOSTILE_NAMES[0] ?? '',
    settings: { target: HOSTILE_NAMES[1] ?? '' },
    data: { target: HOSTILE_NAMES[1] ?? '', path: HOSTILE_NAMES[2] ?? '' },
    baseline: { reason: HOSTILE_NAMES.join(' ') },
  },
  checks: {
    before: HOUSES_BEFORE,
    ...TREES,
    findings: [
      {
        code: 'FG-T01',
        kind: null,
        count: 1,
        columns: ['tax_paid'],
        classes: [],
        lines: [],
        shares: [0.993],
        isNew: true,
      },
    ],
  },
  'tiny-and-huge': {
    truth: truth.map((value) => value * 1e-9),
    predicted: predicted.map((value) => value * 1e-9),
    before: HOUSES_BEFORE.map((value) => value * 1e-9),
    ...TREES,
  },
  'twenty-thousand-rows': manyRows(),
};

function manyRows(): Partial<RegressionParts> {
  const many = pricesOf(20_000, 77);
  return { truth: many, predicted: guess(many, 20, 78), before: guess(many, 20.5, 79), ...TREES };
}

export const SCENARIOS = Object.keys(PARTS);

const made = new Map<string, RegressionResult>();

/** A run that predicts numbers, by the name of what happened in it. */
export function scenario(name: string): RegressionResult {
  const result = made.get(name) ?? createRegression(PARTS[name] ?? {});
  made.set(name, result);
  return result;
}

/** The runs before it; some of them may have predicted classes. */
export function historyBefore(name: string): KnownHistory | null {
  return name === 'history' ? known([...entriesOf([2, 3]), ...EARLIER]) : null;
}
