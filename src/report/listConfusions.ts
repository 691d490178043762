import type { Evaluation } from '../evaluation/evaluation.js';

/** Rows of one class that were predicted to be another. */
export interface Confusion {
  readonly actual: string;
  readonly predicted: string;
  readonly rows: number;
}

/** Mistakes listed; all are in metrics.json. */
const MOST_CONFUSIONS = 20;

/** Which classes are taken for which: the most frequent mistakes, the most frequent first. */
export const listConfusions = ({ perClass, confusionMatrix }: Evaluation): Confusion[] =>
  confusionMatrix
    .flatMap((cells, actual) =>
      cells.map((rows, predicted) => ({
        actual: perClass[actual]?.name ?? '',
        predicted: perClass[predicted]?.name ?? '',
        rows: actual === predicted ? 0 : rows,
      })),
    )
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.rows - a.rows)
    .slice(0, MOST_CONFUSIONS);
