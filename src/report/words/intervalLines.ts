import type { AnyResult } from '../../document/regressionResult.js';
import type { MetricIntervals } from '../../document/result.js';
import { metricLabel } from './metricLabel.js';

/** The 95 % intervals of a metric, and what it is called. */
export interface IntervalLine extends MetricIntervals {
  readonly label: string;
}

export function intervalLines({ intervals }: Pick<AnyResult, 'intervals'>): IntervalLine[] {
  return intervals.map((line) => ({ ...line, label: metricLabel(line.metric, null) }));
}
