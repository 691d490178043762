import { CALIBRATION_BINS, calibrationBin } from './calibrationBin.js';
import type { Probabilities, Predictions, ShareScores } from './evaluation.js';
import { countShares, type ShareCounts } from './shareCounts.js';
import { rankShares } from './shareLevels.js';

/** What the shares of the rows are worth; the same for the rows in any order, to the last digit. */
export function probabilitiesOf(predictions: Predictions): Probabilities {
  const { levels, ranked } = rankShares([predictions]);
  const counts = countShares(levels, [[ranked[0]!, null]]);
  return scoreShares(counts, positiveOf(predictions));
}

/** The class that is looked for: of two classes the last, as in scikit-learn, unless it is named. */
export function positiveOf({ classes, positive }: Predictions): number {
  return positive ?? classes.length - 1;
}

/**
 * What shares are worth, as scikit-learn has it. Of two classes a number of the whole is that of the
 * one looked for; of more it is the mean over the classes, each against the rest
 * (`roc_auc_score(multi_class='ovr')`, `average_precision_score` with `average='macro'`), and the
 * Brier score their sum, which is `brier_score_loss` with `scale_by_half='auto'`. A class without a
 * row, or without one of another, has no ROC AUC, and one without a row no average precision; then
 * the mean is not defined either.
 *
 * The calibration error is the expected one of the class predicted, in ten bins of equal width: the
 * mean distance of the share that was right from the mean share of the votes, each bin by its rows.
 * Source: C. Guo et al., "On Calibration of Modern Neural Networks", ICML 2017. That of one class is of
 * its own share (M. Kull et al., "Beyond temperature scaling", NeurIPS 2019).
 *
 * @param positive the class looked for, where there are two
 */
export function scoreShares(counts: ShareCounts, positive: number): Probabilities {
  const width = counts.starts.length - 1;
  const perClass = Array.from({ length: width }, (_, label) => scoreClass(counts, label));
  const { chosen, hits } = counts;
  const calibrationError = calibrationErrorOf(counts, 0, counts.shares.length, chosen, hits);
  const looked = perClass[positive]!;
  if (width === 2) return { ...looked, calibrationError, perClass };
  return {
    brierScore: perClass.reduce((sum, { brierScore }) => sum + brierScore, 0),
    rocAuc: meanOf(perClass.map(({ rocAuc }) => rocAuc)),
    averagePrecision: meanOf(perClass.map(({ averagePrecision }) => averagePrecision)),
    calibrationError,
    perClass,
  };
}

function meanOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum / values.length;
}

function scoreClass(counts: ShareCounts, label: number): ShareScores {
  const { shares, starts, all, positives } = counts;
  const [start, end] = [starts[label]!, starts[label + 1]!];
  let [of, others, squares, twice] = [0, 0, 0, 0];
  for (let level = start; level < end; level++) {
    const share = shares[level]!;
    const mine = positives[level]!;
    const rest = all[level]! - mine;
    // Pairs in which the row of the class is above count twice, those that tie once.
    twice += mine * (2 * others + rest);
    of += mine;
    others += rest;
    squares += mine * (1 - share) * (1 - share) + rest * share * share;
  }
  let [found, taken, precision] = [0, 0, 0];
  for (let level = end - 1; level >= start; level--) {
    found += positives[level]!;
    taken += all[level]!;
    if (positives[level]! > 0) precision += (positives[level]! / of) * (found / taken);
  }
  return {
    brierScore: squares / (of + others),
    rocAuc: of === 0 || others === 0 ? null : twice / (2 * of * others),
    averagePrecision: of === 0 ? null : Math.min(1, precision),
    calibrationError: calibrationErrorOf(counts, start, end, all, positives),
  };
}

/** @param right of the rows at each level, those that are of the class that the share is for */
function calibrationErrorOf(
  { shares }: ShareCounts,
  start: number,
  end: number,
  rows: Float64Array,
  right: Float64Array,
): number {
  const gaps = new Float64Array(CALIBRATION_BINS);
  let all = 0;
  for (let level = start; level < end; level++) {
    gaps[calibrationBin(shares[level]!)]! += right[level]! - rows[level]! * shares[level]!;
    all += rows[level]!;
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / all;
}
