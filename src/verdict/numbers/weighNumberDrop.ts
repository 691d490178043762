import type { Evidence } from '../../document/result.js';
import { meanOf } from '../../metrics/regression.js';
import { metricOf, type NumberMetric } from '../../rules/metrics.js';
import type { Rule } from '../../rules/rule.js';
import type { Interval } from '../../statistics/interval.js';
import { signFlipTest, type SignFlipOptions } from '../../statistics/signFlipTest.js';
import { swapLosses } from '../../statistics/swapLosses.js';
import { snapToLimit } from '../snapToLimit.js';
import { whatIsShown } from '../weighDrops.js';
import { averageLosses } from './averageLosses.js';
import type { NumberPair } from './standBesideNumbers.js';

/** How many rows of sorting a draw of a median costs. */
const SORTING = 20;

/** @throws for a name that is no metric of predicted numbers */
export function numberMetricOf(name: string): NumberMetric {
  const metric = metricOf(name);
  if (metric.source !== 'numbers') throw new Error(`${name} is no metric of predicted numbers.`);
  return metric;
}

/** A drop, and what the rows show of it. */
export interface WeighedNumberDrop {
  /** In the metric's own unit, or as a share of the other side's where the rule says so. */
  readonly drop: number;
  readonly evidence: (options: SignFlipOptions, level: number) => Omit<Evidence, 'adjustedPValue'>;
}

/**
 * How much worse a metric of predicted numbers is than on the other side, each row's loss averaged over
 * the seeds that both were measured with, so that the luck of one forest is evened out.
 *
 * @returns `null` where the drop is to be a share of nothing, as the other side makes no mistakes
 */
export function weighNumberDrop(rule: Rule, pair: NumberPair): WeighedNumberDrop | null {
  const metric = numberMetricOf(rule.metric);
  const loss = metric.lossOf(rule.of ?? '');
  const current = averageLosses(pair.truth, pair.current, loss);
  const baseline = averageLosses(pair.truth, pair.baseline, loss);
  const sign = metric.better === 'more' ? -1 : 1;
  const { combine } = metric;
  const numberOf = (losses: Float64Array): number =>
    combine.by === 'mean' ? combine.of(meanOf(losses), pair.truth) : combine.of(losses);
  const before = numberOf(baseline);
  const change = sign * (numberOf(current) - before);
  if (rule.isRelative && before === 0 && change > 0) return null;
  const unit = rule.isRelative && before !== 0 ? Math.abs(before) : 1;
  const drop = snapToLimit(change / unit, rule.limit);
  const inUnit = ({ low, high }: Interval): Interval => ({ low: low / unit, high: high / unit });
  const describe = (pValue: number, interval: Interval): Omit<Evidence, 'adjustedPValue'> => ({
    test: combine.by === 'mean' ? 'sign-flip' : 'swap',
    pValue,
    drop: interval,
    shown: whatIsShown(drop, rule.limit, interval),
    rowsToSettle: null,
  });
  if (combine.by === 'rows') {
    return {
      drop,
      evidence: (options, level) => {
        const draws = Math.max(Math.ceil(1 / level), Math.floor(options.draws / SORTING), 200);
        const least = Math.min(options.draws, draws);
        const swapped = swapLosses(
          current,
          baseline,
          combine.of,
          { ...options, draws: least },
          level,
        );
        return describe(swapped.pValue, inUnit(swapped.interval));
      },
    };
  }
  const mean = meanOf(baseline);
  /** What the metric becomes where the mean loss is larger by so much; a loss is never below 0. */
  const changeAt = (difference: number): number =>
    sign * (combine.of(Math.max(0, mean + difference), pair.truth) - before);
  return {
    drop,
    evidence: (options, level) => {
      const differences = current.map((value, row) => value - baseline[row]!);
      const flips = signFlipTest(differences, options);
      const { low, high } = flips.interval(level);
      return describe(flips.pValue, inUnit({ low: changeAt(low), high: changeAt(high) }));
    },
  };
}
