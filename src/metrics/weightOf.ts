import type { Predictions } from './evaluation.js';

type Weighted = Pick<Predictions, 'truth' | 'weights'>;

/** How many rows an entry of predictions stands for. */
export function weightOf({ weights }: Pick<Predictions, 'weights'>, entry: number): number {
  return weights === undefined ? 1 : weights[entry]!;
}

/** How many rows some entries stand for. */
export function countEntries(predictions: Weighted, entries: Int32Array): number {
  if (predictions.weights === undefined) return entries.length;
  return entries.reduce((sum, entry) => sum + weightOf(predictions, entry), 0);
}

/** How many rows predictions are of. */
export function countAll(predictions: Weighted): number {
  const { truth, weights } = predictions;
  return weights === undefined ? truth.length : weights.reduce((sum, rows) => sum + rows, 0);
}
