import type { Predictions } from './evaluation.js';

/** Rows per truth (outer) and prediction (inner), over all classes of the table. */
export function confusionMatrix({ classes, truth, predicted }: Predictions): number[][] {
  const width = classes.length;
  const cells = new Int32Array(width * width);
  truth.forEach((label, row) => {
    cells[label * width + predicted[row]!]!++;
  });
  return classes.map((_, label) => Array.from(cells.subarray(label * width, (label + 1) * width)));
}
