import { followTest } from './followTest.js';
import type { Interval } from './interval.js';
import { percentileInterval } from './percentileInterval.js';
import { RandomNumbers } from './randomNumbers.js';
import type { SignFlipOptions } from './signFlipTest.js';

/** What chance has to do with the difference of two numbers that are each made of the losses of all rows. */
export interface SwappedLosses {
  /** How often chance alone would make the difference at least as large. */
  readonly pValue: number;
  /** Of rows drawn again; a share of `level` is left out on either side. */
  readonly interval: Interval;
}

/**
 * Whether a number of all losses, such as their median, got larger: the swap test and the paired
 * bootstrap, as for classes (see `swapTest`).
 *
 * @param current the loss of each row
 * @param baseline the same of the other side
 */
export function swapLosses(
  current: Float64Array,
  baseline: Float64Array,
  combine: (losses: Float64Array) => number,
  { draws, seed, groups }: SignFlipOptions,
  level: number,
): SwappedLosses {
  const units = gatherRows(current.length, groups);
  const observed = combine(current) - combine(baseline);
  const random = RandomNumbers.fromSeed(seed);
  let asLarge = 1;
  for (let draw = 0; draw < draws; draw++) {
    const [one, other] = [current.slice(), baseline.slice()];
    for (const rows of units) {
      if (random.bits() >= 0) continue;
      for (const row of rows) {
        one[row] = baseline[row]!;
        other[row] = current[row]!;
      }
    }
    if (combine(one) - combine(other) >= observed) asLarge++;
  }
  const drawn = Float64Array.from({ length: draws }, () => {
    const rows = units.flatMap(() => units[random.below(units.length)]!);
    return (
      combine(Float64Array.from(rows, (row) => current[row]!)) -
      combine(Float64Array.from(rows, (row) => baseline[row]!))
    );
  });
  const pValue = asLarge / (draws + 1);
  return { pValue, interval: followTest(percentileInterval(drawn, level), pValue, level) };
}

/** The rows that are drawn and swapped together. */
function gatherRows(rows: number, groups: readonly string[] | null): number[][] {
  if (groups === null) return Array.from({ length: rows }, (_, row) => [row]);
  const units = new Map<string, number[]>();
  for (const [row, group] of groups.entries()) {
    const unit = units.get(group);
    if (unit === undefined) units.set(group, [row]);
    else unit.push(row);
  }
  return [...units.values()];
}
