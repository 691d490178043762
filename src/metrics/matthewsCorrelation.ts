import type { ClassCounts } from './classCounts.js';

/**
 * Matthews correlation coefficient for any number of classes, as scikit-learn's
 * `matthews_corrcoef`; 0 where it is undefined, that is, when all rows are of one class or all
 * are predicted to be.
 *
 * With n rows, c of them right, t rows of a class and p predictions of it:
 * (c n - sum t p) / sqrt((n n - sum p p) (n n - sum t t)).
 * Source: J. Gorodkin, "Comparing two K-category assignments by a K-category correlation
 * coefficient", Computational Biology and Chemistry 28 (2004).
 */
export function matthewsCorrelation({ truth, predicted, hits }: ClassCounts): number {
  let rows = 0;
  let correct = 0;
  let products = 0;
  let truthSquares = 0;
  let predictedSquares = 0;
  truth.forEach((t, index) => {
    const p = predicted[index]!;
    rows += t;
    correct += hits[index]!;
    products += t * p;
    truthSquares += t * t;
    predictedSquares += p * p;
  });
  const spread = (rows * rows - predictedSquares) * (rows * rows - truthSquares);
  if (spread === 0) return 0;
  return (correct * rows - products) / Math.sqrt(spread);
}
