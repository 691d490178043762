import { meanOf } from '../../metrics/regression.js';
import type { Interval } from '../../statistics/interval.js';
import { normalQuantile } from '../../statistics/normalQuantile.js';

/** What a measuring run found about predicted numbers. */
export interface MeasuredErrors {
  /** How far each tested row is off. */
  readonly errors: Float64Array;
  /** The same with another seed, which tells what is luck. */
  readonly otherErrors: Float64Array;
  /** The mean error of always answering the median. */
  readonly medianMae: number;
  /** Of the mean error; `null` where the rows are too few for one. */
  readonly interval: Interval | null;
  /** What a p-value of a rise is held against. */
  readonly significance: number;
}

/** Limits that fit a table whose target is a number, and what they rest on. */
export interface NumbersProposal {
  readonly rows: number;
  readonly mae: number;
  readonly medianMae: number;
  readonly interval: Interval | null;
  /** `null` where the error may be that of always answering the median. */
  readonly ceiling: number | null;
  /** As a share of the error. */
  readonly maxRise: number;
}

/** A rise of less is nobody's business, however many rows there are. */
const LEAST_RISE = 0.02;
const STEPS = 200;

/**
 * Proposes a ceiling, the upper end of the error's 95 % interval, and a limit for rises: the largest
 * one that so many rows cannot tell from chance when their errors change as they do with another seed.
 */
export function proposeNumbers(measured: MeasuredErrors): NumbersProposal {
  const { errors, otherErrors, medianMae, interval, significance } = measured;
  const rows = errors.length;
  const mae = meanOf(errors);
  const squares = errors.map(
    (error, row) => (error - otherErrors[row]!) * (error - otherErrors[row]!),
  );
  const luck = Math.sqrt(meanOf(squares) / rows) * normalQuantile(1 - significance);
  const isBetter = interval !== null && interval.high < medianMae;
  const rise = mae === 0 ? 0 : Math.ceil((luck / mae) * STEPS) / STEPS;
  return {
    rows,
    mae,
    medianMae,
    interval,
    ceiling: isBetter ? roundUp(interval.high) : null,
    maxRise: Math.max(LEAST_RISE, rise),
  };
}

/** To three digits. */
function roundUp(value: number): number {
  const rounded = Number(value.toPrecision(3));
  if (rounded >= value) return rounded;
  const exponent = Number(value.toExponential().split('e')[1]);
  return Number((rounded + Number(`1e${exponent - 2}`)).toPrecision(3));
}
