import type { Evidence, MetricIntervals, Result } from '../../document/result.js';
import { METRICS } from '../../rules/metrics.js';
import { isSignificant } from '../../rules/significance.js';
import { metricLabel } from './metricLabel.js';

/** How sure one metric is. */
export interface IntervalLine {
  readonly metric: string;
  /** The class it is of; `null` for a number of the whole. */
  readonly of: string | null;
  readonly label: string;
  readonly current: MetricIntervals['current'];
  readonly baseline: MetricIntervals['baseline'];
  readonly difference: MetricIntervals['difference'];
  /** How often chance alone would bring such a drop, corrected for the number of rules. */
  readonly chance: number | null;
  /** Of a drop that may be chance. */
  readonly rowsToSettle: number | null;
}

/** The 95 % intervals of the metrics, and what a test said of those with a drop beyond its limit. */
export function intervalLines({ intervals, policy, rules }: Result): IntervalLine[] {
  const tests = new Map<string, { metric: string; of: string | null; evidence: Evidence }>();
  for (const { metric, of, evidence, actual, limit } of rules) {
    const isBeyond = actual !== null && actual > limit;
    const isShown = isOfTestedRows(metric);
    if (evidence !== null && isBeyond && isShown)
      tests.set(metricLabel(metric, of), { metric, of, evidence });
  }
  const known = new Map(intervals.map((line) => [metricLabel(line.metric, null), line]));
  return [...new Set([...known.keys(), ...tests.keys()])].map((label) => {
    const line = known.get(label);
    const test = tests.get(label);
    const evidence = test?.evidence ?? null;
    const isOpen = evidence !== null && !isSignificant(evidence, policy.significance);
    return {
      metric: line?.metric ?? test?.metric ?? label,
      of: test?.of ?? null,
      label,
      current: line?.current ?? null,
      baseline: line?.baseline ?? null,
      difference: line?.difference ?? null,
      chance: evidence?.adjustedPValue ?? null,
      rowsToSettle: isOpen ? evidence.rowsToSettle : null,
    };
  });
}

function isOfTestedRows(name: string): boolean {
  const metric = METRICS.get(name);
  return metric?.source === 'model' && metric.rows === 'tested';
}
