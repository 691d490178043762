import type { Outcomes } from './outcomes.js';
import { RandomNumbers } from './randomNumbers.js';
import type { Resampling } from './resampling.js';
import { gatherUnits, type Units } from './units.js';

/**
 * Draws as many rows (or groups) as there are, with replacement, again and again, and tells how
 * often each outcome came up. The counts are one array, used again for the next draw.
 */
export function resample(
  { ofRow, examples }: Outcomes,
  { draws, seed, groups }: Resampling,
  onDraw: (counts: Int32Array, draw: number) => void,
): void {
  const random = RandomNumbers.fromSeed(seed);
  const counts = new Int32Array(examples.length);
  const units = groups && gatherUnits(ofRow, groups);
  for (let draw = 0; draw < draws; draw++) {
    counts.fill(0);
    if (units === null) drawRows(ofRow, random, counts);
    else drawGroups(units, random, counts);
    onDraw(counts, draw);
  }
}

/** What `drawGroups` does with groups of one row, in a third of the time. */
function drawRows(ofRow: Int32Array, random: RandomNumbers, counts: Int32Array): void {
  const rows = ofRow.length;
  for (let picked = 0; picked < rows; picked++) {
    counts[ofRow[random.below(rows)]!]!++;
  }
}

function drawGroups(
  { count, starts, outcomes }: Units,
  random: RandomNumbers,
  counts: Int32Array,
): void {
  for (let picked = 0; picked < count; picked++) {
    const unit = random.below(count);
    const end = starts[unit + 1]!;
    for (let row = starts[unit]!; row < end; row++) {
      counts[outcomes[row]!]!++;
    }
  }
}
