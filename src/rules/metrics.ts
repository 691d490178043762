import type { Scores } from '../metrics/score.js';
import type { DataChanges, DataSummary } from '../document/result.js';

/** What a rule may be about: its form, its range, and where its number is found. */
export type Metric = ModelMetric | DataMetric | ChangeMetric;

interface Form {
  /** What stands in brackets behind the name: `recall[setosa]`, `drift(petal_length)`. */
  readonly of: 'class' | 'column' | null;
  readonly better: 'more' | 'less';
  readonly least: number;
  readonly most: number;
  /** Whether it counts rows. */
  readonly whole: boolean;
}

export interface ModelMetric extends Form {
  readonly source: 'model';
  /** `undefined` for a class that the table does not have. */
  readonly read: (scores: Scores, name: string) => number | undefined;
}

export interface DataMetric extends Form {
  readonly source: 'data';
  readonly read: (data: DataSummary) => number;
}

/** A number about what is different from the base's table. */
export interface ChangeMetric extends Form {
  readonly source: 'changes';
  /** `undefined` for a column whose distributions were not compared. */
  readonly read: (changes: DataChanges, name: string) => number | undefined;
}

const SHARE = { of: null, better: 'more', least: 0, most: 1, whole: false } as const;
const ROWS = { ...SHARE, better: 'less', most: Number.MAX_SAFE_INTEGER, whole: true } as const;

const model = (read: ModelMetric['read'], form: Partial<Form> = {}): ModelMetric => ({
  source: 'model',
  ...SHARE,
  ...form,
  read,
});
const data = (read: DataMetric['read']): DataMetric => ({ source: 'data', ...ROWS, read });
const changes = (read: ChangeMetric['read'], form: Partial<Form> = {}): ChangeMetric => ({
  source: 'changes',
  ...ROWS,
  ...form,
  read,
});

const findClass = ({ perClass }: Scores, wanted: string): Scores['perClass'][number] | undefined =>
  perClass.find(({ name }) => name === wanted);
const findDrift = ({ drift }: DataChanges, wanted: string): number | undefined =>
  drift.find(({ column }) => column === wanted)?.statistic;

/** All metrics by name. */
export const METRICS: ReadonlyMap<string, Metric> = new Map<string, Metric>([
  ['accuracy', model(({ accuracy }) => accuracy)],
  ['balanced-accuracy', model(({ balancedAccuracy }) => balancedAccuracy)],
  ['f1-macro', model(({ macro }) => macro.f1)],
  ['f1-weighted', model(({ weighted }) => weighted.f1)],
  ['precision-macro', model(({ macro }) => macro.precision)],
  ['precision-weighted', model(({ weighted }) => weighted.precision)],
  ['recall-macro', model(({ macro }) => macro.recall)],
  ['recall-weighted', model(({ weighted }) => weighted.recall)],
  ['mcc', model(({ mcc }) => mcc, { least: -1 })],
  ['log-loss', model(({ logLoss }) => logLoss, { better: 'less', most: Infinity })],
  ['precision', model((scores, name) => findClass(scores, name)?.precision, { of: 'class' })],
  ['recall', model((scores, name) => findClass(scores, name)?.recall, { of: 'class' })],
  ['f1', model((scores, name) => findClass(scores, name)?.f1, { of: 'class' })],
  ['conflicting-labels', data(({ conflictingLabels }) => conflictingLabels)],
  ['duplicates', data(({ duplicates }) => duplicates)],
  ['rows-added', changes(({ rowsAdded }) => rowsAdded)],
  ['rows-removed', changes(({ rowsRemoved }) => rowsRemoved)],
  ['rows-relabelled', changes(({ rowsRelabelled }) => rowsRelabelled)],
  ['drift', changes(findDrift, { of: 'column', most: 1, whole: false })],
]);

/** @throws for a name that is no metric, which no parsed rule has */
export function metricOf(name: string): Metric {
  const metric = METRICS.get(name);
  if (metric === undefined) throw new Error(`There is no metric ${name}.`);
  return metric;
}
