import type { Outcomes } from './outcomes.js';
import { RandomNumbers } from './randomNumbers.js';
import type { Resampling } from './resampling.js';
import { gatherUnits } from './units.js';

/**
 * Draws as many rows (or groups) as there are, with replacement, again and again, and tells how
 * often each outcome came up. The counts are one array, used again for the next draw.
 */
export const resample = (
  { ofRow, examples }: Outcomes,
  { draws, seed, groups }: Resampling,
  onDraw: (counts: Int32Array, draw: number) => void,
): void => {
  const random = RandomNumbers.fromSeed(seed);
  const { count, starts, outcomes } = gatherUnits(ofRow, groups);
  const counts = new Int32Array(examples.length);
  for (let draw = 0; draw < draws; draw++) {
    counts.fill(0);
    for (let picked = 0; picked < count; picked++) {
      const unit = random.below(count);
      const end = starts[unit + 1] as number;
      for (let row = starts[unit] as number; row < end; row++) {
        (counts[outcomes[row] as number] as number)++;
      }
    }
    onDraw(counts, draw);
  }
};
