import type { Interval } from './interval.js';
import { rowsOf, sumOver, type Tally } from './tally.js';
import { wilsonInterval } from './wilsonInterval.js';

/** Rows of the largest possible loss that are reckoned with, chosen by simulated coverage. */
const ROWS_ADDED = 0.4;

/**
 * The 95 % interval of a mean loss: Wilson's for the share that it is of the largest possible
 * loss, on as many rows as would vary as much (see `scoreInterval`). How much it varies is
 * reckoned with part of a row of the largest loss, since the mean of a skew quantity hangs on few
 * rows, and on rows of which none may have come up.
 *
 * @param effect how many times more the mean varies because rows hang together
 */
export function lossInterval(losses: Tally, largest: number, effect: number): Interval {
  const rows = rowsOf(losses);
  const total = sumOver(losses, (loss) => loss);
  const mean = (total + ROWS_ADDED * largest) / (rows + ROWS_ADDED);
  const squares =
    sumOver(losses, (loss) => (loss - mean) * (loss - mean)) +
    ROWS_ADDED * (largest - mean) * (largest - mean);
  const variance = (squares * effect) / (rows + ROWS_ADDED) / rows;
  const effective = (mean * (largest - mean)) / variance;
  const { low, high } = wilsonInterval((total / rows / largest) * effective, effective);
  return { low: largest * low, high: largest * high };
}
