/** One number per row of each side; equal numbers, equal rows. */
export interface RowNumbers {
  readonly base: Int32Array;
  readonly current: Int32Array;
  /** Above every number. */
  readonly count: number;
}

/** Texts as numbers from 0, in the order they come. */
export function numberKeys(base: readonly string[], current: readonly string[]): RowNumbers {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const next = numbers.size;
    numbers.set(key, next);
    return next;
  };
  const before = Int32Array.from(base, numberOf);
  // Most rows are where they were, and comparing texts is quicker than finding one among a million.
  const after = Int32Array.from(current, (key, row) =>
    key === base[row] ? before[row]! : numberOf(key),
  );
  return { base: before, current: after, count: numbers.size };
}
