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
  const { ofRow, rowsOf, examples } = paired.outcomes;
  const units = groups && gatherUnits(ofRow, groups);
  const { current: currentSide, baseline: baselineSide } = paired;
  const kept = new Int32Array(examples.length);
  const swapped = new Int32Array(examples.length);
  const drops = (): number[] => {
    const currentScores = scoreOutcomes([currentSide, kept], [baselineSide, swapped]);
    const baselineScores = scoreOutcomes([baselineSide, kept], [currentSide, swapped]);
    return measures.map((measure) => measure(baselineScores) - measure(currentScores));
  };

  kept.set(rowsOf);
  const observed = drops();
  const asLarge = measures.map(() => 1);
  const random = RandomNumbers.fromSeed(seed);
  for (let draw = 0; draw < draws; draw++) {
    kept.fill(0);
    swapped.fill(0);
    if (units === null) tossRows(rowsOf, random, kept, swapped);
    else tossGroups(units, random, kept, swapped);
    drops().forEach((drop, index) => {
      if (drop >= observed[index]! - ROUNDING) asLarge[index]!++;
    });
  }
  return asLarge.map((times) => times / (draws + 1));
}

/**
 * What `tossGroups` does with groups of one row, a bit for each, outcome after outcome, so that the
 * same rows in any order are tossed alike.
 */
function tossRows(
  rowsOf: Int32Array,
  random: RandomNumbers,
  kept: Int32Array,
  swapped: Int32Array,
): void {
  let [bits, left] = [0, 0];
  for (let outcome = 0; outcome < rowsOf.length; outcome++) {
    let heads = 0;
    for (let rows = rowsOf[outcome]!; rows > 0;) {
      if (left === 0) [bits, left] = [random.bits(), BITS];
      const taken = Math.min(rows, left);
      heads += countOnes(taken === BITS ? bits : bits & ((1 << taken) - 1));
      bits >>>= taken % BITS;
      left -= taken;
      rows -= taken;
    }
    swapped[outcome] = heads;
    kept[outcome] = rowsOf[outcome]! - heads;
  }
}

/** Random bits that come at a time. */
const BITS = 32;

/** How many bits of 32 are set. Source: H. S. Warren, "Hacker's Delight" (2002), section 5-1. */
function countOnes(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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
