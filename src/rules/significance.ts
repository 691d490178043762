import type { Evidence } from '../document/result.js';

/** With less, a test by resampling would take longer than the model; with more, it says nothing. */
const LEAST = 0.001;
const MOST = 0.5;

export const SIGNIFICANCE_RANGE = `a number from ${LEAST} to ${MOST}`;

export function isSignificance(value: number): boolean {
  return value >= LEAST && value <= MOST;
}

/** Whether a test supports that a number got worse; the limit is inclusive. */
export function isSignificant({ adjustedPValue }: Evidence, significance: number): boolean {
  return adjustedPValue <= significance;
}
