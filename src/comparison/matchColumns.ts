import type { DataChanges } from '../document/result.js';
import { cohenKappa } from '../statistics/cohenKappa.js';
import { looseName } from '../table/looseName.js';

/** What a column holds in rows that both sides have. */
export interface ColumnSample {
  readonly name: string;
  readonly values: readonly unknown[];
}

type Renames = DataChanges['columnsRenamed'];
type Samples = readonly ColumnSample[];

interface Sides {
  readonly base: Samples;
  readonly current: Samples;
}

/** A column is another one by a new name when they agree to this degree, in Cohen's sense. */
export const LEAST_AGREEMENT = 0.9;

/** Pairs of columns that are not quite equal and are held beside each other, in about a second. */
const MOST_COMPARED = 40_000;

/**
 * Columns of two sides that are the same by another name: those that are equal, and of the others
 * those that agree with each other better than with anything else. Of several that agree as well,
 * and for a column that holds one value, it is the one whose name differs in case or blanks alone;
 * without such a one, none.
 *
 * @param base values of the same rows as `current`, in the same order
 */
export function matchColumns(base: Samples, current: Samples): Renames {
  const groups = groupSides({ base, current }, ({ values }) => JSON.stringify(values));
  return [
    ...groups.flatMap(matchEqual),
    ...matchSimilar(
      groups.flatMap((group) => (group.current.length === 0 ? group.base : [])),
      groups.flatMap((group) => (group.base.length === 0 ? group.current : [])),
    ),
  ];
}

function groupSides({ base, current }: Sides, keyOf: (column: ColumnSample) => string): Sides[] {
  const groups = new Map<string, { base: ColumnSample[]; current: ColumnSample[] }>();
  const groupOf = (column: ColumnSample) => {
    const key = keyOf(column);
    const group = groups.get(key) ?? { base: [], current: [] };
    groups.set(key, group);
    return group;
  };
  for (const column of base) groupOf(column).base.push(column);
  for (const column of current) groupOf(column).current.push(column);
  return [...groups.values()];
}

/** Of columns that are all equal, the only one of each side; else the only ones alike in name. */
function matchEqual(columns: Sides): Renames {
  const isTelling = columns.base.some(({ values }) => values.some((one) => one !== values[0]));
  const only = isTelling ? matchOnly(columns) : [];
  return only.length > 0
    ? only
    : groupSides(columns, ({ name }) => looseName(name)).flatMap(matchOnly);
}

function matchOnly({ base, current }: Sides): Renames {
  const [before, now] = [base[0], current[0]];
  const isClear = before !== undefined && now !== undefined && base.length + current.length === 2;
  return isClear ? [{ base: before.name, current: now.name }] : [];
}

function matchSimilar(base: Samples, current: Samples): Renames {
  if (base.length * current.length > MOST_COMPARED) return [];
  const scores = base.map((column) => current.map((other) => scoreOf(column, other)));
  const partners = current.map((_, index) => findHighest(scores.map((row) => row[index]!)));
  return base.flatMap((column, index) => {
    const best = findHighest(scores[index] ?? []);
    const partner = best === null || partners[best] !== index ? undefined : current[best];
    return partner === undefined ? [] : [{ base: column.name, current: partner.name }];
  });
}

/** Their agreement, or 0 where it is too little to count. */
function scoreOf({ values }: ColumnSample, other: ColumnSample): number {
  let allowed = (1 - LEAST_AGREEMENT) * values.length;
  for (const [row, value] of values.entries()) {
    if (value === other.values[row]) continue;
    allowed -= 1;
    if (allowed < 0) return 0;
  }
  const kappa = cohenKappa(values, other.values);
  return kappa >= LEAST_AGREEMENT ? kappa : 0;
}

/** Where the highest number above 0 is; `null` when there is none, or several. */
function findHighest(scores: readonly number[]): number | null {
  const highest = scores.reduce((most, score) => Math.max(most, score), 0);
  const place = scores.indexOf(highest);
  return highest === 0 || place !== scores.lastIndexOf(highest) ? null : place;
}
