import type { Result, ResultRule } from '../document/result.js';
import { isSignificant } from './describeEvidence.js';
import { wordRule } from './describeRule.js';
import {
  formatChance,
  formatChangeInterval,
  formatMetricInterval,
  formatPercentInterval,
  formatPointsInterval,
  formatRoughly,
} from './numbers.js';
import { labelMetric } from './readMetric.js';

/** How sure one metric is: plain text, `''` where nothing is known. */
export interface IntervalLine {
  readonly label: string;
  readonly baseline: string;
  readonly current: string;
  readonly difference: string;
  /** How often chance alone would bring such a drop, corrected for the number of rules. */
  readonly chance: string;
  /** Of a drop that may be chance. */
  readonly rowsToSettle: string;
}

type Interval = NonNullable<Result['intervals'][number]['difference']>;

const formatOrNothing = (
  interval: Interval | null,
  format: (interval: Interval) => string,
): string => (interval === null ? '' : format(interval));

/** The 95 % intervals of the metrics, and what a test said of those with a drop beyond its limit. */
export const listIntervals = ({ intervals, policy, rules }: Result): IntervalLine[] => {
  const tests = new Map<string, ResultRule['evidence']>();
  for (const rule of rules) {
    const metric = wordRule(rule)?.metric;
    if (metric !== undefined && rule.evidence !== null) tests.set(metric, rule.evidence);
  }
  const known = new Map(intervals.map((line) => [line.metric, line]));
  return [...new Set([...known.keys(), ...tests.keys()])].map((metric) => {
    const evidence = tests.get(metric) ?? null;
    const line = known.get(metric);
    const isShare = metric === 'accuracy';
    const format = isShare ? formatPercentInterval : formatMetricInterval;
    const formatDifference = isShare ? formatPointsInterval : formatChangeInterval;
    return {
      label: labelMetric(metric),
      baseline: formatOrNothing(line?.baseline ?? null, format),
      current: formatOrNothing(line?.current ?? null, format),
      difference: formatOrNothing(
        line?.difference ?? evidence?.difference ?? null,
        formatDifference,
      ),
      chance: evidence === null ? '' : formatChance(evidence.adjustedPValue),
      rowsToSettle:
        evidence === null || evidence.rowsToSettle === null || isSignificant(evidence, policy)
          ? ''
          : `about ${formatRoughly(evidence.rowsToSettle)}`,
    };
  });
};
