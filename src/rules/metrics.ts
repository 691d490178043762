import type { ShareScores } from '../metrics/evaluation.js';
import {
  absoluteLoss,
  medianOfNumbers,
  percentageLoss,
  pinballLoss,
  QUANTILES,
  r2Of,
  squaredLoss,
  varianceOf,
  type Loss,
  type RegressionEvaluation,
} from '../metrics/regression.js';
import type { Scores } from '../metrics/score.js';
import { CHECK_CODES } from '../document/enums.js';
import type { DataChanges, DataSummary, Finding, RowChanges } from '../document/result.js';

/** What a rule may be about: its names, its form, its range, and where its number is found. */
export type Metric =
  ModelMetric | NumberMetric | DataMetric | CheckMetric | ChangeMetric | RowMetric;

interface Form {
  /** What tables call it. */
  readonly label: string;
  /** What stands in brackets behind the name: `recall[setosa]`, `drift(petal_length)`, `check(FG-T01)`. */
  readonly of: 'class' | 'column' | 'check' | 'quantile' | null;
  /** Whether it may be written without brackets too, as a number of the whole. */
  readonly isAlsoOfWhole: boolean;
  readonly better: 'more' | 'less';
  readonly least: number;
  readonly most: number;
  /** How its numbers are written: `96.7%` and `1.3 points`, `0.967`, `145`, or in the target's own unit. */
  readonly unit: 'percent' | 'number' | 'rows' | 'amount';
}

export interface ModelMetric extends Form {
  readonly source: 'model';
  /** Whether every report has a line for it, and not only one with a rule on it. */
  readonly isShown: boolean;
  /** Whether every run finds its interval. */
  readonly hasInterval: boolean;
  /** Whether it is the share of rows that are right, so that rows that turned make its change. */
  readonly isShareOfRight: boolean;
  /** Whether it is of the votes, and not of the answers alone. */
  readonly isOfVotes: boolean;
  /** Whether it is of the shares of all classes, and not of that of the truth alone. */
  readonly isOfShares: boolean;
  /** The rows that it is of: all that were tested, or those that are in the base's table too. */
  readonly rows: 'tested' | 'stayed';
  /** `undefined` for a class that the table does not have. */
  readonly read: (scores: Scores, name: string) => number | undefined;
}

/** What the numbers that a model predicts are worth: what each mistake costs, and what these come to. */
export interface NumberMetric extends Form {
  readonly source: 'numbers';
  /** Whether every report has a line for it, and not only one with a rule on it. */
  readonly isShown: boolean;
  /** The rows that it is of: all that were tested, or those that are in the base's table too. */
  readonly rows: 'tested' | 'stayed';
  /** What the mistake of one row costs. */
  readonly lossOf: (name: string) => Loss;
  /** The metric from the losses of all rows, or from their mean where that is all it takes. */
  readonly combine:
    | {
        readonly by: 'mean';
        /** @param truth of the same rows */
        readonly of: (mean: number, truth: Float64Array) => number;
      }
    | { readonly by: 'rows'; readonly of: (losses: Float64Array) => number };
  /** `undefined` where it is not defined. */
  readonly read: (scores: RegressionEvaluation, name: string) => number | undefined;
}

export interface DataMetric extends Form {
  readonly source: 'data';
  /** `undefined` for a column that is no feature. */
  readonly read: (data: DataSummary, name: string) => number | undefined;
}

/** A number about what the checks of the table found. */
export interface CheckMetric extends Form {
  readonly source: 'checks';
  readonly read: (findings: readonly Finding[], code: string) => number;
}

/** A number about what is different from the base's table. */
export interface ChangeMetric extends Form {
  readonly source: 'changes';
  /** `undefined` for a column that cannot be compared. */
  readonly read: (changes: DataChanges, name: string) => number | undefined;
}

/** A number about rows that came or went. */
export interface RowMetric extends Form {
  readonly source: 'rows';
  /** `undefined` when there are no such rows. */
  readonly read: (changes: RowChanges) => number | undefined;
}

const SHARE = {
  of: null,
  isAlsoOfWhole: false,
  better: 'more',
  least: 0,
  most: 1,
  unit: 'number',
} as const;
const ROWS = { ...SHARE, better: 'less', most: Number.MAX_SAFE_INTEGER, unit: 'rows' } as const;

/** A share of which more is better, unless its form says otherwise. */
function model(
  label: string,
  read: ModelMetric['read'],
  form: Partial<Omit<ModelMetric, 'source' | 'label' | 'read'>> = {},
): ModelMetric {
  return {
    source: 'model',
    ...SHARE,
    rows: 'tested',
    isShareOfRight: false,
    isOfVotes: false,
    isOfShares: false,
    isShown: false,
    hasInterval: false,
    ...form,
    label,
    read,
  };
}

/** An error of numbers, in the target's own unit and of which less is better, unless its form says otherwise. */
function numbers(
  label: string,
  lossOf: NumberMetric['lossOf'],
  read: NumberMetric['read'],
  form: Partial<Omit<NumberMetric, 'source' | 'label' | 'read'>> = {},
): NumberMetric {
  return {
    source: 'numbers',
    ...SHARE,
    better: 'less',
    most: Infinity,
    unit: 'amount',
    rows: 'tested',
    isShown: true,
    lossOf,
    combine: { by: 'mean', of: (mean) => mean },
    ...form,
    label,
    read,
  };
}

/** A number of rows of which fewer are better, unless its form says otherwise. */
function data(label: string, read: DataMetric['read'], form: Partial<Form> = {}): DataMetric {
  return { source: 'data', ...ROWS, ...form, label, read };
}

/** The same of a change. */
function changes(
  label: string,
  read: ChangeMetric['read'],
  form: Partial<Form> = {},
): ChangeMetric {
  return { source: 'changes', ...ROWS, ...form, label, read };
}

/** A number of findings. */
function checks(label: string, read: CheckMetric['read'], form: Partial<Form> = {}): CheckMetric {
  return { source: 'checks', ...ROWS, ...form, label, read };
}

/** How right the side that has these rows is about them. */
function rows(label: string, read: RowMetric['read']): RowMetric {
  return { source: 'rows', ...SHARE, unit: 'percent', label, read };
}

function shareOf(correct: number, all: number): number | undefined {
  return all === 0 ? undefined : correct / all;
}

function findClass({ perClass }: Scores, wanted: string): Scores['perClass'][number] | undefined {
  return perClass.find(({ name }) => name === wanted);
}

function findDrift({ drift }: DataChanges, wanted: string): number | undefined {
  return drift.find(({ column }) => column === wanted)?.statistic;
}

function findMissing({ rows, columns }: DataSummary, wanted: string): number | undefined {
  const missing = columns.find(({ name }) => name === wanted)?.missing;
  return missing === undefined ? undefined : missing / rows;
}

/** Texts that the base's table does not have; of a column that held none there, none can be counted. */
function findNewLevels(changes: DataChanges, wanted: string): number | undefined {
  const { newLevels, columnsAdded, columnsRetyped } = changes;
  if ([...columnsAdded, ...columnsRetyped].includes(wanted)) return undefined;
  return newLevels.find(({ column }) => column === wanted)?.levels ?? 0;
}

/** What may stand in the brackets of a metric, where that does not depend on the table. */
export const NAMES_OF: Readonly<Partial<Record<string, readonly string[]>>> = {
  check: CHECK_CODES,
  quantile: QUANTILES.map(String),
};

/** What the shares of a class are worth, or those of the whole; `undefined` where that is not defined. */
function readShares(key: keyof ShareScores): ModelMetric['read'] {
  return ({ probabilities, perClass }, name) => {
    const label = perClass.findIndex((one) => one.name === name);
    const scores = name === '' ? probabilities : probabilities?.perClass[label];
    return scores?.[key] ?? undefined;
  };
}

function readPinballLoss({ pinballLoss: losses }: RegressionEvaluation, name: string) {
  return losses[QUANTILES.findIndex((quantile) => String(quantile) === (name || '0.5'))];
}

const SHOWN = { isShown: true, hasInterval: true } as const;
const OF_SHARES = {
  of: 'class',
  isAlsoOfWhole: true,
  isShown: true,
  isOfVotes: true,
  isOfShares: true,
} as const;

/** All metrics by the name that rules call them by, in the order of reports. */
// prettier-ignore
export const METRICS: ReadonlyMap<string, Metric> = new Map<string, Metric>([
  ['accuracy', model('accuracy', ({ accuracy }) => accuracy, { ...SHOWN, isShareOfRight: true, unit: 'percent' })],
  ['majority-share', model('always the largest class', (of) => of.majorityShare, { isShown: true, better: 'less', unit: 'percent' })],
  ['balanced-accuracy', model('balanced accuracy', (of) => of.balancedAccuracy, SHOWN)],
  ['f1-macro', model('F1, macro average', ({ macro }) => macro.f1, SHOWN)],
  ['f1-weighted', model('F1, weighted average', ({ weighted }) => weighted.f1, { hasInterval: true })],
  ['precision-macro', model('precision, macro average', ({ macro }) => macro.precision)],
  ['precision-weighted', model('precision, weighted average', ({ weighted }) => weighted.precision)],
  ['recall-macro', model('recall, macro average', ({ macro }) => macro.recall)],
  ['recall-weighted', model('recall, weighted average', ({ weighted }) => weighted.recall)],
  ['mcc', model('Matthews correlation', ({ mcc }) => mcc, { ...SHOWN, least: -1 })],
  ['log-loss', model('log loss, lower is better', ({ logLoss }) => logLoss ?? undefined, { ...SHOWN, isOfVotes: true, better: 'less', most: Infinity })],
  ['roc-auc', model('ROC AUC', readShares('rocAuc'), OF_SHARES)],
  ['average-precision', model('average precision', readShares('averagePrecision'), OF_SHARES)],
  ['brier-score', model('Brier score, lower is better', readShares('brierScore'), { ...OF_SHARES, better: 'less', most: 2 })],
  ['calibration-error', model('calibration error, lower is better', readShares('calibrationError'), { ...OF_SHARES, better: 'less' })],
  ['mae', numbers('mean absolute error', () => absoluteLoss, ({ mae }) => mae)],
  ['rmse', numbers('root mean squared error', () => squaredLoss, ({ rmse }) => rmse, { combine: { by: 'mean', of: (mean) => Math.sqrt(mean) } })],
  ['r2', numbers('R2', () => squaredLoss, ({ r2 }) => r2 ?? undefined, { better: 'more', least: -Infinity, most: 1, unit: 'number', combine: { by: 'mean', of: (mean, truth) => r2Of(mean, varianceOf(truth)) } })],
  ['median-absolute-error', numbers('median absolute error', () => absoluteLoss, ({ medianAbsoluteError }) => medianAbsoluteError, { combine: { by: 'rows', of: medianOfNumbers } })],
  ['mape', numbers('mean absolute percentage error', () => percentageLoss, ({ mape }) => mape, { unit: 'percent' })],
  ['pinball-loss', numbers('pinball loss', (name) => pinballLoss(name === '' ? 0.5 : Number(name)), readPinballLoss, { of: 'quantile', isAlsoOfWhole: true, isShown: false })],
  ['stable-rows-mae', numbers('mean absolute error on the rows that stayed', () => absoluteLoss, ({ mae }) => mae, { rows: 'stayed', isShown: false })],
  ['precision', model('precision', (of, name) => findClass(of, name)?.precision, { of: 'class' })],
  ['recall', model('recall', (of, name) => findClass(of, name)?.recall, { of: 'class' })],
  ['f1', model('F1', (of, name) => findClass(of, name)?.f1, { of: 'class' })],
  ['conflicting-labels', data('conflicting labels', ({ conflictingLabels }) => conflictingLabels)],
  ['duplicates', data('duplicate rows', ({ duplicates }) => duplicates)],
  ['missing', data('missing', findMissing, { of: 'column', most: 1, unit: 'percent' })],
  ['checks', checks('findings about the table', (findings) => findings.length)],
  ['check', checks('findings', (findings, wanted) => findings.filter(({ code }) => code === wanted).length, { of: 'check' })],
  ['rows-added', changes('rows added', ({ rowsAdded }) => rowsAdded)],
  ['rows-removed', changes('rows removed', ({ rowsRemoved }) => rowsRemoved)],
  ['rows-relabelled', changes('rows relabelled', ({ rowsRelabelled }) => rowsRelabelled)],
  ['removed-rows-accuracy', rows("the base's accuracy on removed rows", ({ removed }) => shareOf(removed.baselineCorrect, removed.rows))],
  ['added-rows-accuracy', rows('accuracy on added rows', ({ added }) => shareOf(added.correct, added.rows))],
  ['stable-rows-accuracy', model('accuracy on the rows that stayed', ({ accuracy }) => accuracy, { rows: 'stayed', isShareOfRight: true, unit: 'percent' })],
  ['drift', changes('drift', findDrift, { of: 'column', most: 1, unit: 'number' })],
  ['new-levels', changes('new levels', findNewLevels, { of: 'column' })],
]);

/** @throws for a name that is no metric, which no parsed rule has */
export function metricOf(name: string): Metric {
  const metric = METRICS.get(name);
  if (metric === undefined) throw new Error(`There is no metric ${name}.`);
  return metric;
}
