import { compare } from '../../src/comparison/compare.js';
import { evaluate } from '../../src/metrics/evaluate.js';
import type { Predictions } from '../../src/metrics/evaluation.js';
import type { DataChanges, DataSummary } from '../../src/document/result.js';
import type { Policy } from '../../src/rules/policy.js';
import type { JudgedRun } from '../../src/verdict/judgedRun.js';
import { weighMajority } from '../../src/verdict/weighMajority.js';
import { parseRules } from '../../src/rules/parseRules.js';
import { pairOf, type Pair } from '../statistics/pairs.js';

export const DATA: DataSummary = {
  path: 'table.csv',
  rows: 100,
  format: { kind: 'csv', separator: 'comma', decimal: 'point', gzip: false },
  rowsWithoutTarget: 0,
  features: ['length', 'width', 'new', 'rare'],
  columns: ['length', 'width', 'new', 'rare'].map((name) => ({
    name,
    kind: 'number',
    levels: null,
    missing: name === 'rare' ? 5 : 0,
  })),
  leftOut: [],
  target: 'class',
  classes: [
    { name: 'no', rows: 50 },
    { name: 'yes', rows: 50 },
  ],
  targets: null,
  duplicates: 3,
  similarClasses: [],
  conflictingLabels: 1,
  sha256: 'a'.repeat(64),
  fingerprint: 'b'.repeat(64),
};

export const CHANGES: DataChanges = {
  rowsAdded: 4,
  rowsRemoved: 5,
  rowsRelabelled: 6,
  rowsEdited: 0,
  classesAdded: [],
  classesRemoved: [],
  columnsAdded: ['new'],
  columnsRemoved: [],
  columnsRetyped: [],
  columnsRenamed: [],
  classesRenamed: [],
  newLevels: [],
  newRows: null,
  drift: [
    {
      column: 'length',
      kind: 'number',
      statistic: 0.25,
      pValue: 0.01,
      adjustedPValue: 0.02,
      populationStabilityIndex: 0.1,
      drifted: true,
    },
  ],
};

export function gateOf(rules: readonly string[], overrides: Partial<Policy> = {}): Policy {
  return {
    rules: parseRules(rules),
    significance: 0.05,
    evidence: 'drop',
    strict: false,
    baselineRequired: false,
    acceptLabel: 'accept',
    acceptFloors: false,
    ignoreChecks: [],
    ...overrides,
  };
}

/** A run without a base. */
export function runAlone(right: number, wrong: number): JudgedRun {
  return aloneOf(pairOf(right, 0, 0, wrong).current);
}

/** A run without a base, by its predictions. */
export function aloneOf(
  predictions: Predictions,
  groups: readonly string[] | null = null,
): JudgedRun {
  return {
    evaluation: evaluate(predictions),
    predictions,
    slices: [],
    majority: weighMajority({ predictions, groups }, 42),
    data: DATA,
    findings: [],
    dataChanges: null,
    baseline: { source: 'none', notComparable: false, reason: 'There is no base.' },
    comparison: null,
    pair: null,
    stayed: null,
    anchors: [],
    medians: [],
    rowChanges: null,
    otherSeeds: [],
    seed: 42,
  };
}

/** A run whose rows are all compared with a base's. */
export function runOf(
  { current, baseline }: Pair,
  groups: readonly string[] | null = null,
): JudgedRun {
  return {
    evaluation: evaluate(current),
    predictions: current,
    slices: [],
    majority: weighMajority({ predictions: current, groups }, 42),
    data: DATA,
    findings: [],
    dataChanges: CHANGES,
    baseline: { source: 'commit', notComparable: false, reason: 'It was there.' },
    comparison: compare(current, baseline),
    pair: { current, baseline, tested: Int32Array.from(current.truth.keys()), groups },
    stayed: null,
    anchors: [],
    medians: [],
    rowChanges: null,
    otherSeeds: [],
    seed: 42,
  };
}

/** A run by how many rows both sides have right, only one of them, or none. */
export function runWith(
  both: number,
  newlyRight: number,
  newlyWrong: number,
  neither: number,
): JudgedRun {
  return runOf(pairOf(both, newlyRight, newlyWrong, neither));
}
