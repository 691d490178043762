import type { Column } from '../table/table.js';
import { type CheckedRun, type Found, MOST_LISTED } from './check.js';
import { sampleRows } from './sampleRows.js';

/** Groups of such columns that are told. */
const MOST_GROUPS = 5;
/** Rows beside the most frequent value, below which two columns may be alike by chance. */
const FEWEST_OTHERS = 5;
const SAMPLE = 2_000;

/**
 * Groups of features that say the same: each value of one stands for one value of the other. Where
 * most values are distinct, they also have to be in the same order, or in the reverse, as any two
 * columns of distinct values stand for each other.
 */
export function findCopiedColumns({ table }: CheckedRun): Found[] {
  const rows = table.labels.length;
  const sample = sampleRows(rows, SAMPLE);
  const groups = new Map<string, Column[][]>();
  for (const column of table.features) {
    const key = shapeOf(column.values, sample);
    const similar = groups.get(key);
    if (similar === undefined) {
      groups.set(key, [[column]]);
      continue;
    }
    const own = similar.find((group) => sayTheSame(group[0]!.values, column.values));
    if (own === undefined) similar.push([column]);
    else own.push(column);
  }
  return [...groups.values()]
    .flat()
    .filter((group) => group.length > 1 && varies(group[0]!.values))
    .slice(0, MOST_GROUPS)
    .map((group) => ({
      count: group.length,
      columns: group.slice(0, MOST_LISTED).map(({ name }) => name),
    }));
}

/** Equal for columns whose values stand for each other: when each value comes up first. */
function shapeOf(values: Float64Array, rows: Int32Array): string {
  const seen = new Map<number, number>();
  const shape: number[] = [];
  for (const row of rows) {
    const value = values[row]!;
    const place = seen.get(value) ?? seen.size;
    seen.set(value, place);
    shape.push(place);
  }
  // Distinct values have all one shape, so that their order has to tell them apart.
  return seen.size * 2 > rows.length
    ? `${shape.join()} ${directionsOf(values, rows)}`
    : shape.join();
}

/** Where values rise and fall from row to row, told from the first change on. */
function directionsOf(values: Float64Array, rows: Int32Array): string {
  let first = 0;
  return Array.from(rows, (row, index) => {
    const change = Math.sign(values[row]! - values[rows[index - 1] ?? row]!);
    if (first === 0) first = change;
    return change * first;
  }).join();
}

/** Whether each value of one stands for one value of the other, in the same order or the reverse. */
export function sayTheSame(a: Float64Array, b: Float64Array): boolean {
  const [there, back] = [new Map<number, number>(), new Map<number, number>()];
  for (const [row, value] of a.entries()) {
    const other = b[row]!;
    if (!there.has(value) && !back.has(other)) {
      there.set(value, other);
      back.set(other, value);
    } else if (!Object.is(there.get(value), other) || !Object.is(back.get(other), value)) {
      return false;
    }
  }
  if (there.size * 2 <= a.length) return true;
  const pairs = [...there].filter((pair) => !pair.some(Number.isNaN)).sort(([x], [y]) => x - y);
  const rises = (pairs[1]?.[1] ?? 0) > (pairs[0]?.[1] ?? 0);
  return pairs.every(([, y], index) => index === 0 || y > pairs[index - 1]![1] === rises);
}

/** Whether enough rows have another value than the most frequent one. */
function varies(values: Float64Array): boolean {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  return values.length - most >= FEWEST_OTHERS;
}
