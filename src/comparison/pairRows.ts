import type { MatchKeys } from '../table/matchRows.js';
import { matchOneToOne } from './matchOneToOne.js';

/** Rows of both sides that are the same: entries at one position belong together. */
export interface RowPairs {
  readonly base: readonly number[];
  readonly current: readonly number[];
}

/** Where fewer of the smaller table's rows are paired, they say nothing of a whole column. */
export const LEAST_PAIRED = 0.5;

/** Pairs rows of equal keys one to one, whatever their classes; equal ones in the order they come. */
export function pairRows(keys: MatchKeys): RowPairs {
  const { partners } = matchOneToOne(
    keys,
    new Int32Array(keys.base.length),
    new Int32Array(keys.current.length),
  );
  const current = [...partners.keys()].filter((row) => partners[row]! >= 0);
  return { base: current.map((row) => partners[row]!), current };
}
