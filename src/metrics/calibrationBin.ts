/** How many parts of equal width shares are divided into. */
export const CALIBRATION_BINS = 10;

/**
 * The part that a share belongs to, counted from 0: up to and with a tenth, up to and with two
 * tenths, and so on, by the edges that scikit-learn's `calibration_curve` has.
 */
export function calibrationBin(share: number): number {
  let bin = 0;
  while (bin < CALIBRATION_BINS - 1 && share > (bin + 1) * 0.1) bin += 1;
  return bin;
}
