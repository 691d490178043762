import type { Interval } from '../../statistics/interval.js';
import { mcnemarExact } from '../../statistics/mcnemarExact.js';
import { mcnemarPower } from '../../statistics/mcnemarPower.js';
import { wilsonInterval } from '../../statistics/wilsonInterval.js';

/** What a measuring run found. */
export interface MeasuringRun {
  /** The tested rows, and how many of them were predicted right. */
  readonly rows: number;
  readonly correct: number;
  readonly majorityShare: number;
  /** Rows right with one seed and wrong with another: what changes when nothing does. */
  readonly unstable: number;
  /** What a p-value of a drop is held against. */
  readonly significance: number;
}

/** Limits that fit a table, and what they rest on. */
export interface Proposal extends MeasuringRun {
  readonly accuracy: number;
  readonly interval: Interval;
  /** `null` where the accuracy may be that of always answering the largest class. */
  readonly floor: number | null;
  readonly maxDrop: number;
  /** The smallest drop that is found four times out of five; `null` when none is. */
  readonly found: number | null;
}

const POWER = 0.8;
/** A drop of less is nobody's business, however many rows there are. */
const LEAST_DROP = 0.01;
const STEP = 0.005;

/**
 * Proposes a floor, the lower end of the accuracy's 95 % interval, and a limit for drops: the
 * largest one that so many rows cannot tell from chance when, beside the rows that got wrong, as
 * many change sides as with another seed.
 */
export function propose(run: MeasuringRun): Proposal {
  const { rows, correct, majorityShare } = run;
  const interval = wilsonInterval(correct, rows);
  const isBetter = interval.low > majorityShare;
  return {
    ...run,
    accuracy: correct / rows,
    interval,
    floor: isBetter ? Math.floor(interval.low * 100) / 100 : null,
    maxDrop: Math.max(LEAST_DROP, roundUp(largestUnclearDrop(run) / rows)),
    found: smallestFoundDrop(run),
  };
}

/** In rows. */
function largestUnclearDrop({ rows, unstable, significance }: MeasuringRun): number {
  const half = unstable / 2;
  const [wrong, right] = [Math.ceil(half), Math.floor(half)];
  let drop = 0;
  while (drop < rows && mcnemarExact(wrong + drop + 1, right) > significance) drop += 1;
  return drop;
}

/** As a share of the rows. */
function smallestFoundDrop({ rows, unstable, significance }: MeasuringRun): number | null {
  const kept = unstable / rows;
  for (let step = 1; step * STEP + kept <= 1; step += 1) {
    const drop = step * STEP;
    const wrongShare = (kept / 2 + drop) / (kept + drop);
    if (mcnemarPower(rows, kept + drop, wrongShare, significance) >= POWER) return drop;
  }
  return null;
}

/** To the next half of a point, in digits as people write them. */
function roundUp(share: number): number {
  return (Math.ceil(share / STEP - 1e-9) * 5) / 1000;
}
