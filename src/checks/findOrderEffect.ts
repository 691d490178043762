import type { CheckedRun, Found } from './check.js';

/** Standard deviations beyond which chance does not go: once in 16,000 tables. */
const LEAST_DEVIATION = 4;
const LEAST_DIFFERENCE = 0.05;
const FEWEST_ROWS = 100;

/**
 * Whether rows at the end of the file are told better or worse than those at its beginning, class
 * by class, so that a file sorted by class says nothing by that: van Elteren's sum of Wilcoxon's
 * rank sums, a class weighed by one over its rows and one. The shares are those of the first and of
 * the last third of each class.
 */
export function findOrderEffect({ predictions }: CheckedRun): Found[] {
  if (predictions === null || predictions.truth.length < FEWEST_ROWS) return [];
  const { classes, truth, predicted } = predictions;
  let [score, variance, first, last, thirds] = [0, 0, 0, 0, 0];
  for (let label = 0; label < classes.length; label += 1) {
    const right: boolean[] = [];
    for (const [index, actual] of truth.entries()) {
      if (actual === label) right.push(predicted[index] === label);
    }
    const [rows, correct] = [right.length, right.filter(Boolean).length];
    if (rows < 2) continue;
    const ranks = right.reduce((sum, isRight, index) => sum + (isRight ? index + 1 : 0), 0);
    score += (ranks - (correct * (rows + 1)) / 2) / (rows + 1);
    variance += (correct * (rows - correct)) / (12 * (rows + 1));
    const third = Math.floor(rows / 3);
    thirds += third;
    first += right.slice(0, third).filter(Boolean).length;
    last += right.slice(rows - third).filter(Boolean).length;
  }
  if (thirds === 0 || Math.abs(score) < LEAST_DEVIATION * Math.sqrt(variance)) return [];
  const shares = [first / thirds, last / thirds];
  const isLarge = Math.abs(first - last) >= LEAST_DIFFERENCE * thirds;
  return isLarge && variance > 0 ? [{ count: truth.length, shares }] : [];
}
