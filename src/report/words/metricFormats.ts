import type { ResultRule } from '../../document/result.js';
import { METRICS, type Metric } from '../../rules/metrics.js';
import * as numbers from './numbers.js';

/** How the numbers of a metric are written, everywhere. */
export interface MetricFormats {
  readonly value: (value: number) => string;
  readonly change: (change: number) => string;
  readonly interval: (interval: numbers.ShownInterval) => string;
  readonly changeInterval: (interval: numbers.ShownInterval) => string;
  readonly limit: (limit: number) => string;
  /** Of how much worse it may be. */
  readonly dropLimit: (limit: number) => string;
  /** How much worse it is. */
  readonly drop: (drop: number) => string;
  /** How far it is from a limit, without a sign. */
  readonly distance: (distance: number) => string;
}

const PLAIN: MetricFormats = {
  value: numbers.formatMetric,
  change: numbers.formatChange,
  interval: numbers.formatMetricInterval,
  changeInterval: numbers.formatChangeInterval,
  limit: String,
  dropLimit: String,
  drop: numbers.formatMetric,
  distance: numbers.formatDistance,
};

/** In the unit of the target, whose size is not known: by digits that count, not by decimals. */
const AMOUNT: MetricFormats = {
  ...PLAIN,
  value: numbers.formatAmount,
  change: numbers.formatAmountChange,
  interval: numbers.formatAmountInterval,
  changeInterval: numbers.formatAmountChangeInterval,
  drop: numbers.formatAmount,
  distance: numbers.formatAmount,
};

const FORMATS: Readonly<Record<Metric['unit'], MetricFormats>> = {
  number: PLAIN,
  amount: AMOUNT,
  rows: {
    ...PLAIN,
    value: numbers.formatCount,
    change: numbers.formatCountChange,
    distance: numbers.formatCount,
  },
  percent: {
    value: numbers.formatPercent,
    change: numbers.formatPointsChange,
    interval: numbers.formatPercentInterval,
    changeInterval: numbers.formatPointsInterval,
    limit: numbers.formatLimitPercent,
    dropLimit: numbers.formatLimitPoints,
    drop: (drop) => numbers.formatPointsChange(drop).replace(/^\+/, ''),
    distance: numbers.formatPoints,
  },
};

/** How to write the numbers of a metric; of one that is not known, as plain numbers. */
export function metricFormats(name: string): MetricFormats {
  return FORMATS[METRICS.get(name)?.unit ?? 'number'];
}

/** The same of a rule, whose drop may be a share of the metric of the other side. */
export function ruleFormats({
  metric,
  isRelative,
}: Pick<ResultRule, 'metric' | 'isRelative'>): MetricFormats {
  const formats = metricFormats(metric);
  return isRelative
    ? {
        ...formats,
        change: numbers.formatShareChange,
        changeInterval: numbers.formatShareChangeInterval,
        dropLimit: numbers.formatLimitPercent,
        drop: (drop) => numbers.formatShareChange(drop).replace(/^\+/, ''),
        distance: numbers.formatShareDistance,
      }
    : formats;
}
