import type { Predictions } from '../metrics/evaluation.js';
import type { Measure } from './measure.js';
import { pairOutcomes } from './pairedOutcomes.js';
import { RandomNumbers } from './randomNumbers.js';
import type { Resampling } from './resampling.js';
import { scoreOutcomes } from './scoreOutcomes.js';
import { gatherUnits, type Units } from './units.js';

/** Two measures that differ by less are equal but for the order in which they were summed. */
const ROUNDING = 1e-10;

/**
 * Whether a model got worse by any measure: a one-sided p-value per measure, small when it did.
 * Were both models equally good, it would be chance which of a row's two predictions came from
 * which model. So every row's (or group's) predictions are swapped or left by the toss of a coin,
 * again and again, and counted is how often the drop is at least as large as the observed one:
 * p = (1 + times) / (1 + draws), never 0, and at most a significance with at most that
 * probability, for any number of rows. For the accuracy this approaches McNemar's exact test.
 * 1 when the predictions and votes are equal.
 *
 * The bootstrap's own tail is no substitute: when few rows change, hardly any draw lacks them,
 * and it calls 3 of 3 changes for the worse significant, which chance alone brings about once in
 * 8 times.
 * Sources: E. S. Edgington, "Randomization Tests" (1980); the 1 in p: B. Phipson and G. K. Smyth,
 * "Permutation p-values should never be zero", Statistical Applications in Genetics and Molecular
 * Biology 9 (2010).
 *
 * @param current predictions of the same rows as `baseline`, with the same truth and classes
 */
export function swapTest(
  current: Predictions,
  baseline: Predictions,
  measures: readonly Measure[],
  { draws, seed, groups, isOfShares = false }: Resampling,
): number[] {
  const paired = pairOutcomes(current, baseline, isOfShares);
  const { ofRow, examples } = paired.outcomes;
  const units = groups && gatherUnits(ofRow, groups);
  const { current: currentSide, baseline: baselineSide } = paired;
  const kept = new Int32Array(examples.length);
  const swapped = new Int32Array(examples.length);
  const drops = (): number[] => {
    const currentScores = scoreOutcomes([currentSide, kept], [baselineSide, swapped]);
    const baselineScores = scoreOutcomes([baselineSide, kept], [currentSide, swapped]);
    return measures.map((measure) => measure(baselineScores) - measure(currentScores));
  };

  for (const outcome of ofRow) kept[outcome]!++;
  const observed = drops();
  const asLarge = measures.map(() => 1);
  const random = RandomNumbers.fromSeed(seed);
  for (let draw = 0; draw < draws; draw++) {
    kept.fill(0);
    swapped.fill(0);
    if (units === null) tossRows(ofRow, random, kept, swapped);
    else tossGroups(units, random, kept, swapped);
    drops().forEach((drop, index) => {
      if (drop >= observed[index]! - ROUNDING) asLarge[index]!++;
    });
  }
  return asLarge.map((times) => times / (draws + 1));
}

/** What `tossGroups` does with groups of one row, in less time. */
function tossRows(
  ofRow: Int32Array,
  random: RandomNumbers,
  kept: Int32Array,
  swapped: Int32Array,
): void {
  for (const outcome of ofRow) (random.bits() < 0 ? swapped : kept)[outcome]!++;
}

function tossGroups(
  { count, starts, outcomes }: Units,
  random: RandomNumbers,
  kept: Int32Array,
  swapped: Int32Array,
): void {
  for (let unit = 0; unit < count; unit++) {
    const counts = random.bits() < 0 ? swapped : kept;
    const end = starts[unit + 1]!;
    for (let row = starts[unit]!; row < end; row++) {
      counts[outcomes[row]!]!++;
    }
  }
}
