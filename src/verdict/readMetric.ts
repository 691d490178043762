import type { Scores } from '../metrics/score.js';
import type { JudgedRun } from './judgedRun.js';
import { metricOf, type ChangeMetric, type ModelMetric } from '../rules/metrics.js';
import type { Rule } from '../rules/rule.js';

/** A number to hold against a limit, or why there is none and what follows. */
export type Reading =
  | { readonly value: number }
  | { readonly outcome: 'failed' | 'not-applied'; readonly reason: string };

/** The number that a floor or a ceiling is about. */
export function readMetric({ metric: name, of }: Rule, run: JudgedRun): Reading {
  const metric = metricOf(name);
  switch (metric.source) {
    case 'model':
      return readModelMetric(metric, of, run.evaluation);
    case 'data':
      return finite(metric.read(run.data));
    case 'changes':
      return readChange(metric, of ?? '', run);
  }
}

/** A metric of a model. Of a class without a tested row nothing can be said, so it is missing. */
export function readModelMetric(metric: ModelMetric, of: string | null, scores: Scores): Reading {
  const isTested = scores.perClass.some(({ name, support }) => name === of && support > 0);
  if (of !== null && !isTested) {
    return { outcome: 'failed', reason: 'No tested row has this class.' };
  }
  return finite(metric.read(scores, of ?? ''));
}

function readChange(metric: ChangeMetric, column: string, run: JudgedRun): Reading {
  const { data, dataChanges: changes } = run;
  if (metric.of === 'column' && !data.features.includes(column)) {
    return { outcome: 'failed', reason: 'The table has no such feature column.' };
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

function finite(value: number | undefined): Reading {
  return value !== undefined && Number.isFinite(value)
    ? { value }
    : { outcome: 'failed', reason: 'The number is missing or not finite.' };
}
