import { measureColumn } from '../comparison/measureDrift.js';
import type { DriftedColumn } from '../document/drift.js';
import { allOfOneSample } from '../statistics/allOfOneSample.js';
import { hypergeometricTail } from '../statistics/hypergeometricTail.js';
import type { Column } from '../table/table.js';
import { partOf } from './cutNumbers.js';
import type { ColumnProfile } from './profile.js';

/** The same without what depends on the other columns. */
export interface HeldColumn extends Omit<DriftedColumn, 'adjustedPValue' | 'drifted' | 'outside'> {
  readonly outside: Omit<DriftedColumn['outside'], 'adjustedPValue' | 'drifted'>;
}

const ALL = { base: null, current: null, share: 1 };

/**
 * Holds a column of other rows against what it was. Numbers are compared by the parts that the
 * profile cuts them into, so that the distance is at most, and the p-value at least, that of the values.
 */
export function holdColumn(profile: ColumnProfile, column: Column): HeldColumn {
  return profile.kind === 'number' ? holdNumbers(profile, column) : holdLevels(profile, column);
}

function holdNumbers(
  profile: Extract<ColumnProfile, { kind: 'number' }>,
  { name, values }: Column,
): HeldColumn {
  const { range, cuts, counts, missing } = profile;
  const before = [...counts.flatMap((rows, part) => new Array<number>(rows).fill(part))];
  const base = Float64Array.from([...before, ...new Array<number>(missing).fill(NaN)]);
  const parts = values.map((value) => (Number.isNaN(value) ? NaN : partOf(value, cuts)));
  const isOutside = (value: number): boolean =>
    range !== null && (value < range.low || value > range.high);
  const rows = values.reduce((sum, value) => sum + Number(isOutside(value)), 0);
  const present = values.reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0);
  // Of the values beyond both ends, any number may be beyond the one.
  const chance = (rows + 1) * allOfOneSample(rows, before.length, present);
  return {
    ...measureColumn(
      { name, values: base, levels: null },
      { name, values: parts, levels: null },
      ALL,
    ),
    outside: {
      rows,
      share: rows / values.length,
      levels: null,
      pValue: rows === 0 ? 1 : Math.min(1, chance),
    },
  };
}

/** Seldom texts are pooled by the rows of both sides: by those of one alone, they would seem to move. */
function holdLevels(
  { levels }: Extract<ColumnProfile, { kind: 'category' }>,
  column: Column,
): HeldColumn {
  const { name, values } = column;
  const base = Float64Array.from(
    levels.flatMap(({ rows }, level) => new Array<number>(rows).fill(level)),
  );
  const names = levels.map(({ text }) => text);
  const known = new Set(names);
  const own = column.levels ?? [];
  const counts = own.map(() => 0);
  for (const level of values) counts[level]! += 1;
  const added = counts.filter((rows, level) => rows > 0 && !known.has(own[level]!));
  const rows = added.reduce((sum, of) => sum + of, 0);
  return {
    ...measureColumn({ name, values: base, levels: names }, column, ALL),
    outside: {
      rows,
      share: rows / values.length,
      levels: added.length,
      pValue: newLevelsPValue(added, {
        known: known.size,
        single: levels.filter((of) => of.rows === 1).length,
        rows: base.length,
        others: values.length,
      }),
    },
  };
}

/**
 * How likely chance alone brings such new texts, were both sets of rows of one distribution: one as
 * frequent as the most frequent of them, for as many as there are texts; or as many that a single
 * row has, of all that a single row has on either side. The smaller of both, doubled.
 */
function newLevelsPValue(
  added: readonly number[],
  of: { known: number; single: number; rows: number; others: number },
): number {
  if (added.length === 0) return 1;
  const most = added.reduce((of, rows) => Math.max(of, rows), 0);
  const frequent = (of.known + added.length) * allOfOneSample(most, of.rows, of.others);
  const once = added.filter((rows) => rows === 1).length;
  // The same as at least so many of them here: at most the rest there.
  const seldom = hypergeometricTail(of.single, of.rows, of.single + once, of.rows + of.others);
  return Math.min(1, 2 * Math.min(frequent, seldom));
}
