import type { Evaluation } from '../metrics/evaluation.js';

interface Metric {
  readonly label: string;
  readonly read: (of: Evaluation) => number;
}

const METRICS: ReadonlyMap<string, Metric> = new Map<string, Metric>([
  ['accuracy', { label: 'accuracy', read: (of) => of.accuracy }],
  ['balanced-accuracy', { label: 'balanced accuracy', read: (of) => of.balancedAccuracy }],
  ['f1-macro', { label: 'F1, macro average', read: (of) => of.macro.f1 }],
  ['f1-weighted', { label: 'F1, weighted average', read: (of) => of.weighted.f1 }],
  ['precision-macro', { label: 'precision, macro average', read: (of) => of.macro.precision }],
  [
    'precision-weighted',
    { label: 'precision, weighted average', read: (of) => of.weighted.precision },
  ],
  ['recall-macro', { label: 'recall, macro average', read: (of) => of.macro.recall }],
  ['recall-weighted', { label: 'recall, weighted average', read: (of) => of.weighted.recall }],
  ['mcc', { label: 'Matthews correlation', read: (of) => of.mcc }],
  ['log-loss', { label: 'log loss, lower is better', read: (of) => of.logLoss }],
]);

const OF_CLASS = /^(?<metric>precision|recall|f1)\[(?<name>.*)\]$/s;

/** What a metric is called in a table. Plain text. */
export const labelMetric = (metric: string): string => METRICS.get(metric)?.label ?? metric;

/** A metric by the name that rules call it by; `null` when the evaluation has none of that name. */
export const readMetric = (metric: string, evaluation: Evaluation): number | null => {
  const known = METRICS.get(metric);
  if (known !== undefined) return known.read(evaluation);
  const groups = OF_CLASS.exec(metric)?.groups;
  if (groups === undefined) return null;
  // A name that would be read otherwise stands in quotes.
  const ofClass = evaluation.perClass.find(
    ({ name }) => name === groups['name'] || JSON.stringify(name) === groups['name'],
  );
  return ofClass?.[groups['metric'] as 'precision' | 'recall' | 'f1'] ?? null;
};
