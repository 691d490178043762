import type { Result } from '../../document/result.js';
import { itemAt } from './itemAt.js';

/** Rows of one class that are predicted to be another, on both sides. */
export interface ConfusionChange {
  readonly actual: string;
  readonly predicted: string;
  readonly before: number;
  readonly now: number;
}

/** The mistakes that became more or fewer, the most changed first; none without a base. */
export function listConfusionChanges({ comparison }: Result): ConfusionChange[] {
  if (comparison === null) return [];
  const { perClass, confusionMatrix } = comparison.current;
  const old = comparison.baseline.confusionMatrix;
  return confusionMatrix
    .flatMap((cells, actual) =>
      cells.flatMap((now, predicted) => {
        const before = old[actual]?.[predicted] ?? 0;
        if (actual === predicted || now === before) return [];
        const nameOf = (index: number): string => itemAt(perClass, index).name;
        return [{ actual: nameOf(actual), predicted: nameOf(predicted), before, now }];
      }),
    )
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before) || b.now - a.now);
}
