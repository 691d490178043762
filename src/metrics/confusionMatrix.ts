import type { Predictions } from './evaluation.js';
import { weightOf } from './weightOf.js';

/** Rows per truth (outer) and prediction (inner), over all classes of the table. */
export function confusionMatrix(predictions: Predictions): number[][] {
  const { classes, truth, predicted } = predictions;
  const width = classes.length;
  const cells = new Int32Array(width * width);
  truth.forEach((label, row) => {
    cells[label * width + predicted[row]!]! += weightOf(predictions, row);
  });
  return classes.map((_, label) => Array.from(cells.subarray(label * width, (label + 1) * width)));
}
