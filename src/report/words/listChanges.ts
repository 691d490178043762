import type { Result } from '../../document/result.js';
import { METRICS } from '../../rules/metrics.js';
import { intervalLines } from './intervalLines.js';
import { listShownMetrics } from './listShownMetrics.js';

/** A metric's change against the base, with its interval and what is allowed. */
export interface MetricChange {
  readonly metric: string;
  readonly label: string;
  /** This less the base's, as they are written. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
  /** How much worse it may be, by the strictest rule; `null` where none says. */
  readonly limit: number | null;
  /** 1 where more is better, else -1. */
  readonly direction: 1 | -1;
}

/** The change of the accuracy and of whatever else may not drop, where intervals are known. */
export function listChanges(result: Result): MetricChange[] {
  const intervals = new Map(intervalLines(result).map((line) => [line.label, line.difference]));
  return listShownMetrics(result).flatMap(({ metric, label, change, rules }) => {
    const limits = rules
      .filter(({ kind, since }) => kind === 'drop' && since === null)
      .map(({ limit }) => limit);
    const interval = intervals.get(label) ?? null;
    if (change === null || interval === null) return [];
    if (metric !== 'accuracy' && limits.length === 0) return [];
    const limit = limits.length === 0 ? null : limits.reduce((a, b) => Math.min(a, b));
    const direction = METRICS.get(metric)?.better === 'less' ? -1 : 1;
    return [{ metric, label, change, ...interval, limit, direction }];
  });
}
