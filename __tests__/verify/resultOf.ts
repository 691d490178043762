import type { DataChanges, Result } from '../../src/document/result.js';
import { createResult } from '../support/results.js';

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
  /** Rows that v1 predicted wrong. */
  readonly since?: readonly number[] | null;
  /** What this run predicted wrong with each further seed; the base is as wrong as with its own. */
  readonly seeded?: readonly (readonly number[])[];
  readonly baseRules?: readonly string[] | null;
  readonly accepted?: boolean;
  readonly dataChanges?: DataChanges | null;
}

/** A result document of three classes in which everything is as a run states it. */
export function resultOf(parts: Parts = {}): Result {
  const { rows = 60, wrong = [3, 17], before = null, unknown = [], grouped = false } = parts;
  const {
    holdOut = false,
    accepted = false,
    dataChanges = null,
    baseRules = null,
    since = null,
    seeded = [],
  } = parts;
  const { rules = ['accuracy >= 0.9', 'accuracy drop <= 0.02'] } = parts;
  const truth = Array.from({ length: rows }, (_, row) => row % 3);
  const predict = (mistakes: readonly number[]): number[] =>
    truth.map((label, row) => (mistakes.includes(row) ? (label + 1) % 3 : label));
  return createResult({
    classes: ['a', 'b', 'c'],
    truth,
    predicted: predict(wrong),
    before: before && predict(before).map((label, row) => (unknown.includes(row) ? null : label)),
    anchors: (since ? [since] : []).map((mistakes) => ({
      since: 'v1',
      source: 'commit',
      commit: 'd'.repeat(40),
      reason: 'Trained again.',
      predicted: predict(mistakes),
    })),
    twins: { 3: 0 },
    grouped,
    rules,
    basePolicy: baseRules && { rules: [...baseRules] },
    acceptedBy: accepted ? 'ada' : null,
    dataChanges,
    settings: holdOut ? { evaluation: 'hold-out', folds: 1, testSize: 0.2 } : {},
    baseSettingsAccuracy: 0.9,
    otherSeeds: seeded.length === 0 ? [0.9] : [],
    answersBySeed: seeded.map((mistakes) => ({
      predicted: predict(mistakes),
      before: predict(before ?? []),
    })),
  });
}
