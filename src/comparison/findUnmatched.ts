import type { MatchKeys } from '../baseline/matchRows.js';

/** The rows of each side, by position, that have no partner on the other. */
export interface Unmatched {
  readonly base: Int32Array;
  readonly current: Int32Array;
}

/**
 * Pairs rows of equal keys one to one and gives those left over: the difference of two multisets.
 * Of several rows with one key, the last are left over. O(rows).
 */
export function findUnmatched({ base, current }: MatchKeys): Unmatched {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const before = Int32Array.from(base, numberOf);
  const after = Int32Array.from(current, numberOf);
  return {
    base: leaveOver(before, after, numbers.size),
    current: leaveOver(after, before, numbers.size),
  };
}

function leaveOver(keys: Int32Array, others: Int32Array, distinct: number): Int32Array {
  const partners = new Int32Array(distinct);
  for (const key of others) partners[key] = (partners[key] ?? 0) + 1;
  return Int32Array.from(keys.keys()).filter((row) => {
    const key = keys[row] ?? 0;
    const left = partners[key] ?? 0;
    partners[key] = left - 1;
    return left <= 0;
  });
}
