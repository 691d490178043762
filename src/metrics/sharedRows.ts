import type { Predictions } from './evaluation.js';

/** The rows that the base could predict, which are those that are compared. */
export const sharedRows = ({ predicted }: Pick<Predictions, 'predicted'>): Int32Array =>
  Int32Array.from(predicted.keys()).filter((row) => (predicted[row] ?? -1) >= 0);
