import type { Evaluation } from '../../metrics/evaluation.js';
import { itemAt } from './itemAt.js';

/** Rows of one class that were predicted to be another. */
export interface Confusion {
  readonly actual: string;
  readonly predicted: string;
  readonly rows: number;
}

/** Mistakes listed; all are in metrics.json. */
const MOST_CONFUSIONS = 20;

/** Which classes are taken for which: the most frequent mistakes, the most frequent first. */
export function listConfusions({ perClass, confusionMatrix }: Evaluation): Confusion[] {
  return confusionMatrix
    .flatMap((cells, actual) =>
      cells.flatMap((rows, predicted) =>
        rows === 0 || actual === predicted ? [] : [{ actual, predicted, rows }],
      ),
    )
    .sort((a, b) => b.rows - a.rows)
    .slice(0, MOST_CONFUSIONS)
    .map(({ actual, predicted, rows }) => ({
      actual: itemAt(perClass, actual).name,
      predicted: itemAt(perClass, predicted).name,
      rows,
    }));
}
