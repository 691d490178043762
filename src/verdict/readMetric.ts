import type { Outcome } from '../document/enums.js';
import type { Scores } from '../metrics/score.js';
import { quote } from '../text/quote.js';
import type { JudgedRun } from './judgedRun.js';
import {
  metricOf,
  type ChangeMetric,
  type CheckMetric,
  type DataMetric,
  type ModelMetric,
  type RowMetric,
} from '../rules/metrics.js';
import type { Rule } from '../rules/rule.js';

/** A number to hold against a limit, or why there is none and what follows. */
export type Reading = { readonly value: number } | MissingReading;

export interface MissingReading {
  readonly outcome: Exclude<Outcome, 'passed' | 'accepted'>;
  readonly reason: string;
}

/** Of a number that compares with the base. */
export const NO_BASE: MissingReading = {
  outcome: 'not-applied',
  reason: 'There is nothing to compare with.',
};

const OF_NUMBERS: Reading = {
  outcome: 'failed',
  reason: 'It is of predicted numbers, and here classes are predicted.',
};

/** The number that a floor or a ceiling is about. */
export function readMetric({ metric: name, of }: Rule, run: JudgedRun): Reading {
  const metric = metricOf(name);
  switch (metric.source) {
    case 'model':
      return readScores(metric, of, run);
    case 'numbers':
      return OF_NUMBERS;
    case 'rows':
      return readRows(metric, run);
    default:
      return readOfTable(metric, of, run);
  }
}

/** What is of the table and not of the model. */
export function readOfTable(
  metric: DataMetric | CheckMetric | ChangeMetric,
  of: string | null,
  run: Pick<JudgedRun, 'data' | 'findings' | 'dataChanges'>,
): Reading {
  switch (metric.source) {
    case 'data':
      return readData(metric, of ?? '', run.data);
    case 'checks':
      return finite(metric.read(run.findings, of ?? ''));
    case 'changes':
      return readChange(metric, of ?? '', run);
  }
}

function readScores(metric: ModelMetric, of: string | null, run: JudgedRun): Reading {
  if (metric.rows === 'tested') return readModelMetric(metric, of, run.evaluation);
  const scores = (run.stayed?.comparison ?? run.comparison)?.current;
  return scores === undefined ? NO_BASE : readModelMetric(metric, of, scores);
}

function readRows(metric: RowMetric, { rowChanges }: JudgedRun): Reading {
  if (rowChanges === null) return NO_BASE;
  const value = metric.read(rowChanges);
  return value === undefined
    ? { outcome: 'not-applied', reason: 'There are no such rows.' }
    : finite(value);
}

/** A metric of a model. Of a class without a tested row nothing can be said, so it is missing. */
export function readModelMetric(metric: ModelMetric, of: string | null, scores: Scores): Reading {
  const isTested = scores.perClass.some(({ name, support }) => name === of && support > 0);
  if (of !== null && !isTested) {
    return { outcome: 'failed', reason: 'No tested row has this class.' };
  }
  if (metric.isOfVotes && scores.logLoss === null) return NO_SHARES;
  const value = metric.read(scores, of ?? '');
  return value === undefined && metric.isOfShares ? describeUndefined(scores) : finite(value);
}

/** Shares that are missing, or a class without a row to tell from the others. */
function describeUndefined({ probabilities, perClass }: Scores): Reading {
  const without = perClass.find(({ support }) => support === 0);
  const reason =
    probabilities === null
      ? 'There are no shares of classes, which it is found from.'
      : without === undefined
        ? 'All tested rows are of one class.'
        : `It is not defined, as no tested row has the class ${quote(without.name)}.`;
  return { outcome: 'failed', reason };
}

const NO_SHARES = {
  outcome: 'failed',
  reason: 'Only the predicted classes are known, and no probabilities, which this metric is of.',
} as const;

const NO_SUCH_FEATURE = {
  outcome: 'failed',
  reason: 'The table has no such feature column.',
} as const;

function readData(metric: DataMetric, column: string, data: JudgedRun['data']): Reading {
  const isKnown = metric.of !== 'column' || data.features.includes(column);
  return isKnown ? finite(metric.read(data, column)) : NO_SUCH_FEATURE;
}

function readChange(
  metric: ChangeMetric,
  column: string,
  run: Pick<JudgedRun, 'data' | 'dataChanges'>,
): Reading {
  const { data, dataChanges: changes } = run;
  if (metric.of === 'column' && !data.features.includes(column)) {
    return NO_SUCH_FEATURE;
  }
  if (changes === null) {
    return { outcome: 'not-applied', reason: "The base's table is not known." };
  }
  const value = metric.read(changes, column);
  if (value !== undefined) return finite(value);
  const isNew = [...changes.columnsAdded, ...changes.columnsRetyped].includes(column);
  return {
    outcome: 'not-applied',
    reason: isNew
      ? "The base's table has no such feature column."
      : 'There are too few rows to compare how the values are distributed.',
  };
}

export function finite(value: number | undefined): Reading {
  return value !== undefined && Number.isFinite(value)
    ? { value }
    : { outcome: 'failed', reason: 'The number is missing or not finite.' };
}
