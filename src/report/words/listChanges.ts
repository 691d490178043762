import type { AnyResult } from '../../document/regressionResult.js';
import { METRICS } from '../../rules/metrics.js';
import { wordsOf } from '../tasks/words.js';
import { intervalLines } from './intervalLines.js';
import { listShownMetrics } from './listShownMetrics.js';
import { metricFormats, ruleFormats, type MetricFormats } from './metricFormats.js';

/**
 * A metric's change against the base, with its interval and what is allowed; of an error in the
 * target's unit as shares of the base's, so that different errors can stand side by side.
 */
export interface MetricChange {
  readonly label: string;
  readonly formats: MetricFormats;
  /** This less the base's, as they are written. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
  /** How much worse it may be, by the strictest rule; `null` where none says. */
  readonly limit: number | null;
  /** 1 where more is better, else -1. */
  readonly direction: 1 | -1;
}

/** The change of the leading metric and of whatever else may not drop, where intervals are known. */
export function listChanges(result: AnyResult): MetricChange[] {
  const intervals = new Map(intervalLines(result).map((line) => [line.label, line.difference]));
  const leading = wordsOf(result).metric;
  const areShares = unitOf(leading) === 'amount';
  return listShownMetrics(result).flatMap(({ metric, label, before, change, rules }) => {
    const interval = intervals.get(label) ?? null;
    const drops = rules.filter(({ kind, since }) => kind === 'drop' && since === null);
    if (change === null || before === null || interval === null) return [];
    if (metric !== leading && drops.length === 0) return [];
    if (areShares && (unitOf(metric) !== 'amount' || before <= 0)) return [];
    const scale = areShares ? before : 1;
    const limits = drops.map(({ limit, isRelative }) => (isRelative ? limit : limit / scale));
    return [
      {
        label,
        formats: areShares ? ruleFormats({ metric, isRelative: true }) : metricFormats(metric),
        change: change / scale,
        low: interval.low / scale,
        high: interval.high / scale,
        limit: limits.length === 0 ? null : limits.reduce((a, b) => Math.min(a, b)),
        direction: METRICS.get(metric)?.better === 'less' ? -1 : 1,
      },
    ];
  });
}

/** What a hundredth of the changes is called. */
export function unitOfChanges(result: AnyResult): string {
  return unitOf(wordsOf(result).metric) === 'amount'
    ? "percent of the base's"
    : 'points (a point is 0.01)';
}

function unitOf(metric: string): string | undefined {
  return METRICS.get(metric)?.unit;
}
