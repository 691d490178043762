import type { MetricIntervals } from '../../document/result.js';
import {
  absoluteLoss,
  lossesOf,
  meanOf,
  type NumberPredictions,
} from '../../metrics/regression.js';
import { designEffect } from '../../statistics/designEffect.js';
import type { Interval } from '../../statistics/interval.js';
import { signFlipTest } from '../../statistics/signFlipTest.js';
import { drawsFor } from '../drawsFor.js';
import type { NumberPair } from './standBesideNumbers.js';

/** With fewer rows, a few large mistakes decide, and how common these are cannot be told. */
const FEWEST_ROWS = 100;
/** With fewer groups, how alike their rows are cannot be told. */
const FEWEST_GROUPS = 30;
/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;
const SEED = 0;

/**
 * 95 % intervals of the mean absolute error: of all tested rows, and of the base and of the
 * difference (current - baseline) on the rows of the comparison, each with the run's own seed. Of a mean
 * by the central limit theorem, of the difference by the sign-flip test.
 */
export function listNumberIntervals(
  {
    predictions,
    groups,
  }: { readonly predictions: NumberPredictions; readonly groups: readonly string[] | null },
  pair: NumberPair | null,
): MetricIntervals[] {
  return [
    {
      metric: 'mae',
      current: intervalOf(predictions, groups),
      baseline: pair && intervalOf({ truth: pair.truth, predicted: pair.baseline[0] }, pair.groups),
      difference: pair && differenceOf(pair),
    },
  ];
}

/** The 95 % interval of a mean absolute error; `null` where the rows are too few for one. */
export function intervalOf(
  predictions: NumberPredictions,
  groups: readonly string[] | null,
): Interval | null {
  const losses = lossesOf(predictions, absoluteLoss);
  const rows = losses.length;
  if (!isEnough(rows, groups)) return null;
  const mean = meanOf(losses);
  const squares = losses.map((loss) => (loss - mean) * (loss - mean));
  const effect = groups === null ? 1 : designEffect(losses, groups);
  const error = Math.sqrt((meanOf(squares) * effect) / (rows - 1));
  return { low: Math.max(0, mean - Z * error), high: mean + Z * error };
}

function differenceOf({ truth, current, baseline, groups }: NumberPair): Interval | null {
  if (!isEnough(truth.length, groups)) return null;
  const before = lossesOf({ truth, predicted: baseline[0] }, absoluteLoss);
  const differences = lossesOf({ truth, predicted: current[0] }, absoluteLoss).map(
    (loss, row) => loss - before[row]!,
  );
  const draws = drawsFor(truth.length);
  return signFlipTest(differences, { draws, seed: SEED, groups }).interval(0.025);
}

function isEnough(rows: number, groups: readonly string[] | null): boolean {
  return rows >= FEWEST_ROWS && (groups === null || new Set(groups).size >= FEWEST_GROUPS);
}
