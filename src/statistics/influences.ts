import { confusionMatrix } from '../metrics/confusionMatrix.js';
import type { Predictions } from '../metrics/evaluation.js';
import { score } from '../metrics/score.js';
import { countAll } from '../metrics/weightOf.js';
import type { Measure } from './measure.js';

/** What one row more of a kind changes, times the number of rows, and what follows from it. */
export interface Influences {
  readonly ofTruth: Float64Array;
  readonly ofPredicted: Float64Array;
  /** Of being predicted right, beside those of the class and of the prediction. */
  readonly ofHit: Float64Array;
  /** The measure where no class is free of mistakes. */
  readonly value: number;
  /** Its variance, by the delta method. */
  readonly variance: number;
  /** The mean square of what a row changes that turns from right to wrong. */
  readonly flip: number;
}

/** Rows of the average rate of mistakes that are added to each class. */
const ROWS_ADDED = 2;
/** A step small enough for a derivative and large enough for its digits, as a share of the rows. */
const STEP = 1e-5;

/**
 * How a measure that follows from counts per class depends on its rows. Each class is taken to
 * have some mistakes: two rows that are wrong at the average rate are added to it, and half a
 * mistake to the average. Derivatives are taken numerically. Time classes x classes.
 */
export function findInfluences(predictions: Predictions, measure: Measure): Influences {
  const cells = smoothCells(confusionMatrix(predictions));
  const { classes } = predictions;
  const rows = countAll(predictions);
  const width = classes.length;
  const counts = { truth: zeros(width), predicted: zeros(width), hits: zeros(width) };
  cells.forEach((line, label) => {
    line.forEach((count, guess) => {
      counts.truth[label]! += count;
      counts.predicted[guess]! += count;
      if (label === guess) counts.hits[label]! += count;
    });
  });
  const read = (): number => measure(score(classes, counts, 0));
  const value = read();
  const slope = (of: Float64Array): Float64Array =>
    of.map((count, index) => {
      of[index] = count + STEP * rows;
      const changed = read();
      of[index] = count;
      return (changed - value) / STEP;
    });
  const ofTruth = slope(counts.truth);
  const ofPredicted = slope(counts.predicted);
  const ofHit = slope(counts.hits);

  let [mean, square, flip] = [0, 0, 0];
  cells.forEach((line, label) => {
    const right = ofPredicted[label]! + ofHit[label]!;
    const mistakes = counts.truth[label]! - counts.hits[label]!;
    line.forEach((count, guess) => {
      const isHit = label === guess;
      const influence = ofTruth[label]! + ofPredicted[guess]! + (isHit ? ofHit[label]! : 0);
      mean += (count / rows) * influence;
      square += (count / rows) * influence * influence;
      if (isHit || mistakes === 0) return;
      const change = right - ofPredicted[guess]!;
      flip += (counts.truth[label]! / rows) * (count / mistakes) * change * change;
    });
  });
  return { ofTruth, ofPredicted, ofHit, value, variance: (square - mean * mean) / rows, flip };
}

function zeros(length: number): Float64Array {
  return new Float64Array(length);
}

/** The confusion matrix with as many rows of each class, and with mistakes in each. */
function smoothCells(cells: readonly (readonly number[])[]): number[][] {
  const supports = cells.map((line) => line.reduce((sum, count) => sum + count, 0));
  const rows = supports.reduce((sum, support) => sum + support, 0);
  const wrong = cells.reduce((sum, line, label) => sum + supports[label]! - line[label]!, 0);
  const average = (wrong + 0.5) / (rows + 1);
  return cells.map((line, label) => {
    const support = supports[label]!;
    const mistakes = support - line[label]!;
    const rate = (mistakes + ROWS_ADDED * average) / (support + ROWS_ADDED);
    // Mistakes go where they went, and one more is divided evenly.
    const others = line.length - 1;
    return line.map((count, guess) =>
      guess === label
        ? support * (1 - rate)
        : (support * rate * (count + 1 / others)) / (mistakes + 1),
    );
  });
}
