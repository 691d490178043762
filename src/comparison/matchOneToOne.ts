import type { MatchKeys } from '../table/matchRows.js';
import { numberKeys } from './numberKeys.js';

/** Which row of the base each row of this run is. */
export interface Partners {
  /** Per row of this run the position among the base's rows; -1 for a row that was added. */
  readonly partners: Int32Array;
  /** The base's rows that are no row of this run, in their order. */
  readonly unmatched: Int32Array;
}

const NONE = -1;

/**
 * Pairs rows of equal keys one to one, those of the same class first: so of several equal rows no
 * more are called relabelled than have to be, in whatever order they are. O(rows).
 *
 * @param before the class of each row of the base
 * @param after the class of each row of this run
 */
export function matchOneToOne(keys: MatchKeys, before: Int32Array, after: Int32Array): Partners {
  const rows = numberKeys(keys.base, keys.current);
  const partners = new Int32Array(after.length).fill(NONE);
  const isTaken = new Uint8Array(before.length);
  const pair = (wanted: (row: number) => number, offered: (row: number) => number): void => {
    const queues = queueUp(before.length, offered, isTaken);
    for (let row = 0; row < after.length; row += 1) {
      if (partners[row] !== NONE) continue;
      const partner = queues.take(wanted(row));
      if (partner === NONE) continue;
      partners[row] = partner;
      isTaken[partner] = 1;
    }
  };
  const ofClass = (number: number, label: number): number => number + label * rows.count;
  pair(
    (row) => ofClass(rows.current[row]!, after[row]!),
    (row) => ofClass(rows.base[row]!, before[row]!),
  );
  pair(
    (row) => rows.current[row]!,
    (row) => rows.base[row]!,
  );
  return {
    partners,
    unmatched: Int32Array.from(isTaken.keys()).filter((row) => isTaken[row] === 0),
  };
}

/** Rows that wait under a number each, the first in front. */
function queueUp(
  rows: number,
  numberOf: (row: number) => number,
  isTaken: Uint8Array,
): { take(number: number): number } {
  const heads = new Map<number, number>();
  const next = new Int32Array(rows).fill(NONE);
  for (let row = rows - 1; row >= 0; row -= 1) {
    if (isTaken[row] === 1) continue;
    const number = numberOf(row);
    next[row] = heads.get(number) ?? NONE;
    heads.set(number, row);
  }
  return {
    take: (number) => {
      const row = heads.get(number) ?? NONE;
      if (row !== NONE) heads.set(number, next[row]!);
      return row;
    },
  };
}
