/** What chance moves as a whole: all rows of a group. */
export interface Units {
  readonly count: number;
  /** Where the rows of each unit begin in `outcomes`, and where the last ends. */
  readonly starts: Int32Array;
  /** The outcome of each row, unit after unit. */
  readonly outcomes: Int32Array;
}

/**
 * Units in the order of the keys of their groups, so that the same rows in any order give the same.
 *
 * @param groups per row the key of its group
 */
export function gatherUnits(ofRow: Int32Array, groups: readonly string[]): Units {
  const members = new Map<string, number[]>();
  groups.forEach((group, row) => {
    const outcome = ofRow[row]!;
    const known = members.get(group);
    if (known === undefined) members.set(group, [outcome]);
    else known.push(outcome);
  });
  const ordered = [...members.keys()].sort().map((group) => members.get(group) ?? []);
  const starts = new Int32Array(members.size + 1);
  ordered.forEach(({ length }, unit) => {
    starts[unit + 1] = starts[unit]! + length;
  });
  return { count: members.size, starts, outcomes: Int32Array.from(ordered.flat()) };
}
