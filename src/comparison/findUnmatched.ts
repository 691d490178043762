import type { RowNumbers } from './numberKeys.js';

/** The rows of each side, by position, that have no partner on the other. */
export interface Unmatched {
  readonly base: Int32Array;
  readonly current: Int32Array;
}

/**
 * Pairs rows of equal numbers one to one and gives those left over: the difference of two
 * multisets. Of several rows with one number, the last are left over. O(rows).
 */
export function findUnmatched({ base, current, count }: RowNumbers): Unmatched {
  return {
    base: leaveOver(base, current, count),
    current: leaveOver(current, base, count),
  };
}

function leaveOver(rows: Int32Array, others: Int32Array, count: number): Int32Array {
  const partners = new Int32Array(count);
  for (const number of others) partners[number]!++;
  return Int32Array.from(rows.keys()).filter((row) => {
    const number = rows[row]!;
    return partners[number]!-- <= 0;
  });
}
