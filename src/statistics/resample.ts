import { RandomNumbers } from './randomNumbers.js';
import type { Resampling } from './resampling.js';
import { gatherUnits, type Units } from './units.js';

/** Rows whose outcomes are listed one by one, so that each is found at once. */
const MOST_LISTED = 1 << 24;

/**
 * Draws as many rows (or groups) as there are, with replacement, again and again, and tells how
 * often each outcome came up. The counts are one array, used again for the next draw. The same rows in
 * any order are drawn alike.
 *
 * @param ofRow the outcome of each row, where these belong to groups
 * @param rowsOf how many rows have each outcome
 */
export function resample(
  { ofRow, rowsOf }: { readonly ofRow: Int32Array; readonly rowsOf: Int32Array },
  { draws, seed, groups }: Resampling,
  onDraw: (counts: Int32Array, draw: number) => void,
): void {
  const random = RandomNumbers.fromSeed(seed);
  const counts = new Int32Array(rowsOf.length);
  const units = groups && gatherUnits(ofRow, groups);
  const outcomeAt = placeOutcomes(rowsOf);
  const rows = rowsOf.reduce((sum, count) => sum + count, 0);
  for (let draw = 0; draw < draws; draw++) {
    counts.fill(0);
    if (units === null) drawRows(rows, outcomeAt, random, counts);
    else drawGroups(units, random, counts);
    onDraw(counts, draw);
  }
}

/** Which outcome a row has when rows stand in the order of their outcomes. */
function placeOutcomes(rowsOf: Int32Array): (row: number) => number {
  const ends = new Float64Array(rowsOf.length);
  let rows = 0;
  rowsOf.forEach((count, outcome) => {
    rows += count;
    ends[outcome] = rows;
  });
  if (rows <= MOST_LISTED) {
    const listed = new Int32Array(rows);
    ends.forEach((end, outcome) => listed.fill(outcome, end - rowsOf[outcome]!, end));
    return (row) => listed[row]!;
  }
  return (row) => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (row < ends[middle]!) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** What `drawGroups` does with groups of one row, in a third of the time. */
function drawRows(
  rows: number,
  outcomeAt: (row: number) => number,
  random: RandomNumbers,
  counts: Int32Array,
): void {
  for (let picked = 0; picked < rows; picked++) counts[outcomeAt(random.below(rows))]!++;
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
