import type { Interval } from './interval.js';
import { RandomNumbers } from './randomNumbers.js';

/** What chance has to do with a mean of differences. */
export interface SignFlips {
  /** How often chance alone would make the mean at least as large. */
  readonly pValue: number;
  /**
   * The means that the same test refuses in neither direction.
   *
   * @param level of each direction: 0.05 gives a 90 % interval; at least 1 in as many as there are draws
   */
  readonly interval: (level: number) => Interval;
}

/** Of the size of the differences: two sums that differ by less are equal but for their order. */
const ROUNDING = 1e-12;

/**
 * Whether paired differences are above 0 on average: a one-sided test. Were both sides equally good,
 * it would be chance which of them had the larger loss on a row, so the sign of every row's (or group's)
 * difference is turned or left by the toss of a coin, again and again, and counted is how often the
 * mean is at least as large as the observed one: p = (1 + times) / (1 + draws). No distribution is
 * assumed but that differences are as likely to be above their centre as below.
 *
 * The interval is of the same tosses: a mean m is refused where the test of the differences less m
 * refuses 0. A toss with the mean A of the turned differences and the mean B of the signs does so
 * up to m = (D - A) / (1 - B) with the observed mean D, so that the ends are order statistics of these.
 * Sources: R. A. Fisher, "The Design of Experiments" (1935), chapter 21; E. S. Edgington,
 * "Randomization Tests" (1980); the 1 in p: B. Phipson and G. K. Smyth, "Permutation p-values should
 * never be zero", Statistical Applications in Genetics and Molecular Biology 9 (2010).
 *
 * @param differences one per row, positive where the first side is worse; at least one
 * @param groups per row the key of its group, whose differences turn together; `null` without
 */
export function signFlipTest(
  differences: Float64Array,
  { draws, seed, groups }: SignFlipOptions,
): SignFlips {
  const { sums, sizes } = groups === null ? alone(differences) : gather(differences, groups);
  const rows = differences.length;
  const observed = total(sums) / rows;
  const tolerance = (ROUNDING * total(sums.map(Math.abs))) / rows;
  const limits = new Float64Array(draws);
  let asLarge = 1;
  const random = RandomNumbers.fromSeed(seed);
  for (let draw = 0; draw < draws; draw++) {
    let turned = 0;
    let signs = 0;
    let bits = 0;
    for (let unit = 0; unit < sums.length; unit++) {
      if (unit % 32 === 0) bits = random.bits();
      if ((bits & 1) === 1) {
        turned += sums[unit]!;
        signs += sizes[unit]!;
      } else {
        turned -= sums[unit]!;
        signs -= sizes[unit]!;
      }
      bits >>>= 1;
    }
    const mean = turned / rows;
    if (mean >= observed - tolerance) asLarge++;
    // Where every sign was left, whatever mean there is is as large.
    limits[draw] = signs === rows ? -Infinity : (observed - mean) / (1 - signs / rows);
  }
  const sorted = limits.sort();
  return {
    pValue: asLarge / (draws + 1),
    interval: (level) => {
      const beyond = Math.floor(level * (draws + 1)) - 1;
      if (beyond < 0) throw new RangeError(`${draws} draws are too few for an interval.`);
      return { low: sorted[beyond]!, high: sorted[draws - 1 - beyond]! };
    },
  };
}

/** How chance is played. */
export interface SignFlipOptions {
  readonly draws: number;
  readonly seed: number;
  readonly groups: readonly string[] | null;
}

/** What turns together: the sums of the differences, and of how many rows. */
interface Flipped {
  readonly sums: Float64Array;
  readonly sizes: Int32Array;
}

function alone(differences: Float64Array): Flipped {
  return { sums: differences, sizes: new Int32Array(differences.length).fill(1) };
}

function gather(differences: Float64Array, groups: readonly string[]): Flipped {
  const unitOf = new Map([...new Set(groups)].map((group, unit) => [group, unit]));
  const sums = new Float64Array(unitOf.size);
  const sizes = new Int32Array(unitOf.size);
  for (const [row, group] of groups.entries()) {
    const unit = unitOf.get(group);
    if (unit === undefined) throw new Error('A row is of no group.');
    sums[unit]! += differences[row]!;
    sizes[unit]! += 1;
  }
  return { sums, sizes };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
