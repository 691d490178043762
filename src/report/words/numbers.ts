import type { MetricIntervals } from '../../document/result.js';

export type ShownInterval = NonNullable<MetricIntervals['current']>;

/**
 * Numbers as text, the same in every report and every locale. A minus is U+2212, which is as wide
 * as a plus, so that columns of changes line up.
 */

/** Changes smaller than this are the rounding of floating-point sums, not changes. */
const NO_CHANGE = 1e-9;

function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}

/** `12345` as `12,345`. */
export function formatCount(count: number): string {
  return count.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `3, 'row'` as `3 rows`. */
export function formatPlural(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** A share as a percentage with one decimal. */
export function formatPercent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A share as a percentage without decimals. */
export function formatWholePercent(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}

/** A metric with three decimals. */
export function formatMetric(value: number): string {
  return withMinus(value.toFixed(3));
}

/** A limit as short as its value allows: `0.9` as `90%`, `0.9125` as `91.25%`. */
export function formatLimitPercent(share: number): string {
  return `${withMinus(String(Number((share * 100).toFixed(4))))}%`;
}

/** A difference of two shares as short as its value allows: `0.02` as `2 points`. */
export function formatLimitPoints(share: number): string {
  const points = Number((share * 100).toFixed(4));
  return `${withMinus(String(points))} ${points === 1 ? 'point' : 'points'}`;
}

/** A distance without its sign: `0.0133` as `1.3 points`, never as `0.0`. */
export function formatPoints(share: number): string {
  const points = (Math.abs(share) * 100).toFixed(1);
  if (points === '0.0') return 'less than 0.1 points';
  return `${points} ${points === '1.0' ? 'point' : 'points'}`;
}

/** A distance without its sign and with three decimals, never `0.000`. */
export function formatDistance(value: number): string {
  const distance = Math.abs(value).toFixed(3);
  return distance === '0.000' ? 'less than 0.001' : distance;
}

export function isChange(change: number): boolean {
  return Math.abs(change) > NO_CHANGE;
}

function signed(change: number, digits: number): string {
  if (!isChange(change)) return '0';
  const distance = Math.abs(change).toFixed(digits);
  if (Number(distance) === 0) return '\u2248 0';
  return `${change > 0 ? '+' : '\u2212'}${distance}`;
}

/** A change of a metric: `+0.013`, `\u22120.013`, `0`, or `\u2248 0` when it rounds to nothing. */
export function formatChange(change: number): string {
  return signed(change, 3);
}

/** A change of a share in points: `+1.3 points`, `0`. */
export function formatPointsChange(change: number): string {
  const points = signed(change * 100, 1);
  return /\d\.\d/.test(points) ? `${points} points` : points;
}

/** Points without the word, where there is no room for it or a head says it. */
export function withoutPoints(text: string): string {
  return text.replace(/ points$/, '');
}

/** A change of a number of rows: `+2`, `\u22122`, `0`. */
export function formatCountChange(change: number): string {
  return change === 0 ? '0' : `${change > 0 ? '+' : '\u2212'}${formatCount(Math.abs(change))}`;
}

/** An amount in a unit of its own, with four digits that count: `2.473`, `24,731`, `0.001235`, `1.2e+21`. */
export function formatAmount(amount: number): string {
  const size = Math.abs(amount);
  if (size >= 1000 && size < 1e15) {
    return withMinus(`${amount < 0 ? '-' : ''}${formatCount(size)}`);
  }
  return withMinus(String(Number(amount.toPrecision(4))));
}

/** A change of an amount: `+0.031`, `\u22120.031`, `0`. */
export function formatAmountChange(change: number): string {
  if (change === 0) return '0';
  return `${change > 0 ? '+' : '\u2212'}${formatAmount(Math.abs(Number(change.toPrecision(3))))}`;
}

/** An interval of an amount: `2.31 to 2.64`. */
export function formatAmountInterval({ low, high }: ShownInterval): string {
  return `${formatAmount(low)} to ${formatAmount(high)}`;
}

/** An interval of a change of an amount: `\u22120.021 to +0.048`. */
export function formatAmountChangeInterval({ low, high }: ShownInterval): string {
  return `${formatAmountChange(low)} to ${formatAmountChange(high)}`;
}

/** A share that something changed by, as a percentage: `+1.3%`, `\u22120.4%`, `0%`. */
export function formatShareChange(change: number): string {
  const percent = signed(change * 100, 1);
  return `${percent}%`;
}

/** The same without its sign, never as `0.0%`. */
export function formatShareDistance(change: number): string {
  const percent = formatPercent(Math.abs(change));
  return percent === '0.0%' ? 'less than 0.1%' : percent;
}

/** An interval of such a share: `\u22120.4% to +1.3%`. */
export function formatShareChangeInterval({ low, high }: ShownInterval): string {
  return `${formatShareChange(low)} to ${formatShareChange(high)}`;
}

/** An interval of a share: `86.5% to 95.4%`. */
export function formatPercentInterval({ low, high }: ShownInterval): string {
  return `${formatPercent(low)} to ${formatPercent(high)}`;
}

/** An interval of a metric: `0.865 to 0.954`. */
export function formatMetricInterval({ low, high }: ShownInterval): string {
  return `${formatMetric(low)} to ${formatMetric(high)}`;
}

/** An interval of a change of a metric: `\u22120.061 to +0.008`. */
export function formatChangeInterval({ low, high }: ShownInterval): string {
  return `${formatChange(low)} to ${formatChange(high)}`;
}

/** An interval of a change of a share: `\u22126.1 to +0.8 points`. */
export function formatPointsInterval({ low, high }: ShownInterval): string {
  return `${signed(low * 100, 1)} to ${signed(high * 100, 1)} points`;
}

/** A probability as a percentage with one decimal, never rounded to 0 or to 1. */
export function formatChance(chance: number): string {
  const percent = formatPercent(chance);
  if (percent === '0.0%') return 'less than 0.1%';
  return percent === '100.0%' && chance < 1 ? 'more than 99.9%' : percent;
}

/** A number of which only the first two digits mean anything, rounded up: `637` as `640`. */
export function formatRoughly(count: number): string {
  let unit = 1;
  while (count / unit >= 100) unit *= 10;
  return formatCount(Math.ceil(count / unit) * unit);
}
