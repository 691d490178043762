import { METRICS } from '../../rules/metrics.js';
import { formatMetricName } from '../../rules/rule.js';

/** What a metric is called in a table: `F1, macro average`, `recall[setosa]`. */
export function metricLabel(metric: string, of: string | null): string {
  return of === null ? (METRICS.get(metric)?.label ?? metric) : formatMetricName(metric, of);
}
