import type { Turn } from '../forest/forest.js';
import type { Split } from '../split/split.js';

/**
 * Which of a run's models it is: that of a fold, or the one to keep. After a hold-out these are one
 * and the same.
 *
 * @param fold `null` for the model to keep
 */
export function turnOf(
  { method, folds }: Pick<Split, 'method' | 'folds'>,
  fold: number | null,
): Turn {
  if (method === 'hold-out') return { model: 0, models: 1 };
  return { model: fold ?? folds, models: folds + 1 };
}
