import { createProfile } from '../../src/profile/createProfile.js';
import type { OtherRows } from '../../src/profile/measureAgainst.js';
import type { Profile } from '../../src/profile/profile.js';
import type { Column } from '../../src/table/table.js';
import { tableOf } from '../table/tableOf.js';

export const CLASSES = ['no', 'yes'];

/** Random numbers below 1 that are the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Rows of columns, their labels and what a model answers for them. */
export interface Sample {
  readonly columns: readonly Column[];
  readonly truth: Int32Array;
  readonly predicted: Int32Array;
}

export function profileOf({ columns, truth, predicted }: Sample): Profile {
  const table = {
    ...tableOf('a,y\n1,no\n2,yes\n'),
    features: columns,
    classes: CLASSES,
    labels: truth,
    sha256: 'a'.repeat(64),
  };
  const votes = new Int32Array(truth.length * CLASSES.length);
  return createProfile('gate', 'b'.repeat(64), table, {
    classes: CLASSES,
    truth,
    predicted,
    votes,
    total: 1,
  });
}

export function otherRows(
  { columns, truth, predicted }: Sample,
  more: Partial<OtherRows> = {},
): OtherRows {
  return {
    path: 'new.csv',
    sha256: 'c'.repeat(64),
    columns,
    predicted,
    labels: { name: 'y', values: Float64Array.from(truth), levels: CLASSES },
    ...more,
  };
}

/** A category of the texts. */
export function category(name: string, texts: readonly string[]): Column {
  const levels = [...new Set(texts)].sort();
  return { name, levels, values: Float64Array.from(texts, (text) => levels.indexOf(text)) };
}
