import type { Measure } from '../statistics/measure.js';
import { metricOf, type ModelMetric } from './metrics.js';

/** @throws for a name that is no metric of a model, which the metric of a drop always is */
export function modelMetricOf(name: string): ModelMetric {
  const metric = metricOf(name);
  if (metric.source !== 'model') throw new Error(`${name} is no metric of a model.`);
  return metric;
}

/** A metric of a model as the statistics take it: more is better. */
export function measureOf(name: string, of: string | null): Measure {
  const metric = modelMetricOf(name);
  const sign = metric.better === 'more' ? 1 : -1;
  return (scores) => sign * (metric.read(scores, of ?? '') ?? NaN);
}
