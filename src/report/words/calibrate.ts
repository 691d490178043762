import type { Result } from '../../document/result.js';
import { wilsonInterval } from '../../statistics/wilsonInterval.js';
import { CALIBRATION_BINS as BINS, calibrationBin } from '../../metrics/calibrationBin.js';
import { listRows } from './listRows.js';

/** Predictions that nearly the same share of the votes agreed with. */
export interface CalibrationBin {
  /** Shares of the votes: the bin's ends and the mean of its rows. */
  readonly from: number;
  readonly to: number;
  readonly votes: number;
  readonly rows: number;
  readonly right: number;
  /** The share that was right, with its 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How often predictions were right, by the share of the votes that agreed with them: tenths in
 * which there are rows (each up to and with its end), each with the 95 % interval of its share of right ones (Wilson's).
 */
export function calibrate(result: Result): CalibrationBin[] {
  const bins = Array.from({ length: BINS }, () => ({ rows: 0, right: 0, votes: 0 }));
  for (const { actual, predicted, confidence } of listRows(result)) {
    if (confidence === null) continue;
    const bin = bins[calibrationBin(confidence)];
    if (bin === undefined) continue;
    bin.rows += 1;
    bin.votes += confidence;
    bin.right += actual === predicted ? 1 : 0;
  }
  return bins.flatMap(({ rows, right, votes }, index) =>
    rows === 0
      ? []
      : [
          {
            from: index / BINS,
            to: (index + 1) / BINS,
            votes: votes / rows,
            rows,
            right,
            share: right / rows,
            ...wilsonInterval(right, rows),
          },
        ],
  );
}
