import type { Predictions } from '../metrics/evaluation.js';
import { designEffect } from './designEffect.js';
import { findInfluences, type Influences } from './influences.js';
import type { Interval } from './interval.js';
import type { Measure } from './measure.js';
import { rowsOf, sumOver, tally } from './tally.js';
import { NORMAL_QUANTILE, wilsonInterval } from './wilsonInterval.js';

/** The values that a measure can take. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * The 95 % interval of a number that follows from counts per class: Wilson's for the share that it
 * is of its range, on as many rows as would vary as much.
 *
 * How much it varies is found by the delta method from a confusion matrix in which no class is
 * free of mistakes (see `findInfluences`), so that a class with few rows does not look certain.
 * Source for the effective number of rows in Wilson's interval: E. L. Korn and B. I. Graubard,
 * "Confidence intervals for proportions with small expected number of positive counts estimated
 * from survey data", Survey Methodology 24 (1998).
 *
 * @param groups per row the key of its group; `null` when rows are independent
 * @returns `null` where nothing varies, as with rows of one class only
 */
export function scoreInterval(
  predictions: Predictions,
  value: number,
  measure: Measure,
  { least, most }: Range,
  groups: readonly string[] | null,
): Interval | null {
  const width = most - least;
  const influences = findInfluences(predictions, measure);
  const effect =
    groups === null ? 1 : designEffect(influencePerRow(predictions, influences), groups);
  const smoothed = (influences.value - least) / width;
  const rows = (smoothed * (1 - smoothed) * width * width) / (influences.variance * effect);
  if (!(rows > 0 && rows < Infinity)) return null;
  const share = Math.min(1, Math.max(0, (value - least) / width));
  const { low, high } = wilsonInterval(share * rows, rows);
  return { low: least + width * low, high: least + width * high };
}

/**
 * The 95 % interval of the difference of such a number between two sides of the same rows, from
 * how much each row adds to it. Two rows more are reckoned with, one that got right and one that
 * got wrong, so that few changes do not look certain.
 * Source: D. G. Bonett and R. M. Price, "Adjusted Wald confidence interval for a difference of
 * binomial proportions based on paired data", Journal of Educational and Behavioral Statistics 37
 * (2012), where the number is the accuracy.
 */
export function differenceInterval(
  current: Predictions,
  baseline: Predictions,
  difference: number,
  measure: Measure,
  groups: readonly string[] | null,
): Interval | null {
  const sides = [current, baseline].map((side) => {
    const influences = findInfluences(side, measure);
    return { influences, perRow: influencePerRow(side, influences) };
  });
  const [now, before] = [sides[0]!, sides[1]!];
  const perRow = now.perRow.map((influence, row) => influence - before.perRow[row]!);
  const counted = tally(perRow, current.weights);
  const rows = rowsOf(counted);
  const mean = sumOver(counted, (value) => value) / rows;
  const squares = sumOver(counted, (value) => (value - mean) * (value - mean));
  const effect = groups === null ? 1 : designEffect(perRow, groups);
  const added = now.influences.flip + before.influences.flip;
  const reach = (NORMAL_QUANTILE * Math.sqrt((squares + added) * effect)) / rows;
  if (!(reach > 0)) return null;
  return { low: difference - reach, high: difference + reach };
}

/** What each row adds to the number, times the number of rows. */
function influencePerRow(
  { truth, predicted }: Predictions,
  { ofTruth, ofPredicted, ofHit }: Influences,
): Float64Array {
  return Float64Array.from(truth, (label, row) => {
    const guess = predicted[row]!;
    return ofTruth[label]! + ofPredicted[guess]! + (guess === label ? ofHit[label]! : 0);
  });
}
