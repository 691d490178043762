import type { Predictions } from '../metrics/evaluation.js';
import { type CheckedRun, type Found, MOST_LISTED } from './check.js';

/** How far a row's own class is behind, at least, in shares of the votes. */
const LEAST_BEHIND = 0.7;
/** A class of which fewer rows are recognised is hard, and its rows are no mistakes. */
const LEAST_RECALL = 0.8;
/** Of the wrong answers, those that are so sure: few where a table is merely hard. */
const LEAST_SHARE = 0.3;
/** Below this many rows of one table that is no pattern, but a row. */
const FEWEST_ROWS = 3;

/** Where a row of the answers is doubted. */
export interface DoubtedRow {
  /** Its position among the answers. */
  readonly index: number;
  /** The class that it is rather of. */
  readonly likely: number;
  /** The share of the votes for its own class, less the largest of another: negative. */
  readonly margin: number;
}

/**
 * Rows with a class that the models, which have not seen them, are sure is another: those off the diagonal of the
 * confident joint (Northcutt, Jiang & Chuang 2021, "Confident Learning"), of which the own class is
 * far behind in the votes. Only where the models know the class otherwise, and where many of their
 * mistakes are of this kind: on a hard table some are always.
 */
export function findLabelErrors({ predictions, testedLines }: CheckedRun): Found[] {
  if (predictions === null) return [];
  const { classes, truth, predicted } = predictions;
  const counts = countClasses(truth, predicted, classes.length);
  const isKnown = counts.map(({ rows, right }) => right >= LEAST_RECALL * rows);
  const wrong = counts.reduce(
    (sum, { rows, right }, label) => sum + (isKnown[label]! ? rows - right : 0),
    0,
  );
  const doubted = listDoubted(predictions).filter(
    ({ index, margin }) => margin <= -LEAST_BEHIND && isKnown[truth[index]!],
  );
  if (doubted.length < FEWEST_ROWS || doubted.length < LEAST_SHARE * wrong) return [];
  const lines = doubted.slice(0, MOST_LISTED).map(({ index }) => testedLines[index]!);
  return [{ count: doubted.length, lines }];
}

function countClasses(
  truth: Int32Array,
  predicted: Int32Array,
  classes: number,
): { rows: number; right: number }[] {
  const counts = Array.from({ length: classes }, () => ({ rows: 0, right: 0 }));
  for (const [index, label] of truth.entries()) {
    counts[label]!.rows += 1;
    if (predicted[index] === label) counts[label]!.right += 1;
  }
  return counts;
}

/**
 * The rows off the diagonal of the confident joint, those whose own class is farthest behind first.
 * A row counts as the class with the largest share of its votes among those whose share is at least
 * the mean share that rows of the class have of it. Without votes none is doubted.
 */
export function listDoubted({ classes, truth, votes, total }: Predictions): DoubtedRow[] {
  if (votes === null) return [];
  const width = classes.length;
  const [sums, rows] = [new Float64Array(width), new Float64Array(width)];
  for (const [index, label] of truth.entries()) {
    sums[label]! += votes[index * width + label]!;
    rows[label]! += 1;
  }
  const found: DoubtedRow[] = [];
  for (const [index, label] of truth.entries()) {
    let likely = -1;
    let other = 0;
    for (let of = 0; of < width; of += 1) {
      const count = votes[index * width + of]!;
      if (of !== label) other = Math.max(other, count);
      const isConfident = rows[of]! > 0 && count * rows[of]! >= sums[of]!;
      if (isConfident && (likely < 0 || count > votes[index * width + likely]!)) likely = of;
    }
    if (likely < 0 || likely === label) continue;
    found.push({ index, likely, margin: (votes[index * width + label]! - other) / total });
  }
  return found.sort((a, b) => a.margin - b.margin || a.index - b.index);
}
