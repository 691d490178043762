import type { RowNumbers } from './numberKeys.js';

/**
 * Rows that have a partner on the other side, and none that is equal in something else as well.
 * O(rows log rows).
 */
export function countDiffering(rows: RowNumbers, something: RowNumbers): number {
  return (
    countPairs(Float64Array.from(rows.base), Float64Array.from(rows.current)) -
    countPairs(
      join(rows.base, something.base, something.count),
      join(rows.current, something.current, something.count),
    )
  );
}

/** Both numbers in one: below 2^53, as there are fewer than 2^23 rows. */
function join(rows: Int32Array, something: Int32Array, count: number): Float64Array {
  return Float64Array.from(rows, (row, index) => row * count + something[index]!);
}

/** How many pairs of equal numbers there are, each number in one pair at most. */
function countPairs(base: Float64Array, current: Float64Array): number {
  base.sort();
  current.sort();
  let pairs = 0;
  for (let i = 0, j = 0; i < base.length && j < current.length;) {
    const difference = base[i]! - current[j]!;
    if (difference === 0) pairs += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return pairs;
}
