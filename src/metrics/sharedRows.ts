import type { Predictions } from './evaluation.js';

/** The rows that the base could predict, which are those that are compared. */
export function sharedRows({ predicted }: Pick<Predictions, 'predicted'>): Int32Array {
  return Int32Array.from(predicted.keys()).filter((row) => (predicted[row] ?? -1) >= 0);
}
