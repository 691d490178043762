import type { Column, Table } from '../table/table.js';
import type { CheckedRun, Found } from './check.js';
import { sayTheSame } from './findCopiedColumns.js';
import { readsAsId } from './readsAsId.js';
import { sampleRows } from './sampleRows.js';

/** Wrong answers of the column alone beside those of always answering the largest class. */
const MOST_WRONG = 0.02;
/** Rows of other classes than the largest, below which a column may be right by chance. */
const FEWEST_OTHERS = 20;
/** Values for each class, and rows for each value, from which on a column may name units. */
const FEWEST_VALUES = 3;
const FEWEST_ROWS = 2;
/** A column that tells nothing in this many rows tells nothing in more. */
const SAMPLE = 2_000;

/**
 * Features that tell the class of nearly every row by themselves: each row is given the class that
 * most other rows of its value have, or, of a value that no other row has, of the next values below
 * and above. At most one in fifty of the rows that are not of the largest class may be told wrongly.
 * What names units of several rows (patients, places), each with a class of its own, is told apart
 * from what is known after the class or was made from it.
 *
 * Of numbers that are predicted: features whose numbers stand one for one for them, in the same order
 * or the reverse, as another unit does.
 */
export function findLeaks({ table }: CheckedRun): Found[] {
  const { targets } = table;
  if (targets !== null) {
    return table.features.flatMap(({ name, values, levels }) =>
      levels === null && sayTheSame(targets, values)
        ? [{ count: 1, kind: 'answer' as const, columns: [name], shares: [1] }]
        : [],
    );
  }
  const all = sampleRows(table.labels.length, table.labels.length);
  const sample = sampleRows(table.labels.length, SAMPLE);
  return table.features.flatMap((column) => {
    if (readsAsId(column) !== null) return [];
    if (sample.length < all.length && tellsShare(column, table, sample, 2) === null) return [];
    const share = tellsShare(column, table, all, 1);
    if (share === null) return [];
    const kind = namesUnits(column, table) ? 'units' : 'answer';
    return [{ count: 1, kind, columns: [column.name], shares: [share] }];
  });
}

/**
 * Whether a column that tells the class has many values of several rows each, texts or whole numbers
 * along whose order the classes come and go.
 */
function namesUnits({ values, levels }: Column, { labels, classes }: Table): boolean {
  const order = Int32Array.from(values.keys()).sort((a, b) => rank(values[a]!) - rank(values[b]!));
  const distinct = new Set(values).size;
  const isOften = distinct >= FEWEST_VALUES * classes.length;
  if (!isOften || values.length < FEWEST_ROWS * distinct) return false;
  if (levels !== null) return true;
  const turns = order.filter((row, at) => at > 0 && labels[row] !== labels[order[at - 1]!]).length;
  return (
    values.every((value) => Number.isInteger(value) || Number.isNaN(value)) &&
    turns >= 2 * classes.length
  );
}

/** The share of the rows whose class a column tells; `null` when that is not nearly all of them. */
function tellsShare(
  { values }: Column,
  { labels, classes }: Table,
  rows: Int32Array,
  leniency: number,
): number | null {
  const counts = new Int32Array(classes.length);
  for (const row of rows) counts[labels[row]!]! += 1;
  const others = rows.length - counts.reduce((most, count) => Math.max(most, count), 0);
  // Where two classes meet, the last value of each has one neighbour of the other.
  const borders = 2 * (classes.length - 1);
  const allowed = Math.max(borders, others * MOST_WRONG * leniency);
  if (others < FEWEST_OTHERS) return null;
  // A missing number is a value like any other, after all others.
  const order = rows.slice().sort((a, b) => rank(values[a]!) - rank(values[b]!) || a - b);
  const groups = groupByValue(order, values, labels, classes.length);
  let wrong = 0;
  for (const [index, group] of groups.entries()) {
    for (let label = 0; label < classes.length; label += 1) {
      const own = group[label]!;
      if (own === 0) continue;
      const isTold =
        own > 1 || sum(group) > 1
          ? isMost(group, label)
          : [groups[index - 1], groups[index + 1]].every(
              (near) => near === undefined || isMost(near, label, 0),
            );
      if (!isTold) wrong += own;
    }
    if (wrong > allowed) return null;
  }
  return 1 - wrong / rows.length;
}

function rank(value: number): number {
  return Number.isNaN(value) ? Number.MAX_VALUE : value;
}

/** Rows per class of each value, in the order of the values. */
function groupByValue(
  order: Int32Array,
  values: Float64Array,
  labels: Int32Array,
  classes: number,
): Int32Array[] {
  const groups: Int32Array[] = [];
  for (const [index, row] of order.entries()) {
    const isNext = index === 0 || rank(values[row]!) !== rank(values[order[index - 1]!]!);
    if (isNext) groups.push(new Int32Array(classes));
    groups[groups.length - 1]![labels[row]!]! += 1;
  }
  return groups;
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Whether most others of a group have a class: without the row that asks, one of it. */
function isMost(group: Int32Array, label: number, asking = 1): boolean {
  const own = group[label]! - asking;
  return group.every((count, other) => other === label || count < own);
}
