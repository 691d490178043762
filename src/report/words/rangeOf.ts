import type { Interval } from '../../statistics/interval.js';

/** The least and the greatest of some numbers. */
export function rangeOf(values: readonly number[]): Interval {
  return values.reduce(
    ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
    { low: Infinity, high: -Infinity },
  );
}
